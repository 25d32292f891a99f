package livetrading.review;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import livetrading.ledger.BestStrategy;
import livetrading.ledger.Decisions.Office;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.Mandate;
import livetrading.market.Ticker;

/** Which strategy was in office on which bar of a ticker, and with what it decided. */
final class StrategyTimeline {

    private final NavigableMap<Instant, Office> offices = new TreeMap<>();
    private final Map<String, Mandate> mandates = new HashMap<>();

    /**
     * @param decisions in order of time, at least one
     * @param orders in order of time; they know with what their strategies decided
     */
    StrategyTimeline(List<Office> decisions, List<JournaledOrder> orders, BestStrategy now) {
        decisions.forEach(decision -> offices.put(decision.barTime(), decision));
        String peers = now.peerTickers().stream().map(Ticker::symbol).collect(Collectors.joining(","));
        for (Office decision : decisions) {
            String strategy = decision.strategy();
            if (strategy != null) {
                mandates.put(strategy, new Mandate(strategy, "{}", now.historyStart(), peers));
            }
        }
        now.mandate().ifPresent(mandate -> mandates.put(mandate.strategy(), mandate));
        orders.forEach(order -> mandates.put(order.strategy(), order.mandate()));
    }

    Instant firstBar() {
        return offices.firstKey();
    }

    /** From where on bars are needed. */
    Instant historyStart() {
        return mandates.values().stream()
                .map(Mandate::historyStart)
                .reduce(firstBar(), (one, other) -> one.isBefore(other) ? one : other);
    }

    /** With what the strategies that were ever in office decided. */
    Collection<Mandate> mandates() {
        return mandates.values();
    }

    /** The strategy on a bar; bars on which nothing was decided belong to the one before. */
    Optional<String> strategy(Instant bar) {
        return Optional.ofNullable(offices.floorEntry(bar))
                .map(entry -> entry.getValue().strategy());
    }

    /** What was decided on a bar, and why; empty when nothing is known of it. */
    String decision(Instant bar) {
        return Optional.ofNullable(offices.get(bar))
                .map(office -> office.action() + ": " + office.reason())
                .orElse("");
    }
}
