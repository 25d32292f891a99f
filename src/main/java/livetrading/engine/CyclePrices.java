package livetrading.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.Orders;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.OwnHoldings;
import livetrading.ledger.StrategyPins;
import livetrading.ledger.TradingPlan;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.selection.PeerPool;
import livetrading.settings.TradingSettings;
import livetrading.strategy.Strategies;
import org.springframework.stereotype.Component;

/** Loads the prices that a cycle looks at, once for all of its phases. */
@Component
class CyclePrices {

    private final OwnHoldings holdings;
    private final Orders orders;
    private final BestStrategies best;
    private final StrategyPins pins;
    private final Strategies strategies;
    private final PriceDoubts doubts;

    CyclePrices(
            OwnHoldings holdings,
            Orders orders,
            BestStrategies best,
            StrategyPins pins,
            Strategies strategies,
            PriceDoubts doubts) {
        this.holdings = holdings;
        this.orders = orders;
        this.best = best;
        this.pins = pins;
        this.strategies = strategies;
        this.doubts = doubts;
    }

    /**
     * The bars of all that is held or configured, and of the tickers that their strategies compare them with, as far back
     * as one of them was or will be evaluated; those that are held come first. Prices that hardly
     * can be right are left out.
     */
    Prices load(Venue venue, TradingSettings settings) {
        MarketData data = venue.marketData();
        ActiveStrategies active = ActiveStrategies.read(settings.mode(), best, pins, strategies);
        Map<Ticker, List<TradingPlan>> plans = plans(venue.mode(), settings, active);
        Instant evaluated = evaluatedFrom(data.now(), settings, active);
        var starts = new LinkedHashMap<Ticker, Instant>();
        plans.keySet().forEach(ticker -> starts.put(ticker, evaluated));
        for (Map.Entry<Ticker, List<TradingPlan>> traded : plans.entrySet()) {
            for (TradingPlan plan : traded.getValue()) {
                starts.merge(traded.getKey(), plan.historyStart(), CyclePrices::earlier);
                PlannedStrategy.peersOf(plan, strategies)
                        .forEach(peer -> starts.merge(peer, plan.historyStart(), CyclePrices::earlier));
            }
        }
        data.fetch(starts, settings.timeframe());
        return doubts.plausible(venue.mode(), Prices.load(data, starts, settings.timeframe()));
    }

    /** With what each ticker is or would be traded. */
    private Map<Ticker, List<TradingPlan>> plans(Mode mode, TradingSettings settings, ActiveStrategies active) {
        var plans = new LinkedHashMap<Ticker, List<TradingPlan>>();
        for (OwnHolding holding : holdings.findByModeOrderByTicker(mode)) {
            plans.put(
                    new Ticker(holding.ticker()),
                    orders.openingPlan(holding).stream().collect(Collectors.toCollection(ArrayList::new)));
        }
        peersFirst(settings).forEach(ticker -> plans.computeIfAbsent(ticker, key -> new ArrayList<>()));
        plans.forEach((ticker, known) -> active.plan(ticker).ifPresent(known::add));
        return plans;
    }

    /** What is evaluated before the bars of its peers are there has to be evaluated again. */
    private Stream<Ticker> peersFirst(TradingSettings settings) {
        Set<Ticker> pool = Set.copyOf(
                PeerPool.of(settings.tickers(), settings.evaluation(strategies).competitors()));
        return settings.tickers().stream().sorted(Comparator.comparing(ticker -> !pool.contains(ticker)));
    }

    /** The tickers are each other's peers, so that what one was evaluated from needs the bars of all. */
    private Instant evaluatedFrom(Instant now, TradingSettings settings, ActiveStrategies active) {
        return settings.tickers().stream()
                .flatMap(ticker -> active.historyStart(ticker).stream())
                .reduce(settings.evaluation(strategies).loadFrom(now), CyclePrices::earlier);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
