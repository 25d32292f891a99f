package livetrading.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.Orders;
import livetrading.ledger.StrategyPins;
import livetrading.ledger.TradingPlan;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.settings.TradingSettings;
import livetrading.strategy.Strategies;
import org.springframework.stereotype.Component;

/** Knows which tickers to look at and by which strategy, and gathers their signals. */
@Component
class TickerSignals {

    private final Orders orders;
    private final BestStrategies best;
    private final StrategyPins pins;
    private final Strategies strategies;
    private final SignalCalculator calculator;

    TickerSignals(
            Orders orders, BestStrategies best, StrategyPins pins, Strategies strategies, SignalCalculator calculator) {
        this.orders = orders;
        this.best = best;
        this.pins = pins;
        this.strategies = strategies;
        this.calculator = calculator;
    }

    /**
     * The signals of all that is configured, in that order, and of what the program still holds of what was configured
     * once.
     *
     * @param problems why tickers could not be evaluated
     */
    CheckSignals signals(
            AccountSnapshot snapshot,
            Prices prices,
            MarketData data,
            TradingSettings settings,
            Map<Ticker, String> problems)
            throws InterruptedException {
        ActiveStrategies active = ActiveStrategies.read(settings.mode(), best, pins, strategies);
        var told = new LinkedHashMap<Ticker, SignalResult>();
        var plans = new LinkedHashMap<Ticker, TradingPlan>();
        for (Ticker ticker : watched(snapshot, settings)) {
            plan(snapshot, ticker, active, settings.timeframe()).ifPresent(found -> plans.put(ticker, found));
            told.put(ticker, withoutPlan(ticker, active, prices, Optional.ofNullable(problems.get(ticker))));
        }
        Instant expected = SignalCalculator.expectedBar(data, settings.timeframe());
        return CheckSignals.of(
                new CheckSignals.Inputs(told, plans, active.pins(), expected), prices, calculator, strategies);
    }

    /** The signals of the program's own positions: who opened them does not depend on evaluations. */
    CheckSignals ofPositions(AccountSnapshot snapshot, Prices prices, MarketData data, TradingSettings settings)
            throws InterruptedException {
        var plans = new LinkedHashMap<Ticker, TradingPlan>();
        snapshot.owned().stream()
                .sorted()
                .forEach(ticker ->
                        leader(snapshot, ticker, settings.timeframe()).ifPresent(plan -> plans.put(ticker, plan)));
        Instant expected = SignalCalculator.expectedBar(data, settings.timeframe());
        return CheckSignals.of(
                new CheckSignals.Inputs(Map.of(), plans, Map.of(), expected), prices, calculator, strategies);
    }

    private static Set<Ticker> watched(AccountSnapshot snapshot, TradingSettings settings) {
        var watched = new LinkedHashSet<>(settings.tickers());
        snapshot.owned().stream().sorted().forEach(watched::add);
        return watched;
    }

    /** The strategy that opened a position also closes it, whichever was selected or pinned since. */
    private Optional<TradingPlan> plan(
            AccountSnapshot snapshot, Ticker ticker, ActiveStrategies active, Timeframe bars) {
        return leader(snapshot, ticker, bars).filter(TradingPlan::isKnown).or(() -> active.plan(ticker));
    }

    /** What opened a position, on the timeframe on which it did, whatever bars there are now. */
    private Optional<TradingPlan> leader(AccountSnapshot snapshot, Ticker ticker, Timeframe bars) {
        return snapshot.own(ticker).flatMap(own -> orders.openingPlan(own, bars));
    }

    /** The plan with which the program's own position in a ticker was opened. */
    Optional<TradingPlan> opener(AccountSnapshot snapshot, Ticker ticker) {
        return snapshot.own(ticker).flatMap(orders::openingPlan);
    }

    private static SignalResult withoutPlan(
            Ticker ticker, ActiveStrategies active, Prices prices, Optional<String> problem) {
        if (prices.isLoading(ticker)) {
            return prices.absence(ticker);
        }
        if (problem.isPresent()) {
            return new SignalResult.Failure(problem.get());
        }
        return new SignalResult.None(active.absence(ticker));
    }
}
