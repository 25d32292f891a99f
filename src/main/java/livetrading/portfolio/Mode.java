package livetrading.portfolio;

/** What is traded with: the money of the built-in market, paper money at the broker, or real money. */
public enum Mode {
    SIMULATED,
    PAPER,
    LIVE
}
