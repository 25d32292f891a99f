package livetrading.standin.core;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * Shares that changed hands.
 *
 * @param cumulativeQty of the order, this execution included
 * @param leavesQty still to come
 * @param positionQty what is held after it, negative for a short position
 * @param complete whether it was the order's last
 */
public record Execution(
        UUID id,
        Order order,
        BigDecimal qty,
        BigDecimal price,
        BigDecimal cumulativeQty,
        BigDecimal leavesQty,
        BigDecimal positionQty,
        boolean complete,
        Instant at) {

    private static final DateTimeFormatter ACTIVITY_TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(TradingDay.NEW_YORK);

    /** The id in the list of activities: New York time and the execution's id. */
    public String activityId() {
        return ACTIVITY_TIME.format(at) + "::" + id;
    }

    public String event() {
        return complete ? "fill" : "partial_fill";
    }
}
