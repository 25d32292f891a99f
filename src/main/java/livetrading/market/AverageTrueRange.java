package livetrading.market;

import java.util.Arrays;

/** Wilder's average true range, by TA-Lib's definition: how far a price usually moves within a bar, in US dollars. */
public final class AverageTrueRange {

    private AverageTrueRange() {}

    /** Over {@code n} bars, first at bar {@code n} and NaN before it, seeded with the mean of the first {@code n} ranges. */
    public static double[] of(Bars bars, int n) {
        double[] average = smoothed(bars, n);
        Arrays.fill(average, 0, Math.min(n, average.length), Double.NaN);
        return average;
    }

    /** The same, with the mean of the ranges that there are where fewer than {@code n} bars came before. */
    static double[] fromTheFirstBar(Bars bars, int n) {
        return smoothed(bars, n);
    }

    private static double[] smoothed(Bars bars, int n) {
        double[] average = new double[bars.size()];
        double sum = 0;
        for (int t = 0; t < average.length; t++) {
            double range = range(bars, t);
            if (t == 0) {
                average[t] = range;
            } else if (t <= n) {
                sum += range - range(bars, 1);
                average[t] = range(bars, 1) + sum / t;
            } else {
                average[t] = average[t - 1] + 1.0 / n * (range - average[t - 1]);
            }
        }
        return average;
    }

    /** From the close before as far as the bar went beyond it; the first bar has none before. */
    private static double range(Bars bars, int t) {
        double before = bars.close()[Math.max(0, t - 1)];
        return t == 0
                ? bars.high()[0] - bars.low()[0]
                : Math.max(bars.high()[t], before) - Math.min(bars.low()[t], before);
    }
}
