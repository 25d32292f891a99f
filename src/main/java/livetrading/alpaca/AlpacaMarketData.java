package livetrading.alpaca;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import livetrading.broker.BrokerException;
import livetrading.market.Bars;
import livetrading.market.Feed;
import livetrading.market.MarketData;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.market.TradingDays;

/**
 * Alpaca's bars of the regular sessions, fetched once and kept. Only completed bars are given out.
 *
 * <p>Each fetch begins at the last bar that is known. When that one has changed, a split or a dividend has changed all
 * before it, and the whole series is fetched again.
 */
final class AlpacaMarketData implements MarketData {

    /** What rounding at Alpaca may change of a price that was not adjusted. */
    private static final double ROUNDING = 1e-6;

    /** No cycle takes longer, and none begins so soon after another. */
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofSeconds(30);

    private final DataApi api;
    private final BrokerCalendar calendar;
    private final BarStore store;
    private final Feed feed;
    private final Clock clock;
    private final Map<BarSeries, StoredBars> known = new ConcurrentHashMap<>();
    private final Map<BarSeries, Asked> asked = new ConcurrentHashMap<>();
    private final Map<Ticker, String> problems = new ConcurrentHashMap<>();

    /** When a whole series was last requested, successfully or not. */
    private record Asked(Instant start, Instant at) {}

    AlpacaMarketData(DataApi api, BrokerCalendar calendar, BarStore store, Feed feed, Clock clock) {
        this.api = api;
        this.calendar = calendar;
        this.store = store;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Instant completeUntil() {
        return clock.instant().minus(feed.delay());
    }

    @Override
    public TradingDays days() {
        return calendar.days();
    }

    @Override
    public Set<Ticker> tickers() {
        return Set.of();
    }

    @Override
    public Bars bars(Ticker ticker, Timeframe timeframe, Instant start) throws MissingPricesException {
        var series = new BarSeries(ticker, timeframe, feed);
        if (!covers(load(series), start) && !wasAskedLately(series, start)) {
            fetch(List.of(ticker), timeframe, start);
        }
        Optional<Bars> stored = load(series).map(StoredBars::bars).filter(bars -> !bars.isEmpty());
        String problem = problems.get(ticker);
        if (problem != null || stored.isEmpty()) {
            throw new MissingPricesException(problem == null ? "Alpaca has no prices of " + ticker : problem);
        }
        Bars bars = stored.get().since(start);
        if (bars.isEmpty()) {
            throw new MissingPricesException("the last price of %s is of %s"
                    .formatted(ticker, stored.get().date(stored.get().size() - 1)));
        }
        return bars;
    }

    /** Within one cycle missing prices are requested only once. */
    private boolean wasAskedLately(BarSeries series, Instant start) {
        Asked before = asked.get(series);
        return before != null
                && !before.start().isAfter(start)
                && clock.instant().isBefore(before.at().plus(UNTIL_ASKED_AGAIN));
    }

    /** Brings the bars of several tickers up to date with as few calls as possible. */
    void fetch(Collection<Ticker> tickers, Timeframe timeframe, Instant start) {
        List<Ticker> unknown = new ArrayList<>();
        Map<Ticker, Instant> lastBars = new HashMap<>();
        for (Ticker ticker : tickers) {
            Optional<StoredBars> stored = load(new BarSeries(ticker, timeframe, feed));
            if (covers(stored, start)) {
                Bars bars = stored.orElseThrow().bars();
                lastBars.put(ticker, bars.time(bars.size() - 1));
            } else {
                unknown.add(ticker);
            }
        }
        for (BarRequest request : BarRequest.newer(lastBars, timeframe)) {
            unknown.addAll(fetchNewer(request, timeframe));
        }
        if (!unknown.isEmpty()) {
            fetchAll(unknown, timeframe, start);
        }
    }

    private static boolean covers(Optional<StoredBars> stored, Instant start) {
        return stored.filter(one -> !one.bars().isEmpty() && !one.coveredFrom().isAfter(start))
                .isPresent();
    }

    private Optional<StoredBars> load(BarSeries series) {
        StoredBars cached = known.get(series);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<StoredBars> stored = store.load(series);
        stored.ifPresent(found -> known.put(series, found));
        return stored;
    }

    /** Returns the tickers whose last known bar has changed. */
    private List<Ticker> fetchNewer(BarRequest request, Timeframe timeframe) {
        List<Ticker> changed = new ArrayList<>();
        download(request, timeframe, (series, fetched) -> {
            Bars before = load(series).orElseThrow().bars();
            Bars newer = fetched.since(before.time(before.size() - 1));
            if (newer.isEmpty() || differs(before, newer)) {
                changed.add(series.ticker());
            } else {
                append(series, before, newer.from(1));
            }
        });
        return changed;
    }

    private void fetchAll(List<Ticker> tickers, Timeframe timeframe, Instant start) {
        var request = new BarRequest(tickers, start);
        tickers.forEach(ticker -> asked.put(new BarSeries(ticker, timeframe, feed), new Asked(start, clock.instant())));
        download(request, timeframe, (series, fetched) -> replace(series, new StoredBars(start, fetched)));
    }

    /** Passes on the completed bars of each ticker, and notes the problem of each ticker without any. */
    private void download(BarRequest request, Timeframe timeframe, BiConsumer<BarSeries, Bars> receiver) {
        Instant end = completeUntil();
        try {
            Map<Ticker, BarColumns> fetched = request.begin().isAfter(end)
                    ? Map.of()
                    : api.bars(request.tickers(), timeframe, feed, request.begin(), end);
            request.tickers().forEach(problems::remove);
            fetched.forEach((ticker, columns) -> take(new BarSeries(ticker, timeframe, feed), columns, receiver));
        } catch (BrokerException e) {
            request.tickers().forEach(ticker -> problems.put(ticker, "no prices of " + ticker + ": " + e.getMessage()));
        }
    }

    private void take(BarSeries series, BarColumns columns, BiConsumer<BarSeries, Bars> receiver) {
        try {
            var wanted = CompletedBars.until(completeUntil(), days(), series.timeframe());
            receiver.accept(series, columns.bars(series.ticker(), series.timeframe(), wanted));
        } catch (IllegalArgumentException e) {
            problems.put(series.ticker(), "Alpaca's prices are not in order: " + e.getMessage());
        }
    }

    private static boolean differs(Bars before, Bars fetched) {
        double last = before.lastClose();
        return fetched.times()[0] != before.times()[before.size() - 1]
                || Math.abs(fetched.close()[0] - last) > ROUNDING * last;
    }

    private void replace(BarSeries series, StoredBars all) {
        store.replace(series, all);
        known.put(series, all);
    }

    private void append(BarSeries series, Bars before, Bars newer) {
        if (!newer.isEmpty()) {
            store.append(series, newer);
            known.computeIfPresent(
                    series, (key, stored) -> new StoredBars(stored.coveredFrom(), before.followedBy(newer)));
        }
    }
}
