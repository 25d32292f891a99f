package livetrading.portfolio;

/** With whose money is traded: the built-in market's, the broker's paper money, or real money. */
public enum Mode {
    SIMULATED,
    PAPER,
    LIVE
}
