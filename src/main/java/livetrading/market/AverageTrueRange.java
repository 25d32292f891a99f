package livetrading.market;

import java.util.Arrays;

/** Wilder's average true range, by TA-Lib's definition: how far a price usually moves within a bar, in US dollars. */
public final class AverageTrueRange {

    private AverageTrueRange() {}

    /** Over {@code n} bars, first at bar {@code n} and NaN before it, seeded with the mean of the first {@code n} ranges. */
    public static double[] of(Bars bars, int n) {
        return of(bars.high(), bars.low(), bars.close(), n);
    }

    /** The same of columns that are no history's. */
    public static double[] of(double[] high, double[] low, double[] close, int n) {
        double[] average = smoothed(high, low, close, n);
        Arrays.fill(average, 0, Math.min(n, average.length), Double.NaN);
        return average;
    }

    /** The same, with the mean of the ranges that there are where fewer than {@code n} bars came before. */
    static double[] fromTheFirstBar(Bars bars, int n) {
        return smoothed(bars.high(), bars.low(), bars.close(), n);
    }

    private static double[] smoothed(double[] high, double[] low, double[] close, int n) {
        double[] average = new double[close.length];
        double first = close.length > 1 ? range(high, low, close, 1) : 0;
        double sum = 0;
        for (int t = 0; t < average.length; t++) {
            double range = range(high, low, close, t);
            if (t == 0) {
                average[t] = range;
            } else if (t <= n) {
                sum += range - first;
                average[t] = first + sum / t;
            } else {
                average[t] = average[t - 1] + 1.0 / n * (range - average[t - 1]);
            }
        }
        return average;
    }

    /** From the close before as far as the bar went beyond it; the first bar has none before. */
    private static double range(double[] high, double[] low, double[] close, int t) {
        double before = close[Math.max(0, t - 1)];
        return t == 0 ? high[0] - low[0] : Math.max(high[t], before) - Math.min(low[t], before);
    }
}
