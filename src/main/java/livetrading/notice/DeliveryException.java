package livetrading.notice;

/** An alert could not be delivered; the message says why, without anything secret. */
public final class DeliveryException extends Exception {

    private static final long serialVersionUID = 1;

    DeliveryException(String message, Throwable cause) {
        super(message, cause);
    }

    DeliveryException(String message) {
        super(message);
    }
}
