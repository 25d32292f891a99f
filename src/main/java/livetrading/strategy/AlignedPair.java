package livetrading.strategy;

import java.util.Arrays;
import livetrading.market.Bars;
import livetrading.market.Ticker;

/**
 * The log closes of a ticker and of another one on the bars that both have; a common bar is counted from 0.
 *
 * @param common says how many common bars there are up to a bar of the ticker
 * @param y log closes of the ticker, that of the first common bar at index {@code yFrom}, the others following
 * @param x log closes of the other one, likewise from {@code xFrom} on
 */
record AlignedPair(Ticker partner, Common common, double[] y, int yFrom, double[] x, int xFrom) {

    /** How many common bars there are among the first bars of the ticker. */
    private sealed interface Common {

        /** Among the first {@code bars}. */
        int among(int bars);
    }

    /** The common bars follow each other without gaps, {@code size} of them from a bar of the ticker on. */
    private record Run(int first, int size) implements Common {

        @Override
        public int among(int bars) {
            return Math.clamp((long) bars - first, 0, size);
        }
    }

    /** @param counts the answer for every number of bars */
    private record Gaps(int[] counts) implements Common {

        @Override
        public int among(int bars) {
            return counts[Math.max(bars, 0)];
        }
    }

    /** The other bars may begin earlier than those of the ticker, end later, and have gaps. */
    static AlignedPair of(Bars bars, Ticker partner, Bars other) {
        long[] times = bars.times();
        long[] others = other.times();
        if (times.length == 0 || others.length == 0) {
            return new AlignedPair(partner, new Run(0, 0), bars.logCloses(), 0, other.logCloses(), 0);
        }
        int i = bars.indexOf(other.time(0));
        int j = other.indexOf(bars.time(0));
        int n = Math.min(times.length - i, others.length - j);
        return Arrays.equals(times, i, i + n, others, j, j + n)
                ? new AlignedPair(partner, new Run(i, n), bars.logCloses(), i, other.logCloses(), j)
                : withGaps(bars, partner, other);
    }

    private static AlignedPair withGaps(Bars bars, Ticker partner, Bars other) {
        int[] counts = new int[bars.size() + 1];
        double[] y = new double[bars.size()];
        double[] x = new double[bars.size()];
        int count = 0;
        int j = 0;
        for (int t = 0; t < bars.size(); t++) {
            while (j < other.size() && other.times()[j] < bars.times()[t]) {
                j++;
            }
            if (j < other.size() && other.times()[j] == bars.times()[t]) {
                y[count] = bars.logCloses()[t];
                x[count] = other.logCloses()[j];
                count++;
            }
            counts[t + 1] = count;
        }
        return new AlignedPair(partner, new Gaps(counts), Arrays.copyOf(y, count), 0, Arrays.copyOf(x, count), 0);
    }

    /** The number of common bars up to a bar of the ticker, itself included; 0 for a negative bar. */
    int commonUpTo(int bar) {
        return common.among(bar + 1);
    }

    /** The number of common bars among the last {@code n} bars of the ticker. */
    int commonBars(int bar, int n) {
        return commonUpTo(bar) - commonUpTo(bar - n);
    }

    /** The test over the last {@code n} bars of the ticker. */
    Cointegration test(int bar, int n) {
        int from = commonUpTo(bar - n);
        return Cointegration.of(y, yFrom + from, x, xFrom + from, commonUpTo(bar) - from);
    }

    /**
     * How many sample deviations the spread is from zero on a bar, by least squares over the last {@code n} common bars;
     * NaN when the partner has no price on the bar, or too few before.
     */
    double zScore(int bar, int n) {
        int to = commonUpTo(bar);
        if (to < n || commonBars(bar, 1) == 0) {
            return Double.NaN;
        }
        int ofY = yFrom + to - n;
        int ofX = xFrom + to - n;
        var line = Cointegration.Line.through(y, ofY, x, ofX, n);
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double residual = line.residual(y[ofY + i], x[ofX + i]);
            squares += residual * residual;
        }
        return line.residual(y[ofY + n - 1], x[ofX + n - 1]) / Math.sqrt(squares / (n - 1));
    }
}
