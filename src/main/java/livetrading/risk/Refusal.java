package livetrading.risk;

/**
 * No order.
 *
 * @param code the kind of reason, which stays the same whatever the words and numbers
 * @param reason in words: {@code 5 of 5 positions are open}
 */
public record Refusal(Code code, String reason) implements Approval {

    /** Kinds of reasons. */
    public enum Code {
        /** There is a position in the ticker, or one is being opened. */
        POSITION_OPEN,
        /** As many positions are open as may be. */
        POSITIONS_FULL,
        /** What a position may cost does not reach for one share. */
        SHARE_TOO_DEAR,
        /** The broker does not have what is to be sold. */
        NO_SHARES,
        /** The user has shares of the ticker, which are not touched. */
        OWN_SHARES,
        /** A risk rule allows no entry. */
        RULE
    }
}
