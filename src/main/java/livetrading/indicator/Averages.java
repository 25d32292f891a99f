package livetrading.indicator;

/** Averages and sums of the last values that are neither simple nor exponential; NaN before the window is full. */
public final class Averages {

    private Averages() {}

    /** The average with weights 1 to {@code n}, the last value having the largest. */
    public static double[] weighted(double[] x, int n) {
        double[] average = Windows.undefined(x.length);
        double divisor = n * (n + 1.0) / 2;
        for (int t = n - 1; t < x.length; t++) {
            double sum = 0;
            for (int k = 1; k <= n; k++) {
                sum += k * (x[t - n + k] - x[t]);
            }
            average[t] = x[t] + sum / divisor;
        }
        return average;
    }

    /** Wilder's average, {@code (before * (n - 1) + value) / n}, seeded with the mean of the first {@code n}. */
    public static double[] wilder(double[] x, int n) {
        double[] average = Windows.undefined(x.length);
        if (x.length < n) {
            return average;
        }
        double sum = 0;
        for (int t = 0; t < n; t++) {
            sum += x[t] - x[0];
        }
        average[n - 1] = x[0] + sum / n;
        for (int t = n; t < x.length; t++) {
            average[t] = average[t - 1] + (x[t] - average[t - 1]) / n;
        }
        return average;
    }

    /**
     * The sum of the last {@code n} values, by blocks as in {@link Windows}: of whole numbers it is exact, so that counts
     * can be compared.
     */
    public static double[] sum(double[] x, int n) {
        double[] sum = Windows.undefined(x.length);
        double[] tail = new double[n];
        for (int block = 0; block < x.length; block += n) {
            for (int k = 1; k < n && block > 0; k++) {
                tail[k] = tail[k - 1] + x[block - k];
            }
            double head = 0;
            int end = Math.min(block + n, x.length);
            for (int t = block; t < end; t++) {
                head += x[t];
                if (t - n + 1 >= 0) {
                    sum[t] = tail[n - 1 - t + block] + head;
                }
            }
        }
        return sum;
    }
}
