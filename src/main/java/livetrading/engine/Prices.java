package livetrading.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.market.Bars;
import livetrading.market.MarketData;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;

/** The bars of several tickers from one moment on, and for those without bars the reason. */
public final class Prices {

    private final Map<Ticker, Bars> bars = new LinkedHashMap<>();
    private final Map<Ticker, String> problems = new HashMap<>();

    public static Prices load(MarketData data, Collection<Ticker> tickers, Timeframe timeframe, Instant start) {
        var prices = new Prices();
        for (Ticker ticker : tickers) {
            try {
                prices.bars.put(ticker, data.bars(ticker, timeframe, start));
            } catch (MissingPricesException e) {
                prices.problems.put(ticker, String.valueOf(e.getMessage()));
            }
        }
        return prices;
    }

    Optional<Bars> of(Ticker ticker) {
        return Optional.ofNullable(bars.get(ticker));
    }

    /** Why there are no bars; empty when there are. */
    Optional<String> problem(Ticker ticker) {
        return Optional.ofNullable(problems.get(ticker));
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
