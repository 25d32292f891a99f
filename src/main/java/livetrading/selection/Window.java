package livetrading.selection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Timeframe;

/**
 * The bars over which all strategies of a ticker are measured, and those before from which they warm up.
 *
 * @param history all bars that the strategies see
 * @param start index in {@code history} of the first bar that is measured
 */
public record Window(Bars history, int start) {

    private static final int LEAST_MEASURED = 20;
    private static final int SESSIONS_PER_YEAR = 252;
    private static final double CALENDAR_DAYS_PER_SESSION = 365.25 / SESSIONS_PER_YEAR;
    private static final int SPARE_DAYS = 30;
    private static final int SPARE_DAYS_OF_SHORT_BARS = 7;

    /** @throws IndexOutOfBoundsException when {@code start} is not the index of a bar */
    public Window {
        Objects.checkIndex(start, history.size());
    }

    /**
     * From when bars have to be loaded so that the window and the longest warm-up are covered: the beginning of a day, so
     * that bars which are kept need not be cut at every check.
     */
    public static Instant loadFrom(Instant now, Timeframe timeframe, int historyDays, Competitors competitors) {
        int barsPerSession = timeframe.barsPerYear() / SESSIONS_PER_YEAR;
        int warmUpSessions = competitors.longestWarmUp(timeframe) / barsPerSession + 1;
        int spareDays = timeframe.isDaily() ? SPARE_DAYS : SPARE_DAYS_OF_SHORT_BARS;
        Instant start = now.minus(
                Duration.ofDays(historyDays + (long) (warmUpSessions * CALENDAR_DAYS_PER_SESSION) + spareDays));
        return MarketCalendar.startOfDay(LocalDate.ofInstant(start, MarketCalendar.NEW_YORK));
    }

    /**
     * The window that ends with the last of the bars. It is shorter than {@code historyDays} where the bars would not
     * suffice for the longest warm-up before it, so that all strategies are measured on the same bars. One
     * that is not {@link Competitor#isRequired required} does not count where it would leave less than half of the window.
     *
     * @param historyDays calendar days
     * @return empty when there are fewer than {@link #leastBars}
     */
    public static Optional<Window> of(Bars bars, int historyDays, Competitors competitors) {
        if (bars.size() < leastBars(competitors, bars.timeframe())) {
            return Optional.empty();
        }
        Instant wanted = MarketCalendar.startOfDay(bars.date(bars.size() - 1).minusDays(historyDays));
        int earliest = Math.max(bars.indexOf(wanted), competitors.requiredWarmUp(bars.timeframe()));
        int latest = bars.size() - LEAST_MEASURED;
        if (earliest > latest) {
            return Optional.empty();
        }
        int warmUp =
                competitors.warmUpWithin(Math.clamp((earliest + bars.size()) / 2, earliest, latest), bars.timeframe());
        int start = Math.max(earliest, warmUp);
        return Optional.of(new Window(bars.from(start - warmUp), warmUp));
    }

    /** The number of bars for the longest warm-up of the program's strategies and the shortest window. */
    public static int leastBars(Competitors competitors, Timeframe timeframe) {
        return competitors.requiredWarmUp(timeframe) + LEAST_MEASURED;
    }

    /** The beginning of the first bar that the strategies see. */
    public Instant historyStart() {
        return history.time(0);
    }

    /** The beginning of the last bar. */
    public Instant end() {
        return history.time(history.size() - 1);
    }

    public Bars measured() {
        return history.from(start);
    }
}
