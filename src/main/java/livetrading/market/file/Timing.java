package livetrading.market.file;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import livetrading.market.MarketCalendar;

/**
 * Tells from the dates of a whole file whether its bars are days or begin at a time of day, and when each begins. A
 * midnight is a time of day like any other, unless all bars have it.
 */
final class Timing {

    /** So many bars at the same time of day, one a day, are days. */
    private static final int FEWEST_DAYS = 3;

    private final List<PriceRow> rows;
    private final Problems problems;
    private final List<Remark> notes = new ArrayList<>();

    /** The date of a daily bar; empty when the bars are shorter. */
    private final Optional<Function<Stamp, LocalDateTime>> daily;

    Timing(List<PriceRow> rows, Problems problems) {
        this.rows = rows;
        this.problems = problems;
        daily = daily();
    }

    private Optional<Function<Stamp, LocalDateTime>> daily() {
        if (rows.stream().allMatch(row -> row.stamp().isMidnight())) {
            return Optional.of(Stamp::local);
        }
        if (!rows.getFirst().stamp().timed()) {
            return Optional.of(Stamp::local);
        }
        if (areAt(Stamp::newYork, 1)
                && rows.getFirst().stamp().newYork().toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return Optional.of(Stamp::newYork);
        }
        for (Function<Stamp, LocalDateTime> time :
                List.<Function<Stamp, LocalDateTime>>of(Stamp::newYork, Stamp::local)) {
            if (areAt(time, FEWEST_DAYS)) {
                notes.add(Remark.whole("one bar a day, each at %s, is taken as daily bars"
                        .formatted(time.apply(rows.getFirst().stamp()).toLocalTime())));
                return Optional.of(time);
            }
        }
        return Optional.empty();
    }

    /** Whether there are so many bars, each on another day at the same time. */
    private boolean areAt(Function<Stamp, LocalDateTime> time, int fewest) {
        LocalTime first = time.apply(rows.getFirst().stamp()).toLocalTime();
        return rows.size() >= fewest
                && rows.stream()
                        .allMatch(row -> time.apply(row.stamp()).toLocalTime().equals(first))
                && rows.stream()
                                .map(row -> time.apply(row.stamp()).toLocalDate())
                                .distinct()
                                .count()
                        == rows.size();
    }

    boolean isDaily() {
        return daily.isPresent();
    }

    List<Remark> notes() {
        return notes;
    }

    /** The rows that fit in. */
    List<TimedRow> timed() {
        List<TimedRow> timed = new ArrayList<>();
        boolean allMidnight = rows.stream().allMatch(row -> row.stamp().isMidnight());
        for (PriceRow row : rows) {
            if (!allMidnight && row.stamp().timed() != rows.getFirst().stamp().timed()) {
                problems.add(
                        row.line(),
                        "'%s' has %s time of day, unlike the lines before"
                                .formatted(
                                        shown(row.stamp().local()), row.stamp().timed() ? "a" : "no"));
            } else if (daily.isPresent()) {
                LocalDateTime day = daily.get().apply(row.stamp()).toLocalDate().atStartOfDay();
                timed.add(new TimedRow(row, day, MarketCalendar.startOfDay(day.toLocalDate())));
            } else {
                instant(row)
                        .ifPresent(instant ->
                                timed.add(new TimedRow(row, row.stamp().newYork(), instant)));
            }
        }
        return timed;
    }

    /** Empty for a time that a change of the clocks skips or repeats, which is a fault. */
    private Optional<Instant> instant(PriceRow row) {
        Stamp stamp = row.stamp();
        if (stamp.fixed().isPresent()) {
            return stamp.fixed();
        }
        List<ZoneOffset> offsets = MarketCalendar.NEW_YORK.getRules().getValidOffsets(stamp.local());
        if (offsets.size() == 1) {
            return Optional.of(stamp.local().toInstant(offsets.getFirst()));
        }
        problems.add(
                row.line(),
                offsets.isEmpty()
                        ? "New York's clocks skip " + shown(stamp.local())
                        : "New York's clocks show %s twice".formatted(shown(stamp.local())));
        return Optional.empty();
    }

    private static String shown(LocalDateTime time) {
        return time.toString().replace('T', ' ');
    }
}
