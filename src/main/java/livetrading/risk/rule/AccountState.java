package livetrading.risk.rule;

/** What an account may do, from much to little. */
public enum AccountState {
    /** Everything. */
    ACTIVE,
    /** Positions may be closed; new ones are smaller, or none. */
    REDUCING,
    /** All positions are closed, and none is opened. */
    HALTED
}
