package livetrading.notice;

import java.time.Duration;

/** An alert could not be delivered; the message says why, without anything secret. */
public final class DeliveryException extends Exception {

    private static final long serialVersionUID = 1;

    private final Duration notBefore;
    private final boolean isFinal;

    DeliveryException(String message, Throwable cause) {
        super(message, cause);
        notBefore = Duration.ZERO;
        isFinal = false;
    }

    DeliveryException(String message) {
        this(message, Duration.ZERO);
    }

    /** @param notBefore how long the provider wants to be left alone */
    DeliveryException(String message, Duration notBefore) {
        this(message, notBefore, false);
    }

    private DeliveryException(String message, Duration notBefore, boolean isFinal) {
        super(message);
        this.notBefore = notBefore;
        this.isFinal = isFinal;
    }

    /** For a reason that trying again does not change. */
    static DeliveryException forGood(String message) {
        return new DeliveryException(message, Duration.ZERO, true);
    }

    /** Whether trying again would change nothing. */
    boolean isFinal() {
        return isFinal;
    }

    /** How long to wait at least before it is tried again; zero when the provider does not say. */
    Duration notBefore() {
        return notBefore;
    }
}
