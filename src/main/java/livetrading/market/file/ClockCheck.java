package livetrading.market.file;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import livetrading.market.Timeframe;

/** Notices times without an offset that are those of another place: the regular session lies elsewhere in the day. */
final class ClockCheck {

    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int OPEN = 9 * 60 + 30;

    /** Bars on whole hours begin up to half an hour before the session. */
    private static final int SHIFTED = 60;

    private static final int SHORTEST = 6 * 60;
    private static final int LONGEST = 7 * 60;

    private ClockCheck() {}

    /** The first and the last minute of a day with bars. */
    private record Hours(int first, int last) implements Comparable<Hours> {

        /** Whether they are as long as a session, to the end of the last bar. */
        boolean isSession(int length) {
            int span = last + length - first;
            return span >= SHORTEST && span <= LONGEST;
        }

        @Override
        public int compareTo(Hours other) {
            return Comparator.comparingInt(Hours::first)
                    .thenComparingInt(Hours::last)
                    .compare(this, other);
        }
    }

    static void check(List<TimedRow> rows, Timeframe timeframe, Problems problems) {
        if (rows.stream().anyMatch(row -> row.row().stamp().fixed().isPresent())) {
            return;
        }
        Map<LocalDate, Hours> days = new TreeMap<>();
        for (TimedRow row : rows) {
            int minute = row.begin().toLocalTime().toSecondOfDay() / 60;
            days.merge(row.date(), new Hours(minute, minute), (all, one) -> new Hours(all.first(), one.last()));
        }
        int length = (int) timeframe.length().toMinutes();
        List<Hours> shifted = days.values().stream()
                .filter(hours -> hours.isSession(length))
                .filter(hours -> Math.abs(hours.first() - OPEN) >= SHIFTED)
                .toList();
        if (shifted.size() * 2 > days.size()) {
            problems.add(0, reason(rows.getFirst(), commonest(shifted)));
        }
    }

    /** Some days may lack their first or last bars. */
    private static Hours commonest(List<Hours> days) {
        return days.stream()
                .collect(Collectors.groupingBy(hours -> hours, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static String reason(TimedRow first, Hours hours) {
        return "its bars lie from %s to %s on most days, where New York trades from 09:30 to 16:00: %s; write times of New York, or with their offset, as in %s %sZ"
                .formatted(
                        shown(hours.first()),
                        shown(hours.last()),
                        isUtc(hours.first()) ? "these are UTC times" : "these are times of another zone",
                        first.date(),
                        first.begin().toLocalTime());
    }

    /** In winter and in summer, for bars from the open and for those on whole hours. */
    private static boolean isUtc(int first) {
        int earlier = first - OPEN;
        return earlier >= 3 * 60 + 30 && earlier <= 5 * 60;
    }

    private static String shown(int minute) {
        return LocalTime.ofSecondOfDay(minute % MINUTES_A_DAY * 60L).toString();
    }
}
