package livetrading.check;

/** What came of a check. Stored by name. */
public enum Verdict {
    PASSED,
    /** Nothing to refuse a strategy for, but to know. */
    WARNING,
    /** The strategy may not be saved or loaded. */
    REFUSED
}
