package livetrading.backtest;

/** Between which closes the returns of an equity curve are taken, of which its metrics and statistics are made. */
public enum Sampling {
    EVERY_BAR,

    /** From the last close of a session to that of the next: what trades on several timeframes is compared by days. */
    EVERY_SESSION
}
