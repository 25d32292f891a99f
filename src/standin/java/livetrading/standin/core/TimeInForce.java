package livetrading.standin.core;

public enum TimeInForce implements Wired {
    DAY,
    GTC,
    OPG,
    CLS,
    IOC,
    FOK
}
