package livetrading.portfolio;

/** The direction of an order. */
public enum Side {
    BUY,
    SELL
}
