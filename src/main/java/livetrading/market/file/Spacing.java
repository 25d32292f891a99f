package livetrading.market.file;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import livetrading.market.Timeframe;

/** Tells the timeframe of bars with a time of day by how far they are apart. */
final class Spacing {

    static final String REPLAY_IS_DAILY = "the replay has daily bars only";

    private static final String KNOWN =
            Arrays.stream(Timeframe.values()).map(Timeframe::code).collect(Collectors.joining(", "));

    /** A distance that is rarer than one in so many is a slip of its lines, and not the timeframe. */
    private static final int RARE = 20;

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final LocalTime OPEN = LocalTime.of(9, 30);

    private Spacing() {}

    /** The smallest distance between two bars of a day that is no slip. */
    static Timeframe timeframe(List<TimedRow> rows, Problems problems) throws BadPriceFile {
        Map<Duration, Long> distances = IntStream.range(1, rows.size())
                .filter(i -> rows.get(i).isOnTheDayOf(rows.get(i - 1)))
                .filter(i -> !isHalfHour(rows.get(i - 1), rows.get(i)))
                .mapToObj(i -> rows.get(i).since(rows.get(i - 1)))
                .collect(Collectors.groupingBy(distance -> distance, TreeMap::new, Collectors.counting()));
        long all = distances.values().stream().mapToLong(count -> count).sum();
        Duration smallest = distances.entrySet().stream()
                .filter(entry -> entry.getValue() * RARE >= all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> BadPriceFile.whole("the timeframe cannot be told: no day has two bars"));
        Timeframe timeframe = Arrays.stream(Timeframe.values())
                .filter(each -> each.length().equals(smallest))
                .findFirst()
                .orElseThrow(() -> BadPriceFile.whole(
                        "its bars are %s apart; they have to be %s".formatted(shown(smallest), KNOWN)));
        for (int i = 1; i < rows.size(); i++) {
            requireMultiple(rows.get(i - 1), rows.get(i), timeframe, problems);
        }
        return timeframe;
    }

    /** The first bar of regular hours, where hourly bars begin on the hour. */
    private static boolean isHalfHour(TimedRow before, TimedRow row) {
        return before.begin().toLocalTime().equals(OPEN) && row.since(before).equals(HALF_HOUR);
    }

    private static void requireMultiple(TimedRow before, TimedRow row, Timeframe timeframe, Problems problems) {
        boolean isMultiple = row.since(before).toMillis() % timeframe.length().toMillis() == 0;
        if (row.isOnTheDayOf(before)
                && !isMultiple
                && !(timeframe == Timeframe.HOUR_1 && isAfterHalfHour(before, row))) {
            problems.add(
                    row.line(),
                    "%s is not a whole number of %s bars after %s"
                            .formatted(row.shownBegin(), timeframe.code(), before.shownBegin()));
        }
    }

    private static boolean isAfterHalfHour(TimedRow before, TimedRow row) {
        return before.begin().toLocalTime().equals(OPEN)
                && row.since(before).plus(HALF_HOUR).toMinutes() % 60 == 0;
    }

    private static String shown(Duration duration) {
        if (duration.toSecondsPart() != 0) {
            return duration.toSeconds() + " seconds";
        }
        return duration.toMinutesPart() == 0 ? duration.toHours() + " hours" : duration.toMinutes() + " minutes";
    }
}
