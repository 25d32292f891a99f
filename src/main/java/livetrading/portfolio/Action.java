package livetrading.portfolio;

/** The action of a cycle for a ticker. */
public enum Action {
    /** An order to buy was sent. */
    BUY,
    /** An order to sell was sent. */
    SELL,
    /** Nothing had to be done. */
    HOLD,
    /** The signal wanted an order, and risk or the broker said no. */
    REFUSED,
    /** Something went wrong with this ticker. */
    ERROR
}
