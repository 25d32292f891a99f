package livetrading.alpaca.standin.core;

public enum OrderType implements Wired {
    MARKET,
    LIMIT,
    STOP,
    STOP_LIMIT,
    TRAILING_STOP
}
