package livetrading.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.RoundTrip;
import livetrading.engine.MandatedStrategy;
import livetrading.engine.TickerEvaluation;
import livetrading.ledger.BestStrategy;
import livetrading.ledger.Decisions;
import livetrading.ledger.Decisions.Office;
import livetrading.ledger.Mandate;
import livetrading.ledger.Orders;
import livetrading.ledger.Trades;
import livetrading.market.Bars;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.review.LiveComparison.Deal;
import livetrading.review.ReplaySource.Ground;
import livetrading.strategy.History;
import livetrading.strategy.Signals;
import org.springframework.stereotype.Component;

/** Holds live trading against the back-test: the same strategies, on the same bars, bar by bar in the same office. */
@Component
public class LiveComparisons {

    private final Decisions decisions;
    private final Orders orders;
    private final Trades trades;
    private final ReplaySource source;

    LiveComparisons(Decisions decisions, Orders orders, Trades trades, ReplaySource source) {
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
        List<Office> decided = decisions.offices(mode, ticker.symbol());
        if (decided.isEmpty()) {
            throw new MissingPricesException("nothing has been decided for " + ticker + " yet");
        }
        var offices =
                new StrategyTimeline(decided, orders.findByModeAndTickerOrderByCreatedAt(mode, ticker.symbol()), now);
        Map<String, Played> played = play(ticker, ground, offices);
        Bars bars = ground.bars(ticker, offices.historyStart());
        // a stance is wanted after a close and filled at the next open
        int start = bars.indexOf(offices.firstBar()) + 1;
        if (start >= bars.size()) {
            throw new MissingPricesException("trading of " + ticker + " has only just begun");
        }
        Signals stances = stances(bars, start - 1, offices, played);
        BacktestResult result = TickerEvaluation.backtest(ground.settings()).run(bars, stances, start);
        var live =
                new LiveCurve(result.bars(), trades.findByModeAndTickerOrderByTimestampAscIdAsc(mode, ticker.symbol()));
        return new LiveComparison(
                result.bars(), live.capital(), fractions(result), deals(result, live, bars, start, offices));
    }

    /** A strategy over the bars that it sees, which begin where its mandate says. */
    private record Played(Bars bars, Signals signals) {

        boolean isLong(Instant bar) {
            int i = bars.indexOf(bar);
            return i < bars.size() && bars.time(i).equals(bar) && signals.isLong(i);
        }
    }

    private static Map<String, Played> play(Ticker ticker, Ground ground, StrategyTimeline offices)
            throws MissingPricesException {
        var played = new HashMap<String, Played>();
        for (Mandate mandate : offices.mandates()) {
            MandatedStrategy mandated = MandatedStrategy.of(mandate);
            Bars bars = ground.bars(ticker, mandate.historyStart());
            Map<Ticker, Bars> peers = mandated.strategy().usesPeers()
                    ? ground.peers(mandate.peerTickers(), mandate.historyStart())
                    : Map.of();
            played.put(
                    mandate.strategy(),
                    new Played(bars, mandated.strategy().signals(new History(bars, peers), mandated.parameters())));
        }
        return played;
    }

    /** A position is led to its exit by the strategy that opened it, whoever is in office by then. */
    private static Signals stances(Bars bars, int from, StrategyTimeline offices, Map<String, Played> played) {
        boolean[] stances = new boolean[bars.size()];
        Optional<String> opener = Optional.empty();
        for (int i = from; i < stances.length; i++) {
            Instant bar = bars.time(i);
            Optional<String> leader = opener.isPresent() ? opener : offices.strategy(bar);
            stances[i] = leader.map(played::get).filter(one -> one.isLong(bar)).isPresent();
            opener = stances[i] ? leader : Optional.empty();
        }
        return new Signals(stances, List.of(), bar -> "");
    }

    private static double[] fractions(BacktestResult result) {
        double[] fractions = new double[result.equity().length];
        for (int i = 0; i < fractions.length; i++) {
            fractions[i] = result.equity()[i] / result.capital();
        }
        return fractions;
    }

    private static List<Deal> deals(
            BacktestResult result, LiveCurve live, Bars all, int start, StrategyTimeline offices) {
        Map<Integer, Double> entries = new HashMap<>();
        Map<Integer, Double> exits = new HashMap<>();
        for (RoundTrip trip : result.trades()) {
            entries.put(trip.entryBar(), trip.entryPrice());
            if (!trip.open()) {
                exits.put(trip.exitBar(), trip.exitPrice());
            }
        }
        List<Deal> deals = new ArrayList<>();
        for (int i = 0; i < result.bars().size(); i++) {
            String decision = offices.decision(all.time(start + i - 1));
            deal(Side.SELL, i, live, exits, decision).ifPresent(deals::add);
            deal(Side.BUY, i, live, entries, decision).ifPresent(deals::add);
        }
        return deals;
    }

    private static Optional<Deal> deal(
            Side side, int bar, LiveCurve live, Map<Integer, Double> backtest, String decision) {
        OptionalDouble ours = live.price(side, bar);
        OptionalDouble theirs =
                backtest.containsKey(bar) ? OptionalDouble.of(backtest.get(bar)) : OptionalDouble.empty();
        return ours.isEmpty() && theirs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Deal(side, bar, ours, theirs, decision));
    }
}
