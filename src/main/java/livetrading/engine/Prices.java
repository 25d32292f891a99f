package livetrading.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livetrading.market.Bars;
import livetrading.market.MarketData;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;

/** The bars of several tickers from one moment on, and for those without bars the reason. */
public final class Prices {

    private final Map<Ticker, Bars> bars = new LinkedHashMap<>();
    private final Map<Ticker, String> problems = new HashMap<>();
    private final Set<Ticker> loading = new HashSet<>();

    public static Prices load(MarketData data, Collection<Ticker> tickers, Timeframe timeframe, Instant start) {
        var starts = new LinkedHashMap<Ticker, Instant>();
        tickers.forEach(ticker -> starts.put(ticker, start));
        return load(data, starts, timeframe);
    }

    /** @param starts from when on bars of each ticker are needed */
    static Prices load(MarketData data, Map<Ticker, Instant> starts, Timeframe timeframe) {
        var prices = new Prices();
        starts.forEach((ticker, start) -> {
            try {
                prices.bars.put(ticker, data.bars(ticker, timeframe, start));
            } catch (MissingPricesException e) {
                prices.problems.put(ticker, String.valueOf(e.getMessage()));
                if (e.isLoading()) {
                    prices.loading.add(ticker);
                }
            }
        });
        return prices;
    }

    /** Those that are there without asking anybody; tickers without bars are left out. */
    static Prices stored(MarketData data, Collection<Ticker> tickers, Timeframe timeframe) {
        var prices = new Prices();
        tickers.forEach(ticker -> data.stored(ticker, timeframe)
                .filter(bars -> !bars.isEmpty())
                .ifPresent(bars -> prices.bars.put(ticker, bars)));
        return prices;
    }

    Optional<Bars> of(Ticker ticker) {
        return Optional.ofNullable(bars.get(ticker));
    }

    /** Changes with any of the ticker's bars; 0 without bars. */
    long fingerprint(Ticker ticker) {
        Bars some = bars.get(ticker);
        return some == null ? 0 : 31 * some.fingerprint() + ticker.hashCode();
    }

    /** Why there are no bars; empty when there are. */
    Optional<String> problem(Ticker ticker) {
        return Optional.ofNullable(problems.get(ticker));
    }

    /** Why tickers have no bars. */
    Map<Ticker, String> problems() {
        return problems;
    }

    /**
     * The prices of a check in the past.
     *
     * @param problems why other tickers had none
     * @param loading those of them whose bars were on their way
     */
    static Prices of(Collection<Bars> bars, Map<Ticker, String> problems, Set<Ticker> loading) {
        var prices = new Prices();
        bars.forEach(some -> prices.bars.put(some.ticker(), some));
        prices.problems.putAll(problems);
        prices.loading.addAll(loading);
        return prices;
    }

    /** Whether nothing is wrong with a ticker without bars: they are on their way. */
    boolean isLoading(Ticker ticker) {
        return loading.contains(ticker);
    }

    /** What follows for a ticker without bars. */
    SignalResult absence(Ticker ticker) {
        String problem = problem(ticker).orElse("no prices of " + ticker);
        return isLoading(ticker) ? new SignalResult.None(problem) : new SignalResult.Failure(problem);
    }

    /** Those of one ticker, from a later moment on. */
    Prices since(Instant start, Ticker ticker) {
        return since(start, List.of(ticker));
    }

    /** Those of some tickers, from a later moment on. */
    Prices since(Instant start, Collection<Ticker> tickers) {
        var later = new Prices();
        for (Ticker ticker : tickers) {
            problem(ticker).ifPresent(problem -> later.problems.put(ticker, problem));
            if (isLoading(ticker)) {
                later.loading.add(ticker);
            }
            of(ticker).ifPresent(all -> later.take(ticker, all, start));
        }
        return later;
    }

    private void take(Ticker ticker, Bars all, Instant start) {
        Bars some = all.since(start);
        if (some.isEmpty()) {
            problems.put(ticker, "the last price of %s is of %s".formatted(ticker, all.date(all.size() - 1)));
        } else {
            bars.put(ticker, some);
        }
    }

    /** These without the bars of some tickers. */
    Prices without(Map<Ticker, String> reasons) {
        var others = new Prices();
        others.loading.addAll(loading);
        others.problems.putAll(problems);
        others.problems.putAll(reasons);
        others.bars.putAll(bars);
        others.bars.keySet().removeAll(reasons.keySet());
        return others;
    }

    /** All bars that there are, uncut. */
    public Map<Ticker, Bars> all() {
        return bars;
    }

    /** The bars of some tickers, uncut; tickers without bars are left out. */
    Map<Ticker, Bars> only(Collection<Ticker> tickers) {
        var selected = new LinkedHashMap<Ticker, Bars>();
        for (Ticker ticker : tickers) {
            of(ticker).ifPresent(some -> selected.put(ticker, some));
        }
        return selected;
    }

    static List<Ticker> others(Collection<Ticker> tickers, Ticker ticker) {
        return tickers.stream().filter(one -> !one.equals(ticker)).sorted().toList();
    }
}
