package livetrading.market.file;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.market.Timeframe;

/** Tells the timeframe of the bars in a file by how far they are apart. */
final class Spacing {

    private static final String KNOWN =
            Arrays.stream(Timeframe.values()).map(Timeframe::code).collect(Collectors.joining(", "));

    private Spacing() {}

    /** Daily when no bar has a time of day; otherwise the smallest distance between two bars of a day. */
    static Timeframe timeframe(List<PriceRow> rows) throws BadPriceFile {
        boolean daily = rows.getFirst().beginsAtMidnight();
        for (PriceRow row : rows) {
            if (row.beginsAtMidnight() != daily) {
                throw new BadPriceFile(
                        row.line(),
                        "%s has %s time of day, unlike the lines before"
                                .formatted(row.shownBegin(), daily ? "a" : "no"));
            }
        }
        if (daily) {
            return Timeframe.DAY_1;
        }
        Duration smallest = smallest(rows)
                .orElseThrow(() -> BadPriceFile.whole("the timeframe cannot be told: no day has two bars"));
        Timeframe timeframe = Arrays.stream(Timeframe.values())
                .filter(each -> each.length().equals(smallest))
                .findFirst()
                .orElseThrow(() -> BadPriceFile.whole(
                        "its bars are %s apart; they have to be %s".formatted(shown(smallest), KNOWN)));
        for (int i = 1; i < rows.size(); i++) {
            requireMultiple(rows.get(i - 1), rows.get(i), timeframe);
        }
        return timeframe;
    }

    private static Optional<Duration> smallest(List<PriceRow> rows) {
        Optional<Duration> smallest = Optional.empty();
        for (int i = 1; i < rows.size(); i++) {
            PriceRow before = rows.get(i - 1);
            PriceRow row = rows.get(i);
            if (sameDay(before, row)) {
                Duration distance = distance(before, row);
                smallest = Optional.of(
                        smallest.filter(least -> least.compareTo(distance) <= 0).orElse(distance));
            }
        }
        return smallest;
    }

    private static void requireMultiple(PriceRow before, PriceRow row, Timeframe timeframe) throws BadPriceFile {
        long length = timeframe.length().toMillis();
        if (sameDay(before, row) && distance(before, row).toMillis() % length != 0) {
            throw new BadPriceFile(
                    row.line(),
                    "%s is not a whole number of %s bars after %s"
                            .formatted(row.shownBegin(), timeframe.code(), before.shownBegin()));
        }
    }

    private static boolean sameDay(PriceRow before, PriceRow row) {
        return before.begin().toLocalDate().equals(row.begin().toLocalDate());
    }

    private static Duration distance(PriceRow before, PriceRow row) {
        return Duration.between(before.instant(), row.instant());
    }

    private static String shown(Duration duration) {
        return duration.toSecondsPart() == 0 ? duration.toMinutes() + " minutes" : duration.toSeconds() + " seconds";
    }
}
