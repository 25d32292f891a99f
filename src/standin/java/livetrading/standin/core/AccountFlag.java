package livetrading.standin.core;

/** What the broker forbids an account. */
public enum AccountFlag implements Wired {
    TRADING_BLOCKED,
    TRANSFERS_BLOCKED,
    ACCOUNT_BLOCKED,
    TRADE_SUSPENDED_BY_USER
}
