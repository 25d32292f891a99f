package livetrading.check;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whether what was said of a bar changes when later ones are known: the answer to every beginning of a history has to be
 * the beginning of the answer to the whole.
 */
final class Beginnings {

    /** Short ones that are asked first, so that something that is remembered from the first time on is of these. */
    private static final int SHORT_ONES = 8;

    private final CheckSeries series;
    private final boolean[] whole;

    Beginnings(CheckSeries series, boolean[] whole) {
        this.series = series;
        this.whole = whole;
    }

    /**
     * @param bars on how many bars, counted from the last one, it was found to be the same
     * @param finding empty while it is
     */
    record Outcome(int bars, Optional<Finding> finding) {}

    /** Every beginning, the longest first; when the time is used up the shortest are left out. */
    Outcome asked(Asked strategy, Duration time) throws Fault {
        for (int i = 1; i < SHORT_ONES; i++) {
            int n = series.size() * i / SHORT_ONES;
            int bar = mismatch(strategy, n);
            if (bar >= 0) {
                return new Outcome(0, Optional.of(leak(bar, n)));
            }
        }
        var budget = new Budget(time);
        for (int n = series.size(); n >= 0; n--) {
            if (budget.isUsedUp()) {
                return new Outcome(series.size() - n, Optional.empty());
            }
            int bar = mismatch(strategy, n);
            if (bar >= 0) {
                return new Outcome(series.size() - n, Optional.of(leak(bar, n)));
            }
        }
        return new Outcome(series.size(), Optional.empty());
    }

    /** The first of {@code n} bars of which is said something else than with the whole history; -1 when none is. */
    private int mismatch(Asked strategy, int n) throws Fault {
        return Arrays.mismatch(strategy.stances(series.first(n)), 0, n, whole, 0, n);
    }

    private Finding leak(int bar, int n) {
        String then = whole[bar] ? "out" : "long";
        String later = whole[bar] ? "long" : "out";
        String with = bar == n - 1
                ? "On %s it was %s with the prices up to that bar".formatted(series.day(bar), then)
                : "On %s it was %s with the prices up to %s".formatted(series.day(bar), then, series.day(n - 1));
        return Finding.refused("%s, and %s when later ones were known (%s).".formatted(with, later, series.title()));
    }
}
