package livetrading.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.strategy.StrategyCatalog;

/**
 * The bars over which all strategies of a ticker are measured, and those before from which they warm up.
 *
 * @param history all bars that the strategies see
 * @param start index in {@code history} of the first bar that is measured
 */
record Window(Bars history, int start) {

    private static final int LEAST_BARS = 20;
    private static final double CALENDAR_DAYS_PER_SESSION = 365.25 / 252;
    private static final int SPARE_DAYS = 30;

    /** From when bars have to be loaded so that the window and the longest warm-up are covered. */
    static Instant loadFrom(Instant now, TradingSettings settings) {
        int warmUpSessions = StrategyCatalog.longestWarmUp() / barsPerSession(settings) + 1;
        long days = settings.historyDays() + (long) (warmUpSessions * CALENDAR_DAYS_PER_SESSION) + SPARE_DAYS;
        return now.minus(Duration.ofDays(days));
    }

    private static int barsPerSession(TradingSettings settings) {
        return settings.timeframe().barsPerYear() / 252;
    }

    /** The window that ends with the last of the bars; empty when there are too few to measure anything. */
    static Optional<Window> of(Bars bars, TradingSettings settings) {
        Instant windowStart =
                MarketCalendar.startOfDay(bars.date(bars.size() - 1).minusDays(settings.historyDays()));
        int start = bars.indexOf(windowStart);
        if (bars.size() - start < LEAST_BARS) {
            return Optional.empty();
        }
        int first = Math.max(0, start - StrategyCatalog.longestWarmUp());
        return Optional.of(new Window(bars.from(first), start - first));
    }

    Instant historyStart() {
        return history.time(0);
    }

    /** The beginning of the last bar. */
    Instant end() {
        return history.time(history.size() - 1);
    }

    Bars measured() {
        return history.from(start);
    }
}
