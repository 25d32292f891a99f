package livetrading.alpaca;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livetrading.broker.BrokerException;
import livetrading.market.Bars;
import livetrading.market.Feed;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.market.TradingDays;

/**
 * The bars of some tickers on their way. Each page is kept as it arrives: after a break it goes on with the next one, and
 * after a restart with what is newer than the last bar that was kept.
 */
final class BarDownload {

    /** What rounding at Alpaca may change of a price that was not adjusted. */
    private static final double ROUNDING = 1e-6;

    private final BarRequest request;
    private final Timeframe timeframe;
    private final Feed feed;
    private final boolean isWhole;
    private final Instant end;
    private final Set<Ticker> begun = new HashSet<>();
    private final Set<Ticker> spoilt = new HashSet<>();
    private final List<Ticker> changed = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private Optional<String> token = Optional.empty();
    private boolean isDone;

    /**
     * @param isWhole whether the bars take the place of all that are known; else they go on from the last known one
     * @param end beginning of the last bar, included
     */
    BarDownload(BarRequest request, Timeframe timeframe, Feed feed, boolean isWhole, Instant end) {
        this.request = request;
        this.timeframe = timeframe;
        this.feed = feed;
        this.isWhole = isWhole;
        this.end = end;
        this.isDone = request.begin().isAfter(end);
    }

    List<BarSeries> series() {
        return request.tickers().stream().map(this::series).toList();
    }

    private BarSeries series(Ticker ticker) {
        return new BarSeries(ticker, timeframe, feed);
    }

    boolean isDone() {
        return isDone;
    }

    void failed(KnownBars known, BrokerException why) {
        series().forEach(one -> known.failed(one, "no prices of %s: %s".formatted(one.ticker(), why.getMessage())));
    }

    /** Asks for no more pages. */
    void giveUp() {
        isDone = true;
    }

    /** The tickers of which the last known bar has changed: a split or a dividend has changed all before it. */
    List<Ticker> changed() {
        return changed;
    }

    /**
     * Asks for the next page and keeps it.
     *
     * @return whether it could be asked for at this moment
     */
    boolean next(DataApi api, KnownBars known, TradingDays days, Urgency urgency) throws BrokerException {
        Optional<BarPage> page = api.page(DataApi.query(request, timeframe, feed, end), token, urgency);
        if (page.isEmpty()) {
            return false;
        }
        series().stream().filter(one -> !spoilt.contains(one.ticker())).forEach(known::succeeded);
        page.get().columns().forEach((ticker, columns) -> take(ticker, columns, known, days));
        token = page.get().next();
        isDone = token.isEmpty();
        if (!isDone && !seen.add(token.get())) {
            throw new BrokerException.UnknownOutcome("Alpaca repeats a page of bars");
        }
        return true;
    }

    private void take(Ticker ticker, BarColumns columns, KnownBars known, TradingDays days) {
        if (!request.tickers().contains(ticker) || spoilt.contains(ticker)) {
            return;
        }
        try {
            Bars bars = columns.bars(ticker, timeframe, CompletedBars.until(end, days, timeframe));
            keep(series(ticker), bars, known);
        } catch (IllegalArgumentException e) {
            spoilt.add(ticker);
            known.failed(series(ticker), "Alpaca's prices are not in order: " + e.getMessage());
        }
    }

    private void keep(BarSeries series, Bars bars, KnownBars known) {
        boolean isFirst = begun.add(series.ticker());
        if (!isFirst) {
            known.append(series, bars);
        } else if (!isWhole) {
            goOn(series, bars, known);
        } else if (bars.isEmpty()) {
            begun.remove(series.ticker());
        } else {
            known.replace(series, new StoredBars(request.begin(), bars));
        }
    }

    private void goOn(BarSeries series, Bars bars, KnownBars known) {
        Bars before = known.of(series).orElseThrow().bars();
        Bars newer = bars.since(before.time(before.size() - 1));
        if (newer.isEmpty() || differs(before, newer)) {
            spoilt.add(series.ticker());
            changed.add(series.ticker());
        } else {
            known.append(series, newer);
        }
    }

    private static boolean differs(Bars before, Bars fetched) {
        double last = before.lastClose();
        return fetched.times()[0] != before.times()[before.size() - 1]
                || Math.abs(fetched.close()[0] - last) > ROUNDING * last;
    }

    /** How much has arrived of what was asked for, 0 to 1, where it is that of one ticker. */
    double share(KnownBars known) {
        if (request.tickers().size() > 1 || begun.isEmpty()) {
            return 0;
        }
        long from = request.begin().toEpochMilli();
        Bars bars = known.of(series().getFirst()).orElseThrow().bars();
        double arrived = bars.times()[bars.size() - 1] - from;
        return Math.clamp(arrived / Math.max(1, end.toEpochMilli() - from), 0.0, 1.0);
    }
}
