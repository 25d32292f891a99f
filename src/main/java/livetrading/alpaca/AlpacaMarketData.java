package livetrading.alpaca;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import livetrading.broker.BrokerException;
import livetrading.market.Bars;
import livetrading.market.Feed;
import livetrading.market.LoadingProgress;
import livetrading.market.MarketData;
import livetrading.market.MissingPricesException;
import livetrading.market.Quote;
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

    /** No cycle takes longer, and none begins so soon after another. */
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofSeconds(30);

    private final DataApi api;
    private final BrokerCalendar calendar;
    private final KnownBars known;
    private final PriceLoading loading;
    private final Feed feed;
    private final Clock clock;
    private final Map<BarSeries, Asked> asked = new ConcurrentHashMap<>();
    private volatile boolean hasArrivals;

    /** When a whole series was last requested, successfully or not. */
    private record Asked(Instant start, Instant at) {}

    AlpacaMarketData(DataApi api, BrokerCalendar calendar, BarStore store, Feed feed, Clock clock) {
        this.api = api;
        this.calendar = calendar;
        this.known = new KnownBars(store);
        this.loading = new PriceLoading(api, known, clock);
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

    Optional<LoadingProgress> loading() {
        return loading.progress();
    }

    /** Whether prices have become complete that were not yet when they were fetched last. */
    boolean hasArrivals() {
        return hasArrivals;
    }

    @Override
    public Bars bars(Ticker ticker, Timeframe timeframe, Instant start) throws MissingPricesException {
        BarSeries series = series(ticker, timeframe);
        if (loading.isUnderWay(series) ? loading.isAbandoned() : isMissing(series, start)) {
            add(Map.of(ticker, start), timeframe);
        }
        Optional<String> problem = known.problem(series);
        if (problem.isPresent()) {
            throw new MissingPricesException(problem.get());
        }
        if (loading.isUnderWay(series)) {
            throw MissingPricesException.loading(ticker);
        }
        Bars stored = known.of(series)
                .map(StoredBars::bars)
                .orElseThrow(() -> new MissingPricesException("Alpaca has no prices of " + ticker));
        Bars bars = stored.since(start);
        if (bars.isEmpty()) {
            throw new MissingPricesException(
                    "the last price of %s is of %s".formatted(ticker, stored.date(stored.size() - 1)));
        }
        return bars;
    }

    @Override
    public Optional<Bars> stored(Ticker ticker, Timeframe timeframe) {
        return known.stored(series(ticker, timeframe)).map(StoredBars::bars);
    }

    @Override
    public Optional<Quote> quote(Ticker ticker) throws MissingPricesException {
        try {
            return api.quote(ticker);
        } catch (BrokerException e) {
            throw new MissingPricesException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Within one cycle missing prices are requested only once. */
    private boolean isMissing(BarSeries series, Instant start) {
        Asked before = asked.get(series);
        boolean askedLately = before != null
                && !before.start().isAfter(start)
                && clock.instant().isBefore(before.at().plus(UNTIL_ASKED_AGAIN));
        return !askedLately && !known.covers(series, start);
    }

    @Override
    public synchronized void fetch(Map<Ticker, Instant> starts, Timeframe timeframe) {
        hasArrivals = false;
        loading.keepOnly(starts.keySet().stream()
                .map(ticker -> series(ticker, timeframe))
                .toList());
        add(starts, timeframe);
    }

    @Override
    public synchronized boolean loadMore() {
        if (loading.isComplete()) {
            return false;
        }
        hasArrivals |= load();
        return loading.isComplete();
    }

    /** @param starts of what is to be brought up to date besides what is under way already */
    private synchronized void add(Map<Ticker, Instant> starts, Timeframe timeframe) {
        Map<Instant, List<Ticker>> unknown = new LinkedHashMap<>();
        Map<Ticker, Instant> lastBars = new HashMap<>();
        starts.forEach((ticker, start) -> {
            BarSeries series = series(ticker, timeframe);
            if (!loading.isUnderWay(series)) {
                asked.put(series, new Asked(start, clock.instant()));
                if (known.covers(series, start)) {
                    Bars bars = known.of(series).orElseThrow().bars();
                    lastBars.put(ticker, bars.time(bars.size() - 1));
                } else {
                    unknown.computeIfAbsent(start, key -> new ArrayList<>()).add(ticker);
                }
            }
        });
        BarRequest.newer(lastBars, timeframe).forEach(request -> goOn(request, timeframe));
        unknown.forEach((start, tickers) -> loadWhole(tickers, timeframe, start));
        load();
    }

    /** A few bars at once; many, as after a restart in the middle of a load, a little at a time. */
    private void goOn(BarRequest request, Timeframe timeframe) {
        var download = new BarDownload(request, timeframe, feed, false, completeUntil());
        if (request.isLong(completeUntil(), timeframe)) {
            loading.add(download);
            return;
        }
        try {
            while (!download.isDone()) {
                download.next(api, known, days(), Urgency.CHECK);
            }
            loadChangedAgain(download, timeframe);
        } catch (BrokerException e) {
            download.failed(known, e);
        }
    }

    private void loadWhole(List<Ticker> tickers, Timeframe timeframe, Instant start) {
        Instant end = completeUntil();
        for (BarRequest request : BarRequest.whole(tickers, start, end, timeframe)) {
            loading.add(new BarDownload(request, timeframe, feed, true, end));
        }
    }

    /** @return whether prices of a ticker have become complete */
    private boolean load() {
        List<BarDownload> done = loading.goOn(days());
        for (BarDownload download : done) {
            download.series()
                    .forEach(series -> asked.computeIfPresent(
                            series, (key, before) -> new Asked(before.start(), clock.instant())));
            loadChangedAgain(download, download.series().getFirst().timeframe());
        }
        return !done.isEmpty();
    }

    private void loadChangedAgain(BarDownload download, Timeframe timeframe) {
        for (Ticker ticker : download.changed()) {
            BarSeries series = series(ticker, timeframe);
            Asked before = asked.get(series);
            if (before != null) {
                loadWhole(List.of(ticker), timeframe, before.start());
            }
        }
    }

    private BarSeries series(Ticker ticker, Timeframe timeframe) {
        return new BarSeries(ticker, timeframe, feed);
    }
}
