package livetrading.market.file;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import livetrading.market.MarketCalendar;

/**
 * Compares the days of a file with the sessions of New York: bars of weeks or months and prices of a market that never
 * closes are no daily bars of a stock, and a price on a day without a session is none at all.
 */
final class SessionDays {

    private static final LocalDate NO_SATURDAY_SESSIONS_SINCE = LocalDate.of(1953, 1, 1);
    private static final LocalDate HOLIDAYS_KNOWN_SINCE = LocalDate.of(1998, 1, 1);

    /** Holidays never make two sessions so many days apart. */
    private static final int DAYS_APART = 5;

    /** So many long distances one after the other are no gaps. */
    private static final int RUN = 8;

    /** More bars than one in so many on weekends are another market's. */
    private static final int FEW = 50;

    private final List<TimedRow> rows;
    private final boolean daily;
    private final Problems problems;
    private final List<Remark> notes;

    SessionDays(List<TimedRow> rows, boolean daily, Problems problems, List<Remark> notes) {
        this.rows = rows;
        this.daily = daily;
        this.problems = problems;
        this.notes = notes;
    }

    /** The rows without those of days on which New York was closed. */
    List<TimedRow> checked() {
        return daily && areApart() ? rows : withoutClosedDays();
    }

    private boolean areApart() {
        long[] days = IntStream.range(1, rows.size())
                .mapToLong(i -> ChronoUnit.DAYS.between(
                        rows.get(i - 1).date(), rows.get(i).date()))
                .toArray();
        long far = LongStream.of(days).filter(each -> each >= DAYS_APART).count();
        if (days.length > 1 && far * 5 >= days.length * 4L) {
            problems.add(0, apart("its bars", LongStream.of(days).sorted().toArray()[days.length / 2]));
            return true;
        }
        int first = firstRun(days);
        if (first >= 0) {
            problems.add(rows.get(first + 1).line(), apart("from here on bars", days[first]));
        }
        return first >= 0;
    }

    private static String apart(String bars, long days) {
        return "%s are %d days apart: %s, and only daily or shorter ones can be used".formatted(bars, days, kind(days));
    }

    /** The first of many long distances in a row; -1 when there is none. */
    private static int firstRun(long[] days) {
        int run = 0;
        for (int i = 0; i < days.length; i++) {
            run = days[i] >= DAYS_APART ? run + 1 : 0;
            if (run == RUN) {
                return i - RUN + 1;
            }
        }
        return -1;
    }

    private static String kind(long days) {
        if (days <= 8) {
            return "they are weekly bars";
        }
        return days >= 27 && days <= 32 ? "they are monthly bars" : "they are not daily";
    }

    private List<TimedRow> withoutClosedDays() {
        List<TimedRow> weekend = matching(row -> isWeekend(row.date()));
        List<TimedRow> real =
                weekend.stream().filter(row -> !isFilledForward(row)).toList();
        if (real.size() * FEW > rows.size() && real.size() > 1) {
            problems.add(
                    real.getFirst().line(),
                    "%s is a %s, when New York is closed, and %,d of %,d bars lie on such days: they are of a market that trades seven days a week"
                            .formatted(real.getFirst().date(), dayName(real.getFirst()), weekend.size(), rows.size()));
            return rows;
        }
        List<TimedRow> closed = matching(row -> isWeekend(row.date()) || isHoliday(row.date()));
        if (closed.isEmpty()) {
            return rows;
        }
        TimedRow first = closed.getFirst();
        notes.add(new Remark(
                first.line(),
                "New York was closed on %s%s; %s left out"
                        .formatted(
                                first.date(),
                                isFilledForward(first) ? ", and the price before is repeated" : "",
                                closed.size() == 1
                                        ? "the bar is"
                                        : "%,d bars on such days are".formatted(closed.size()))));
        List<TimedRow> open = new ArrayList<>(rows);
        open.removeAll(new HashSet<>(closed));
        if (open.isEmpty()) {
            problems.add(0, "there are no prices: New York was closed on all of its days");
        }
        return open;
    }

    private List<TimedRow> matching(Predicate<TimedRow> condition) {
        return rows.stream().filter(condition).toList();
    }

    /** Bars with a time of day may begin in the night before a Monday. */
    private boolean isWeekend(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return !date.isBefore(NO_SATURDAY_SESSIONS_SINCE)
                && (day == DayOfWeek.SATURDAY || (daily && day == DayOfWeek.SUNDAY));
    }

    private boolean isHoliday(LocalDate date) {
        return daily && !date.isBefore(HOLIDAYS_KNOWN_SINCE) && !MarketCalendar.isSession(date);
    }

    private static String dayName(TimedRow row) {
        return row.date().getDayOfWeek() == DayOfWeek.SATURDAY ? "Saturday" : "Sunday";
    }

    private boolean isFilledForward(TimedRow row) {
        int i = rows.indexOf(row);
        PriceRow bar = row.row();
        return i > 0
                && bar.close() == rows.get(i - 1).row().close()
                && (bar.volume() == 0 || bar.volume() == rows.get(i - 1).row().volume() || bar.high() == bar.low());
    }
}
