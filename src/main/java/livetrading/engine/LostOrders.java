package livetrading.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import livetrading.broker.Broker;
import livetrading.broker.BrokerException;
import livetrading.broker.BrokerOrder;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OrderJournal;
import livetrading.market.TradingDays;
import org.springframework.stereotype.Component;

/**
 * Orders whose answer was lost and that the broker does not show. That proves nothing: they may be booked minutes later.
 * Until their time in force is over they are looked for, nothing else is ordered in their ticker, and what is sent again
 * is the same order under the same id, which the broker takes once only.
 */
@Component
class LostOrders {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** The broker's clock may be another one. */
    private static final Duration BEFORE = Duration.ofHours(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final int PARTS_OF_AGE = 4;

    private final OrderJournal journal;
    private final EventLog events;
    private final DriftNotes notes;
    private final Clock clock;
    private final Map<String, Instant> looked = new HashMap<>();

    LostOrders(OrderJournal journal, EventLog events, DriftNotes notes, Clock clock) {
        this.journal = journal;
        this.events = events;
        this.notes = notes;
        this.clock = clock;
    }

    /** Whether the broker has had the time that a look-up may take to show the order. */
    boolean isOverdue(JournaledOrder order, Broker broker) {
        return !clock.instant().isBefore(order.updatedAt().plus(broker.visibleAfter()));
    }

    /** Whether it is proved that an order did not arrive and will not any more. */
    boolean neverArrives(JournaledOrder order, Broker broker) throws BrokerException {
        Instant sent = order.updatedAt();
        Instant listed = broker.lastsUntil(sent).plus(broker.visibleAfter());
        return !clock.instant().isBefore(listed)
                && broker.ordersSince(order.createdAt().minus(BEFORE)).stream()
                        .noneMatch(found -> found.clientOrderId().value().equals(order.clientOrderId()));
    }

    /** Whether to ask about an order now: not too often for one that has been missed for a while already. */
    boolean isToBeLookedFor(JournaledOrder order) {
        if (!order.isMissed() || !order.isUnanswered()) {
            looked.remove(order.clientOrderId());
            return true;
        }
        Instant now = clock.instant();
        Instant last = looked.get(order.clientOrderId());
        boolean due = last == null || !now.isBefore(last.plus(BETWEEN_LOOKS));
        if (due) {
            looked.put(order.clientOrderId(), now);
        }
        return due;
    }

    /** Raises an alarm, one for each order. */
    void miss(JournaledOrder order) {
        if (order.isMissed()) {
            return;
        }
        String message =
                "%s: the broker has not answered to order %s (%s %s), and does not show it. It may still arrive and be filled: it is looked for until its session is over, and until then nothing else is ordered in %s. Look at the order at your broker"
                        .formatted(
                                order.ticker(),
                                order.clientOrderId(),
                                order.side(),
                                order.quantity().toPlainString(),
                                order.ticker());
        // first the alarm: after a crash in between it comes twice rather than never
        events.alarm(message);
        journal.miss(order.clientOrderId(), "the broker does not show it", clock.instant());
    }

    /** Tells what became of an order for which there was an alarm. */
    void turnUp(JournaledOrder order, BrokerOrder found) {
        looked.remove(order.clientOrderId());
        if (order.isMissed() && order.isUnanswered()) {
            notes.note("%s: order %s, whose answer was lost, is at the broker: %s. What it executes is booked"
                    .formatted(
                            order.ticker(), order.clientOrderId(), found.state().code()));
        }
    }

    /** Tells that an order, for which there was an alarm, will not arrive any more. */
    void giveUp(JournaledOrder order) {
        looked.remove(order.clientOrderId());
        if (order.isMissed()) {
            notes.note(
                    "%s: order %s never arrived at the broker: its session is over, and the list of its orders does not have it. Nothing of it was executed"
                            .formatted(order.ticker(), order.clientOrderId()));
        }
    }

    /**
     * Whether to send an order once more: until the open for which it was decided, or the close of the session in which it
     * was, and more and more seldom. Not when it could thereby become an order for a later session.
     */
    boolean mayBeSentAgain(JournaledOrder order, Broker broker, TradingDays days) throws BrokerException {
        Instant now = clock.instant();
        Duration age = Duration.between(order.createdAt(), now).dividedBy(PARTS_OF_AGE);
        Duration wait = age.compareTo(LONGEST_WAIT) < 0 ? age : LONGEST_WAIT;
        return isOverdue(order, broker)
                && !order.isCancelAsked()
                && !now.isBefore(order.updatedAt().plus(wait))
                && now.isBefore(days.turn(order.createdAt()))
                && !broker.lastsUntil(now).isAfter(broker.lastsUntil(order.createdAt()));
    }
}
