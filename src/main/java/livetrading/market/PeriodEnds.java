package livetrading.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When the periods that bars lie in end: with their last session's close, whatever day that is. */
final class PeriodEnds {

    private static final long MILLIS_OF_HOUR = 3_600_000;

    /** The same weeks and months, at most a few thousand, are asked for with every ticker and beginning of a history. */
    private static final Map<Begun, Days> KNOWN = new ConcurrentHashMap<>();

    private final Bars bars;
    private final Period period;
    private final long length;

    /** Of a period within a session, in milliseconds. */
    private final long part;

    /** Until when the date below holds, so that it is worked out once a day. */
    private long nextDay = Long.MIN_VALUE;

    private long open;
    private long close;
    private boolean isSession;

    /** That of the bar gone to. */
    private Days days = new Days(Long.MIN_VALUE, 0, 0);

    /** The end of the period, which in a session is that of a part of it. */
    private long end;

    /** @param date that of its first bar, which need not be its first session */
    private record Begun(Period period, LocalDate date) {}

    /**
     * A period of whole days, in epoch milliseconds.
     *
     * @param next when the next one begins
     * @param end when its last session closes
     * @param lastDay when the day of its last session begins
     */
    private record Days(long next, long end, long lastDay) {}

    PeriodEnds(Bars bars, Period period) {
        this(bars, period, MILLIS_OF_HOUR);
    }

    private PeriodEnds(Bars bars, Period period, long part) {
        this.bars = bars;
        this.period = period;
        this.length = bars.timeframe().length().toMillis();
        this.part = part;
    }

    /** Of the bars of a longer timeframe. */
    PeriodEnds(Bars bars, Timeframe longer) {
        this(bars, longer.isDaily() ? Period.DAY : Period.HOUR, longer.length().toMillis());
    }

    /** Goes to a bar, which is not before the one gone to last. */
    void goTo(int t) {
        long begin = bars.times()[t];
        if (!bars.timeframe().isDaily() && begin >= nextDay) {
            beginDay(bars.date(t));
        }
        if (period == Period.HOUR) {
            end = Math.min(begin - Math.floorMod(begin, part) + part, close);
        } else if (begin >= days.next) {
            days = KNOWN.computeIfAbsent(new Begun(period, bars.date(t)), PeriodEnds::days);
            end = days.end;
        }
    }

    private void beginDay(LocalDate date) {
        nextDay = MarketCalendar.startOfDayMillis(date.plusDays(1));
        isSession = MarketCalendar.session(date).isPresent();
        open = MarketCalendar.session(date)
                .map(session -> session.open().toEpochMilli())
                .orElse(nextDay);
        close = closeOf(date);
    }

    private static Days days(Begun begun) {
        LocalDate date = begun.date;
        LocalDate last = switch (begun.period) {
            case HOUR, DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> YearMonth.from(date).atEndOfMonth();
        };
        LocalDate session = last;
        while (session.isAfter(date) && !MarketCalendar.isSession(session)) {
            session = session.minusDays(1);
        }
        return new Days(
                MarketCalendar.startOfDay(last.plusDays(1)).toEpochMilli(),
                closeOf(session),
                MarketCalendar.startOfDay(session).toEpochMilli());
    }

    private static long closeOf(LocalDate date) {
        return MarketCalendar.session(date)
                .map(Session::close)
                .orElseGet(() -> MarketCalendar.startOfDay(date.plusDays(1)))
                .toEpochMilli();
    }

    /** When the period of the bar ends, in epoch milliseconds. */
    long periodEnd() {
        return end;
    }

    /** Whether the period of the bar is complete with it; daily bars are asked by their day, not by its session's end. */
    boolean isComplete(int t) {
        return bars.timeframe().isDaily() ? days.lastDay <= bars.times()[t] : end <= barEnd(t);
    }

    /** When a bar ends: a daily one with its session. */
    long barEnd(int t) {
        if (!bars.timeframe().isDaily()) {
            return bars.times()[t] + length;
        }
        return bars.times()[t] == days.lastDay ? end : closeOf(bars.date(t));
    }

    /** Whether a bar lies in a regular session at least in part; every daily one counts. */
    boolean isRegular(int t) {
        long begin = bars.times()[t];
        return bars.timeframe().isDaily() || (isSession && begin < close && begin + length > open);
    }
}
