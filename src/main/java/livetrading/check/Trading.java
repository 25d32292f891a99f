package livetrading.check;

import java.util.List;

/** How often a strategy was in the market on all series together, after its warm-up. */
final class Trading {

    /** Bars for one entry, above which it hardly ever trades: two years of days. */
    private static final int HARDLY = 500;

    private int bars;
    private int held;
    private int entries;

    Trading(List<SeriesCheck.Findings> known) {
        known.forEach(each -> count(each.whole().orElseThrow(), each.warmUp()));
    }

    private void count(boolean[] stances, int warmUp) {
        for (int t = warmUp; t < stances.length; t++) {
            bars++;
            held += stances[t] ? 1 : 0;
            entries += stances[t] && (t == 0 || !stances[t - 1]) ? 1 : 0;
        }
    }

    Finding finding() {
        if (entries == 0) {
            return Finding.warning("It never wanted to be in the market on %d bars.".formatted(bars));
        }
        if (held == bars) {
            return Finding.warning("It was always in the market, on all of %d bars.".formatted(bars));
        }
        String counted = "%d %s on %d bars".formatted(entries, entries == 1 ? "entry" : "entries", bars);
        return (long) entries * HARDLY < bars
                ? Finding.warning("It hardly ever trades: %s, too few to judge it by.".formatted(counted))
                : Finding.passed(
                        "%s, in the market on %d %% of them.".formatted(counted, Math.round(100.0 * held / bars)));
    }
}
