package livetrading.broker;

import livetrading.market.OutsideText;

/** A call to the broker did not succeed; the message is for a user. */
public abstract sealed class BrokerException extends Exception {

    private BrokerException(String message) {
        super(OutsideText.line(message));
    }

    /** The broker understood and said no: nothing has happened and nothing will. */
    public static final class Refused extends BrokerException {
        public Refused(String message) {
            super(message);
        }
    }

    /** The broker does not know the keys: nothing has happened, and nothing will until they are put right. */
    public static final class Unauthorised extends BrokerException {
        public Unauthorised(String message) {
            super(message);
        }
    }

    /** The call failed in a way that leaves open whether the broker acted on it. */
    public static final class UnknownOutcome extends BrokerException {
        public UnknownOutcome(String message) {
            super(message);
        }
    }
}
