package livetrading.engine;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.ledger.JournaledOrder;
import livetrading.portfolio.OrderState;
import livetrading.risk.rule.BrokerRefusals;
import livetrading.risk.rule.OrderRate;

/**
 * The orders that were sent in a session, as the journal has them.
 *
 * @param orders the oldest first
 */
record SentOrders(List<JournaledOrder> orders) {

    SentOrders {
        orders = List.copyOf(orders);
    }

    /** Why there must be no more of them by a rule. */
    Optional<String> objection(OrderRate rate, Instant now) {
        Instant from = now.minusSeconds(60L * rate.minutes());
        long lately =
                orders.stream().filter(order -> order.createdAt().isAfter(from)).count();
        Optional<Map.Entry<String, Long>> most =
                orders.stream()
                        .collect(Collectors.groupingBy(SentOrders::kind, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        return rate.objection(
                lately,
                most.map(Map.Entry::getValue).orElse(0L),
                most.map(Map.Entry::getKey).orElse(""));
    }

    private static String kind(JournaledOrder order) {
        return "%s %s".formatted(order.side().name().toLowerCase(Locale.ROOT), order.ticker());
    }

    /** The same. */
    Optional<String> objection(BrokerRefusals refusals) {
        long inARow = 0;
        String last = "";
        for (JournaledOrder order : orders.reversed()) {
            if (order.orderState() instanceof OrderState.Rejected(String reason)) {
                last = inARow == 0 ? reason : last;
                inARow++;
            } else if (!order.isUnanswered()) {
                break;
            }
        }
        return refusals.objection(inARow, last);
    }
}
