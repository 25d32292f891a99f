package livetrading.standin.core;

public enum OrderType implements Wired {
    MARKET,
    LIMIT,
    STOP,
    STOP_LIMIT,
    TRAILING_STOP
}
