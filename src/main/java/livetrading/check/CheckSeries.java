package livetrading.check;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.strategy.FittedModels;
import livetrading.strategy.History;

/**
 * Prices to check on.
 *
 * @param title for instance {@code GOOG} or {@code random walk 1}
 * @param peers the bars of other tickers
 */
record CheckSeries(String title, Bars bars, Map<Ticker, Bars> peers) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    int size() {
        return bars.size();
    }

    /** With columns of its own: whoever writes to them spoils nothing. */
    CheckSeries copy() {
        return new CheckSeries(title, copy(bars), ofPeers(CheckSeries::copy));
    }

    private static Bars copy(Bars bars) {
        return new Bars(
                bars.ticker(),
                bars.timeframe(),
                bars.times().clone(),
                bars.open().clone(),
                bars.high().clone(),
                bars.low().clone(),
                bars.close().clone(),
                bars.volume().clone());
    }

    /** Whether all prices are still those of another one. */
    boolean hasPricesOf(CheckSeries other) {
        return isSame(bars, other.bars)
                && peers.entrySet().stream()
                        .allMatch(peer ->
                                isSame(peer.getValue(), Objects.requireNonNull(other.peers.get(peer.getKey()))));
    }

    private static boolean isSame(Bars a, Bars b) {
        return Arrays.equals(a.times(), b.times())
                && Arrays.equals(a.open(), b.open())
                && Arrays.equals(a.high(), b.high())
                && Arrays.equals(a.low(), b.low())
                && Arrays.equals(a.close(), b.close())
                && Arrays.equals(a.volume(), b.volume());
    }

    History history(FittedModels models) {
        return new History(bars, peers, models);
    }

    /** What was known when the {@code n}-th bar had closed. */
    CheckSeries first(int n) {
        Instant end = n == 0 ? Instant.EPOCH : bars.time(n - 1);
        return new CheckSeries(title, bars.first(n), ofPeers(peer -> peer.upTo(end)));
    }

    CheckSeries from(int bar) {
        return new CheckSeries(title, bars.from(bar), peers);
    }

    private Map<Ticker, Bars> ofPeers(UnaryOperator<Bars> change) {
        if (peers.isEmpty()) {
            return peers;
        }
        var changed = new HashMap<Ticker, Bars>();
        peers.forEach((ticker, peer) -> changed.put(ticker, change.apply(peer)));
        return changed;
    }

    CheckSeries withPeers(Map<Ticker, Bars> others) {
        return new CheckSeries(title, bars, others);
    }

    /** The day of a bar, with its time where there are several a day. */
    String day(int bar) {
        return bars.timeframe().isDaily()
                ? bars.date(bar).toString()
                : MINUTE.format(bars.time(bar).atZone(MarketCalendar.NEW_YORK));
    }

    /** For instance {@code GOOG, 2148 bars of 1Day from 2010-01-04}. */
    String described() {
        return "%s, %d bars of %s from %s"
                .formatted(title, size(), bars.timeframe().code(), bars.date(0));
    }
}
