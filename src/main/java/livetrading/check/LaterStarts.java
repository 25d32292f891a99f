package livetrading.check;

import java.time.Duration;

/**
 * What a strategy says when its history begins later. During its warm-up it has to be out of the market. After that it may
 * be out where the whole history has a position from before; once both have been out on the same bar, every difference
 * comes from bars that one of them does not have. That is a warning: averages that never forget and scales over all bars
 * do so by their nature.
 */
final class LaterStarts {

    private static final int STEP = 50;

    private final CheckSeries series;
    private final boolean[] whole;
    private final int warmUp;

    /** The most bars after a beginning after which nothing differed any more; 0 where nothing did. */
    private int settled;

    /** The same, with positions from before the beginning. */
    private int met;

    private int starts;

    LaterStarts(CheckSeries series, boolean[] whole, int warmUp) {
        this.series = series;
        this.whole = whole;
        this.warmUp = warmUp;
    }

    Finding asked(Asked strategy, Duration time) throws Fault {
        int early = firstLong(whole);
        if (early >= 0) {
            return tooEarly(series.day(early), early);
        }
        var budget = new Budget(time);
        for (int k = STEP; k + warmUp < series.size() && !budget.isUsedUp(); k += STEP) {
            boolean[] later = strategy.stances(series.from(k));
            early = firstLong(later);
            if (early >= 0) {
                return tooEarly(series.day(k + early), early);
            }
            compare(later, k);
            starts++;
        }
        return finding();
    }

    /** The first bar of the warm-up on which it is long; -1 when it is on none. */
    private int firstLong(boolean[] stances) {
        for (int t = 0; t < Math.min(warmUp, stances.length); t++) {
            if (stances[t]) {
                return t;
            }
        }
        return -1;
    }

    private Finding tooEarly(String day, int bar) {
        return Finding.refused(
                "On %s, bar %d of a history, it was long, although it says that its first decision comes after %s (%s)."
                        .formatted(day, bar + 1, bars(warmUp), series.title()));
    }

    private void compare(boolean[] later, int k) {
        boolean haveMet = warmUp > 0 && !whole[k + warmUp - 1];
        for (int t = warmUp; t < later.length; t++) {
            boolean isSame = later[t] == whole[k + t];
            if (!isSame) {
                met = Math.max(met, t + 1);
                settled = haveMet ? Math.max(settled, t + 1) : settled;
            }
            haveMet |= isSame && !later[t];
        }
    }

    private Finding finding() {
        if (starts == 0) {
            return Finding.passed("%s has only %s, too few for a warm-up of %s and later beginnings."
                    .formatted(series.title(), bars(series.size()), bars(warmUp)));
        }
        if (settled > 0) {
            return Finding.warning(
                    "Where a history begins makes a difference for up to %s, although its warm-up takes %s (%s)."
                            .formatted(bars(settled), bars(warmUp), series.title()),
                    settled);
        }
        return Finding.passed(
                met == 0
                        ? "The same after its warm-up of %s, wherever a history begins.".formatted(bars(warmUp))
                        : "The same after its warm-up of %s, once positions from before had ended after at most %s."
                                .formatted(bars(warmUp), bars(met)),
                met);
    }

    private static String bars(int n) {
        return n == 1 ? "1 bar" : n + " bars";
    }
}
