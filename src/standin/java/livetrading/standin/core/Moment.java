package livetrading.standin.core;

/** The times that an order carries. */
public enum Moment implements Wired {
    CREATED,
    UPDATED,
    SUBMITTED,
    FILLED,
    EXPIRED,
    EXPIRES,
    CANCELED,
    FAILED,
    REPLACED
}
