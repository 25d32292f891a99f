package livetrading.standin.core;

import java.time.Instant;
import java.util.Optional;

/** Moves orders from one status to the next, with the times and events that belong to it. */
final class Transitions {

    private final SimClock clock;
    private final Ids ids;
    private final TradeUpdates updates;

    Transitions(SimClock clock, Ids ids, TradeUpdates updates) {
        this.clock = clock;
        this.ids = ids;
        this.updates = updates;
    }

    void to(Order order, OrderStatus status) {
        order.become(status);
        mark(order, status);
        tell(status.wire(), order);
    }

    /** What comes after a replacement that did not work out. */
    void backTo(Order order, OrderStatus status) {
        order.become(status);
        tell("order_replace_rejected", order);
    }

    void tell(String event, Order order) {
        updates.tell(event, order, Optional.empty(), stamp(order));
    }

    void tell(Execution execution) {
        Order order = execution.order();
        if (execution.complete()) {
            order.mark(Moment.FILLED, execution.at());
        }
        order.mark(Moment.UPDATED, execution.at());
        updates.tell(execution.event(), order, Optional.of(execution), execution.at());
    }

    private Instant stamp(Order order) {
        Instant at = ids.stamp(clock.instant());
        order.mark(Moment.UPDATED, at);
        return at;
    }

    private void mark(Order order, OrderStatus status) {
        Instant at = ids.stamp(clock.instant());
        switch (status) {
            case CANCELED -> order.mark(Moment.CANCELED, at);
            case EXPIRED -> order.mark(Moment.EXPIRED, at);
            case REPLACED -> order.mark(Moment.REPLACED, at);
            case REJECTED -> order.mark(Moment.FAILED, at);
            case FILLED -> order.mark(Moment.FILLED, at);
            case PENDING_NEW, ACCEPTED, NEW, PARTIALLY_FILLED, DONE_FOR_DAY, PENDING_CANCEL, PENDING_REPLACE, HELD ->
                order.mark(Moment.UPDATED, at);
        }
    }
}
