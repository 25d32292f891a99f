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
import livetrading.ledger.Decisions.ActiveStrategy;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.TradingPlan;
import livetrading.market.Ticker;
import livetrading.portfolio.Action;

/** Which strategy was active on each bar of a ticker, and with which plan. */
final class StrategyTimeline {

    private final NavigableMap<Instant, ActiveStrategy> timeline = new TreeMap<>();
    private final Map<String, TradingPlan> plans = new HashMap<>();

    /**
     * @param decisions in order of time, at least one
     * @param orders in order of time; they know with what their strategies decided
     */
    StrategyTimeline(List<ActiveStrategy> decisions, List<JournaledOrder> orders, BestStrategy now) {
        decisions.forEach(decision -> timeline.put(decision.barTime(), decision));
        String peers = now.peerTickers().stream().map(Ticker::symbol).collect(Collectors.joining(","));
        for (ActiveStrategy decision : decisions) {
            String strategy = decision.strategy();
            if (strategy != null) {
                plans.put(strategy, new TradingPlan(strategy, "{}", now.historyStart(), peers));
            }
        }
        now.plan().ifPresent(plan -> plans.put(plan.strategy(), plan));
        orders.forEach(order -> plans.put(order.strategy(), order.plan()));
    }

    Instant firstBar() {
        return timeline.firstKey();
    }

    /** From where on bars are needed. */
    Instant historyStart() {
        return plans.values().stream()
                .map(TradingPlan::historyStart)
                .reduce(firstBar(), (one, other) -> one.isBefore(other) ? one : other);
    }

    /** The plans of all strategies that were ever active. */
    Collection<TradingPlan> plans() {
        return plans.values();
    }

    /** The strategy on a bar; bars on which nothing was decided belong to the one before. */
    Optional<String> strategy(Instant bar) {
        return Optional.ofNullable(timeline.floorEntry(bar))
                .map(entry -> entry.getValue().strategy());
    }

    /** What was decided on a bar, or last before it, and why; empty when nothing is known. */
    String decision(Instant bar) {
        return Optional.ofNullable(timeline.floorEntry(bar))
                .map(said -> said.getKey().equals(bar) ? words(said.getValue()) : earlier(said.getValue()))
                .orElse("");
    }

    /** Of long ago, what only repeats what was said before is not kept. */
    private static String earlier(ActiveStrategy said) {
        return said.action() == Action.BUY || said.action() == Action.SELL
                ? ""
                : words(said) + " (said of an earlier bar)";
    }

    private static String words(ActiveStrategy said) {
        return said.action() + ": " + said.reason();
    }
}
