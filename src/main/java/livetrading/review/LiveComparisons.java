package livetrading.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.Period;
import livetrading.backtest.RoundTrip;
import livetrading.backtest.RuledBacktest;
import livetrading.engine.PlannedStrategy;
import livetrading.ledger.BestStrategy;
import livetrading.ledger.Decisions;
import livetrading.ledger.Decisions.ActiveStrategy;
import livetrading.ledger.Orders;
import livetrading.ledger.Trades;
import livetrading.ledger.TradingPlan;
import livetrading.market.Bars;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.review.LiveComparison.Execution;
import livetrading.review.ReplaySource.Ground;
import livetrading.risk.rule.RuleBook;
import livetrading.risk.rule.RuledStances;
import livetrading.strategy.History;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategies;
import org.springframework.stereotype.Component;

/** Compares live trading with the back-test: the same strategies on the same bars, the same one active on each bar. */
@Component
public class LiveComparisons {

    private final Decisions decisions;
    private final Orders orders;
    private final Trades trades;
    private final ReplaySource source;
    private final Strategies strategies;

    LiveComparisons(Decisions decisions, Orders orders, Trades trades, ReplaySource source, Strategies strategies) {
        this.strategies = strategies;
        this.decisions = decisions;
        this.orders = orders;
        this.trades = trades;
        this.source = source;
    }

    /** @throws MissingPricesException when nothing has been traded on yet, or there are no prices */
    public LiveComparison of(Ticker ticker) throws MissingPricesException {
        Ground ground = source.ground();
        Mode mode = ground.settings().mode();
        BestStrategy now = source.evaluated(ticker);
        List<ActiveStrategy> decided = decisions.timeline(mode, ticker.symbol());
        if (decided.isEmpty()) {
            throw new MissingPricesException("nothing has been decided for " + ticker + " yet");
        }
        var timeline = new StrategyTimeline(decided, orders.of(mode, ticker.symbol()), now);
        Map<String, Played> played = play(ticker, ground, timeline);
        Bars bars = ground.bars(ticker, timeline.historyStart());
        // a stance is wanted after a close and filled at the next open
        int start = bars.indexOf(timeline.firstBar()) + 1;
        if (start >= bars.size()) {
            throw new MissingPricesException("trading of " + ticker + " has only just begun");
        }
        RuledBacktest backtest = ground.settings().evaluation(strategies).backtest();
        BacktestResult result = backtest.backtest()
                .run(new Period(bars, start), stances(bars, timeline, played, backtest.rulesOf(ticker)));
        var live =
                new LiveCurve(result.bars(), trades.findByModeAndTickerOrderByTimestampAscIdAsc(mode, ticker.symbol()));
        return new LiveComparison(
                result.bars(), live.capital(), fractions(result), executions(result, live, bars, start, timeline));
    }

    /** A strategy over the bars that it sees, which begin where its plan says. */
    private record Played(Bars bars, Signals signals) {

        boolean isLong(Instant bar) {
            int i = bars.indexOf(bar);
            return i < bars.size() && bars.time(i).equals(bar) && signals.isLong(i);
        }

        boolean[] stances(Bars all) {
            boolean[] stances = new boolean[all.size()];
            for (int i = 0; i < stances.length; i++) {
                stances[i] = isLong(all.time(i));
            }
            return stances;
        }
    }

    private Map<String, Played> play(Ticker ticker, Ground ground, StrategyTimeline timeline)
            throws MissingPricesException {
        var played = new HashMap<String, Played>();
        for (TradingPlan plan : timeline.plans()) {
            PlannedStrategy planned = PlannedStrategy.of(plan, strategies);
            Bars bars = ground.bars(ticker, plan.historyStart());
            Map<Ticker, Bars> peers =
                    planned.strategy().usesPeers() ? ground.peers(plan.peerTickers(), plan.historyStart()) : Map.of();
            played.put(
                    plan.strategy(),
                    new Played(bars, planned.strategy().signals(new History(bars, peers), planned.parameters())));
        }
        return played;
    }

    /** A position is led to its exit by the strategy that opened it and by the rules, whichever is active by then. */
    private static RuledStances stances(
            Bars bars, StrategyTimeline timeline, Map<String, Played> played, RuleBook rules) {
        Map<String, boolean[]> byStrategy = new HashMap<>();
        played.forEach((strategy, one) -> byStrategy.put(strategy, one.stances(bars)));
        return new RuledStances(
                bars,
                bar -> timeline.strategy(bars.time(bar))
                        .flatMap(strategy -> Optional.ofNullable(byStrategy.get(strategy))),
                rules);
    }

    private static double[] fractions(BacktestResult result) {
        double[] fractions = new double[result.equity().length];
        for (int i = 0; i < fractions.length; i++) {
            fractions[i] = result.equity()[i] / result.capital();
        }
        return fractions;
    }

    private static List<Execution> executions(
            BacktestResult result, LiveCurve live, Bars all, int start, StrategyTimeline timeline) {
        Map<Integer, Double> entries = new HashMap<>();
        Map<Integer, Double> exits = new HashMap<>();
        for (RoundTrip trip : result.trades()) {
            entries.put(trip.entryBar(), trip.entryPrice());
            if (!trip.open()) {
                exits.put(trip.exitBar(), trip.exitPrice());
            }
        }
        List<Execution> executions = new ArrayList<>();
        for (int i = 0; i < result.bars().size(); i++) {
            String decision = timeline.decision(all.time(start + i - 1));
            execution(Side.SELL, i, live, exits, decision).ifPresent(executions::add);
            execution(Side.BUY, i, live, entries, decision).ifPresent(executions::add);
        }
        return executions;
    }

    private static Optional<Execution> execution(
            Side side, int bar, LiveCurve live, Map<Integer, Double> backtest, String decision) {
        OptionalDouble ours = live.price(side, bar);
        OptionalDouble theirs =
                backtest.containsKey(bar) ? OptionalDouble.of(backtest.get(bar)) : OptionalDouble.empty();
        return ours.isEmpty() && theirs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Execution(side, bar, ours, theirs, decision));
    }
}
