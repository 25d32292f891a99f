package livetrading.research;

import java.util.Arrays;
import java.util.List;
import livetrading.selection.StationaryBootstrap;

/**
 * How often each bar is drawn in each resample. The mean of a point in a resample is then the sum of its returns, each as
 * often as its bar was drawn: no resample is ever written out.
 */
final class Resamples {

    /** Bars that are added at once. */
    private static final int TOGETHER = 4;

    private final int bars;
    private final int number;

    /** For each bar how often each resample drew it; bars that nobody draws fill up the last {@value #TOGETHER}. */
    private final double[][] counts;

    private Resamples(int bars, int number) {
        this.bars = bars;
        this.number = number;
        counts = new double[Math.ceilDiv(bars, TOGETHER) * TOGETHER][number];
    }

    /**
     * By the stationary bootstrap.
     *
     * @param blockLength mean length in bars
     */
    static Resamples stationary(int bars, double blockLength, int number, long seed) {
        var resamples = new Resamples(bars, number);
        var bootstrap = new StationaryBootstrap(bars, blockLength, seed);
        for (int i = 0; i < number; i++) {
            bootstrap.begin();
            for (int t = 0; t < bars; t++) {
                resamples.counts[bootstrap.next()][i]++;
            }
        }
        return resamples;
    }

    /** @param drawn the bars of each resample, of which each has as many as the series */
    static Resamples of(int[][] drawn) {
        var resamples = new Resamples(drawn[0].length, drawn.length);
        for (int i = 0; i < drawn.length; i++) {
            for (int bar : drawn[i]) {
                resamples.counts[bar][i]++;
            }
        }
        return resamples;
    }

    int number() {
        return number;
    }

    /**
     * The mean of each point in each resample. Best asked for some dozens of points at a time, whose sums fit into a
     * cache: they pass by while that holds the counts of {@value #TOGETHER} bars.
     */
    double[][] means(List<double[]> points) {
        double[][] sums = new double[points.size()][number];
        for (int t = 0; t < bars; t += TOGETHER) {
            for (int i = 0; i < sums.length; i++) {
                add(points.get(i), t, sums[i]);
            }
        }
        for (double[] each : sums) {
            for (int j = 0; j < number; j++) {
                each[j] /= bars;
            }
        }
        return sums;
    }

    /** Adds four bars at once, because reading and writing sums takes longer than adding. */
    private void add(double[] point, int t, double[] sums) {
        double[] x = Arrays.copyOfRange(point, t, t + TOGETHER);
        double x0 = x[0];
        double x1 = x[1];
        double x2 = x[2];
        double x3 = x[3];
        double[] c0 = counts[t];
        double[] c1 = counts[t + 1];
        double[] c2 = counts[t + 2];
        double[] c3 = counts[t + 3];
        for (int j = 0; j < sums.length; j++) {
            sums[j] += x0 * c0[j] + x1 * c1[j] + x2 * c2[j] + x3 * c3[j];
        }
    }
}
