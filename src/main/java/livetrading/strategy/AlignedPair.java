package livetrading.strategy;

import java.util.Arrays;
import livetrading.market.Bars;
import livetrading.market.Ticker;

/**
 * The log closes of a ticker and of another one on the bars that both have.
 *
 * @param common for every bar of the ticker the number of common bars up to it, itself included
 * @param y log closes of the ticker on the common bars
 * @param x log closes of the other one
 */
record AlignedPair(Ticker partner, int[] common, double[] y, double[] x) {

    static AlignedPair of(Bars bars, Ticker partner, Bars other) {
        int[] common = new int[bars.size()];
        double[] y = new double[bars.size()];
        double[] x = new double[bars.size()];
        int count = 0;
        int j = 0;
        for (int t = 0; t < bars.size(); t++) {
            while (j < other.size() && other.times()[j] < bars.times()[t]) {
                j++;
            }
            if (j < other.size() && other.times()[j] == bars.times()[t]) {
                y[count] = Math.log(bars.close()[t]);
                x[count] = Math.log(other.close()[j]);
                count++;
            }
            common[t] = count;
        }
        return new AlignedPair(partner, common, Arrays.copyOf(y, count), Arrays.copyOf(x, count));
    }

    /** The number of common bars among the last {@code n} bars of the ticker. */
    int commonBars(int bar, int n) {
        return common[bar] - commonBefore(bar, n);
    }

    private int commonBefore(int bar, int n) {
        return bar >= n ? common[bar - n] : 0;
    }

    /** The test over the last {@code n} bars of the ticker. */
    Cointegration test(int bar, int n) {
        return Cointegration.of(y, x, commonBefore(bar, n), common[bar]);
    }

    /**
     * How many sample deviations the spread is from zero on a bar, by least squares over the last {@code n} common bars;
     * NaN when the partner has no price on the bar, or too few before.
     */
    double zScore(int bar, int n) {
        int to = common[bar];
        if (to < n || commonBars(bar, 1) == 0) {
            return Double.NaN;
        }
        var line = Cointegration.Line.through(y, x, to - n, to);
        double squares = 0;
        for (int i = to - n; i < to; i++) {
            double residual = line.residual(y[i], x[i]);
            squares += residual * residual;
        }
        return line.residual(y[to - 1], x[to - 1]) / Math.sqrt(squares / (n - 1));
    }
}
