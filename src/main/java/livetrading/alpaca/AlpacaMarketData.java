package livetrading.alpaca;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import livetrading.broker.BrokerException;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.MarketData;
import livetrading.market.MissingPricesException;
import livetrading.market.Session;
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

    private final DataApi api;
    private final BrokerCalendar calendar;
    private final BarStore store;
    private final Feed feed;
    private final Clock clock;
    private final Map<BarSeries, StoredBars> known = new ConcurrentHashMap<>();
    private final Map<Ticker, String> problems = new ConcurrentHashMap<>();

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
        if (!covers(load(series), start)) {
            fetch(List.of(ticker), timeframe, start);
        }
        Optional<StoredBars> stored = load(series);
        String problem = problems.get(ticker);
        if (problem != null || stored.isEmpty()) {
            throw new MissingPricesException(problem == null ? "Alpaca has no prices of " + ticker : problem);
        }
        return stored.get().bars().since(start);
    }

    /** Brings the bars of several tickers up to date with as few calls as possible. */
    void fetch(Collection<Ticker> tickers, Timeframe timeframe, Instant start) {
        Map<Instant, List<Ticker>> byBegin = new TreeMap<>();
        for (Ticker ticker : tickers) {
            Instant begin = load(new BarSeries(ticker, timeframe, feed))
                    .filter(stored -> covers(Optional.of(stored), start))
                    .map(stored -> stored.bars().time(stored.bars().size() - 1))
                    .orElse(start);
            byBegin.computeIfAbsent(begin, key -> new ArrayList<>()).add(ticker);
        }
        List<Ticker> changed = new ArrayList<>();
        byBegin.forEach((begin, group) -> changed.addAll(fetchFrom(group, timeframe, begin, start)));
        if (!changed.isEmpty()) {
            fetchFrom(changed, timeframe, start, start);
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
    private List<Ticker> fetchFrom(List<Ticker> group, Timeframe timeframe, Instant begin, Instant start) {
        List<Ticker> changed = new ArrayList<>();
        try {
            Instant end = completeUntil();
            Map<Ticker, BarColumns> fetched =
                    begin.isAfter(end) ? Map.of() : api.bars(group, timeframe, feed, begin, end);
            for (Ticker ticker : group) {
                problems.remove(ticker);
                BarColumns columns = fetched.get(ticker);
                if (columns != null && !take(new BarSeries(ticker, timeframe, feed), columns, begin, start)) {
                    changed.add(ticker);
                }
            }
        } catch (BrokerException e) {
            group.forEach(ticker -> problems.put(ticker, "no prices of " + ticker + ": " + e.getMessage()));
        }
        return changed;
    }

    /** Returns false when the last known bar has changed. */
    private boolean take(BarSeries series, BarColumns columns, Instant begin, Instant start) {
        try {
            Bars fetched = columns.bars(series.ticker(), series.timeframe(), completed(series.timeframe()));
            if (begin.equals(start)) {
                replace(series, new StoredBars(start, fetched));
                return true;
            }
            Bars before = load(series).orElseThrow().bars();
            if (fetched.isEmpty() || differs(before, fetched)) {
                return false;
            }
            append(series, before, fetched.from(1));
            return true;
        } catch (IllegalArgumentException e) {
            problems.put(series.ticker(), "Alpaca's prices are not in order: " + e.getMessage());
            return true;
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

    /** Whether a bar that begins at a moment lies in a regular session and was complete long enough ago. */
    private LongPredicate completed(Timeframe timeframe) {
        Instant latest = completeUntil();
        TradingDays days = days();
        Map<LocalDate, Optional<Session>> sessions = new HashMap<>();
        return begin -> {
            Instant time = Instant.ofEpochMilli(begin);
            Optional<Session> session =
                    sessions.computeIfAbsent(LocalDate.ofInstant(time, MarketCalendar.NEW_YORK), days::session);
            return session.filter(found -> isRegular(found, timeframe, time))
                    .filter(found -> !end(found, timeframe, time).isAfter(latest))
                    .isPresent();
        };
    }

    private static boolean isRegular(Session session, Timeframe timeframe, Instant time) {
        return timeframe.isDaily()
                || (time.isBefore(session.close())
                        && time.plus(timeframe.length()).isAfter(session.open()));
    }

    private static Instant end(Session session, Timeframe timeframe, Instant time) {
        Instant end = time.plus(timeframe.length());
        return timeframe.isDaily() || end.isAfter(session.close()) ? session.close() : end;
    }
}
