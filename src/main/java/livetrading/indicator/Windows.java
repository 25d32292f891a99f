package livetrading.indicator;

import java.util.Arrays;

/**
 * Mean, deviation and extremes of a sliding window, each in one pass; NaN before the window is full.
 *
 * <p>The series is cut into blocks as long as the window, so that every window is the tail of one block and the head of
 * the next (van Herk's way of computing running extremes). Nothing is ever subtracted from a running sum, and sums are
 * taken of differences from a value inside the window: no rounding error outlives its window, a huge price does not
 * spoil the tiny ones after it, and a flat series has exactly its own value as mean and exactly zero as deviation.
 */
public final class Windows {

    private Windows() {}

    public static double[] undefined(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** Values of which only the first so many are undefined, for somebody who writes all the others. */
    static double[] undefined(int size, int first) {
        double[] values = new double[size];
        Arrays.fill(values, 0, Math.min(first, size), Double.NaN);
        return values;
    }

    /** The mean of the last {@code n} values of {@code x}, whose values before {@code from} are not looked at. */
    public static double[] mean(double[] x, int from, int n) {
        double[] mean = undefined(x.length, from + n - 1);
        double[] tail = new double[n];
        for (int block = from; block < x.length; block += n) {
            double reference = x[block];
            for (int k = 1; k < n && block > from; k++) {
                tail[k] = tail[k - 1] + (x[block - k] - reference);
            }
            double head = 0;
            int end = Math.min(block + n, x.length);
            for (int t = block; t < end; t++) {
                head += x[t] - reference;
                if (t - n + 1 >= from) {
                    mean[t] = reference + (tail[n - 1 - t + block] + head) / n;
                }
            }
        }
        return mean;
    }

    /**
     * The standard deviation of the last {@code n} values.
     *
     * @param divisor {@code n} for the population deviation, {@code n - 1} for the sample deviation
     */
    public static double[] deviation(double[] x, int from, int n, int divisor) {
        double[] deviation = undefined(x.length, from + n - 1);
        double[] tail = new double[n];
        double[] tailSquares = new double[n];
        for (int block = from; block < x.length; block += n) {
            double reference = x[block];
            for (int k = 1; k < n && block > from; k++) {
                double d = x[block - k] - reference;
                tail[k] = tail[k - 1] + d;
                tailSquares[k] = tailSquares[k - 1] + d * d;
            }
            double head = 0;
            double headSquares = 0;
            int end = Math.min(block + n, x.length);
            for (int t = block; t < end; t++) {
                double d = x[t] - reference;
                head += d;
                headSquares += d * d;
                if (t - n + 1 >= from) {
                    int k = n - 1 - t + block;
                    double sum = tail[k] + head;
                    double variance = (tailSquares[k] + headSquares - sum * sum / n) / divisor;
                    deviation[t] = Math.sqrt(Math.max(variance, 0));
                }
            }
        }
        return deviation;
    }

    /** The highest of the last {@code n} values. */
    public static double[] highest(double[] x, int n) {
        return highest(x, n, 0);
    }

    /** The lowest of the last {@code n} values. */
    public static double[] lowest(double[] x, int n) {
        return lowest(x, n, 0);
    }

    /** The highest of the {@code n} values before each bar, the bar itself excluded. */
    public static double[] highestBefore(double[] x, int n) {
        return highest(x, n, 1);
    }

    /** The lowest of the {@code n} values before each bar, the bar itself excluded. */
    public static double[] lowestBefore(double[] x, int n) {
        return lowest(x, n, 1);
    }

    /** @param later so many bars after the window's last one */
    private static double[] highest(double[] x, int n, int later) {
        double[] highest = undefined(x.length, n - 1 + later);
        double[] tail = new double[n];
        for (int block = 0; block < x.length; block += n) {
            tail[0] = Double.NEGATIVE_INFINITY;
            for (int k = 1; k < n && block > 0; k++) {
                tail[k] = Math.max(tail[k - 1], x[block - k]);
            }
            double head = Double.NEGATIVE_INFINITY;
            int end = Math.min(block + n, x.length - later);
            for (int t = block; t < end; t++) {
                head = Math.max(head, x[t]);
                if (t - n + 1 >= 0) {
                    highest[t + later] = Math.max(tail[n - 1 - t + block], head);
                }
            }
        }
        return highest;
    }

    private static double[] lowest(double[] x, int n, int later) {
        double[] negated = new double[x.length];
        for (int t = 0; t < x.length; t++) {
            negated[t] = -x[t];
        }
        double[] lowest = highest(negated, n, later);
        for (int t = 0; t < x.length; t++) {
            lowest[t] = -lowest[t];
        }
        return lowest;
    }
}
