package livetrading.market;

/** There are no usable prices for a ticker; the message says why, in words for a user. */
public final class MissingPricesException extends Exception {

    public MissingPricesException(String message) {
        super(message);
    }

    public MissingPricesException(String message, Throwable cause) {
        super(message, cause);
    }
}
