package livetrading.standin.core;

import java.util.Set;

public enum OrderStatus implements Wired {
    PENDING_NEW,
    ACCEPTED,
    NEW,
    PARTIALLY_FILLED,
    FILLED,
    DONE_FOR_DAY,
    CANCELED,
    EXPIRED,
    REPLACED,
    PENDING_CANCEL,
    PENDING_REPLACE,
    REJECTED,
    HELD;

    private static final Set<OrderStatus> TERMINAL = Set.of(FILLED, CANCELED, EXPIRED, REPLACED, REJECTED);
    private static final Set<OrderStatus> WORKING = Set.of(NEW, PARTIALLY_FILLED, PENDING_CANCEL);

    public boolean isTerminal() {
        return TERMINAL.contains(this);
    }

    /** Whether a list of open orders shows it: legs that are held are not shown. */
    public boolean isListedAsOpen() {
        return !isTerminal() && this != HELD;
    }

    /** Whether it can be executed. */
    boolean isWorking() {
        return WORKING.contains(this);
    }
}
