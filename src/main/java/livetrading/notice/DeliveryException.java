package livetrading.notice;

import java.time.Duration;

/** An alert could not be delivered; the message says why, without anything secret. */
public final class DeliveryException extends Exception {

    private static final long serialVersionUID = 1;

    private final Duration notBefore;

    DeliveryException(String message, Throwable cause) {
        super(message, cause);
        notBefore = Duration.ZERO;
    }

    DeliveryException(String message) {
        this(message, Duration.ZERO);
    }

    /** @param notBefore how long the provider wants to be left alone */
    DeliveryException(String message, Duration notBefore) {
        super(message);
        this.notBefore = notBefore;
    }

    /** How long to wait at least before it is tried again; zero when the provider does not say. */
    Duration notBefore() {
        return notBefore;
    }
}
