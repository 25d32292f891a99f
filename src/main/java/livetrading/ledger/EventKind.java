package livetrading.ledger;

/** What an event is about. */
public enum EventKind {
    START,
    STOP,
    /** Nothing can be traded until something has changed. */
    HALT,
    /** What was halted goes on. */
    GOES_ON,
    /** Somebody should look at it now. */
    ALARM,
    /** Our records and the broker's differed. */
    DRIFT,
    PAUSE,
    RESUME,
    CANCEL,
    CLOSE,
    PIN,
    /** A person sells a part of a position, or buys a ticker, and what became of it. */
    BY_HAND,
    /** A pin, or a position closed by hand, was taken back; a lock is over. */
    RELEASE,
    /** A risk rule keeps positions from being opened, until a {@link #RELEASE} with the same cause. */
    LOCK,
    RESET,
    /** A risk rule, or a group of tickers for which rules are, was changed. */
    RULE,
    /** A strategy of a user competes, or a jar of them is trusted, from now on or no longer. */
    STRATEGY,
    /** An alert that says that alerts arrive. */
    TEST,
    /** A word in the database that this version of the program does not know. */
    OTHER
}
