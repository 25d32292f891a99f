package livetrading.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;

/** What selection is compared with: each strategy alone, and strategies drawn by lot. */
final class StudyBenchmarks {

    private static final double COST = 0.0005;

    private final StudyPrices prices;
    private final Map<Strategy, Map<Ticker, boolean[]>> stances = new LinkedHashMap<>();

    StudyBenchmarks(StudyPrices prices) {
        this.prices = prices;
        for (Strategy strategy : StrategyCatalog.all()) {
            var byTicker = new TreeMap<Ticker, boolean[]>();
            prices.byTicker().forEach((ticker, bars) -> byTicker.put(ticker, stances(strategy, bars)));
            stances.put(strategy, byTicker);
        }
    }

    private boolean[] stances(Strategy strategy, Bars bars) {
        var peers = new TreeMap<>(prices.byTicker());
        peers.remove(bars.ticker());
        return strategy.signals(new History(bars, peers), Parameters.defaults(strategy.parameters()))
                .stances();
    }

    List<Strategy> strategies() {
        return List.copyOf(stances.keySet());
    }

    /** A strategy with all tickers. */
    StudyCurve alone(Strategy strategy, List<LocalDate> sessions) {
        return play(sessions, Objects.requireNonNull(stances.get(strategy)), prices.byTicker());
    }

    /** A strategy with one ticker and all the money. */
    StudyCurve alone(Strategy strategy, Ticker ticker, List<LocalDate> sessions) {
        boolean[] one = Objects.requireNonNull(
                Objects.requireNonNull(stances.get(strategy)).get(ticker));
        Bars bars = Objects.requireNonNull(prices.byTicker().get(ticker));
        return play(sessions, Map.of(ticker, one), Map.of(ticker, bars));
    }

    /** Each year each ticker gets a strategy by lot; what a strategy has opened it also ends. */
    StudyCurve byLot(long seed, List<LocalDate> sessions) {
        var random = new SplittableRandom(seed);
        var drawn = new TreeMap<Ticker, boolean[]>();
        prices.byTicker().forEach((ticker, bars) -> drawn.put(ticker, byLot(ticker, bars, random.split())));
        return play(sessions, drawn, prices.byTicker());
    }

    private boolean[] byLot(Ticker ticker, Bars bars, SplittableRandom random) {
        List<boolean[]> all = new ArrayList<>();
        stances.values().forEach(one -> all.add(Objects.requireNonNull(one.get(ticker))));
        boolean[] drawn = new boolean[bars.size()];
        int choice = 0;
        int holder = -1;
        for (int bar = 0; bar < drawn.length; bar++) {
            if (bar % StudyCurve.SESSIONS_PER_YEAR == 0) {
                choice = random.nextInt(all.size());
            }
            int follows = holder < 0 ? choice : holder;
            drawn[bar] = all.get(follows)[bar];
            holder = drawn[bar] ? follows : -1;
        }
        return drawn;
    }

    private static StudyCurve play(
            List<LocalDate> sessions, Map<Ticker, boolean[]> followed, Map<Ticker, Bars> traded) {
        return new Unselected(sessions, traded, followed, StudyAccount.part(traded.size()), COST).play();
    }
}
