package livetrading.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import livetrading.broker.Broker;
import livetrading.broker.BrokerException;
import livetrading.ledger.JournaledOrder;
import livetrading.portfolio.ClientOrderId;
import org.springframework.stereotype.Component;

/**
 * Asks the broker to cancel orders, again every minute until they have ended, and raises an alarm when that takes
 * long.
 */
@Component
class Cancellations {

    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Duration ALARM = Duration.ofMinutes(3);

    private record Asked(Instant first, Instant last) {}

    private final EventLog events;
    private final Clock clock;
    private final Map<String, Asked> asked = new HashMap<>();
    private final Set<String> alarmed = new HashSet<>();

    Cancellations(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Forgets orders that have ended. */
    void keep(Collection<JournaledOrder> open) {
        Set<String> ids = open.stream().map(JournaledOrder::clientOrderId).collect(Collectors.toSet());
        asked.keySet().retainAll(ids);
        alarmed.retainAll(ids);
    }

    /** Asks for an order that the broker has, unless it was asked a moment ago. */
    void ask(Broker broker, JournaledOrder order) throws BrokerException {
        Instant now = clock.instant();
        Asked before = asked.get(order.clientOrderId());
        if (before == null || !now.isBefore(before.last().plus(AGAIN))) {
            broker.cancel(new ClientOrderId(order.clientOrderId()));
            asked.put(order.clientOrderId(), new Asked(before == null ? now : before.first(), now));
        }
        if (before != null && !now.isBefore(before.first().plus(ALARM)) && alarmed.add(order.clientOrderId())) {
            alarm(order);
        }
    }

    private void alarm(JournaledOrder order) {
        String message =
                "%s: the broker was asked %d minutes ago to cancel order %s (%s %s) and has not confirmed it. It may still be filled, and what is filled is booked. It is asked again every minute; look at the order at your broker, and ask your broker about it"
                        .formatted(
                                order.ticker(),
                                ALARM.toMinutes(),
                                order.clientOrderId(),
                                order.side(),
                                order.quantity().toPlainString());
        events.alarm(message);
    }
}
