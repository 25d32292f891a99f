package livetrading.portfolio;

/** Whether a strategy wants a position. */
public enum Stance {
    LONG,
    OUT
}
