package livetrading.indicator;

/** Statistics of the last values; NaN before the window is full. */
public final class Statistics {

    private static final double LAMBERT = 0.015;

    private Statistics() {}

    /** How many population deviations a value is above the mean; NaN in a flat window. */
    public static double[] zScore(double[] x, int n) {
        double[] score = Windows.mean(x, 0, n);
        double[] deviation = Windows.deviation(x, 0, n, n);
        for (int t = 0; t < score.length; t++) {
            score[t] = deviation[t] > 0 ? (x[t] - score[t]) / deviation[t] : Double.NaN;
        }
        return score;
    }

    /** Pearson's correlation, -1 to 1; 0 where one of both is flat, as in TA-Lib. */
    public static double[] correlation(double[] x, double[] y, int n) {
        double[] correlation = Windows.undefined(x.length);
        for (int t = n - 1; t < x.length; t++) {
            double sumX = 0;
            double sumY = 0;
            double squaresX = 0;
            double squaresY = 0;
            double products = 0;
            for (int k = t - n + 1; k <= t; k++) {
                double dx = x[k] - x[t];
                double dy = y[k] - y[t];
                sumX += dx;
                sumY += dy;
                squaresX += dx * dx;
                squaresY += dy * dy;
                products += dx * dy;
            }
            double variances = (squaresX - sumX * sumX / n) * (squaresY - sumY * sumY / n);
            correlation[t] = variances > 0 ? (products - sumX * sumY / n) / Math.sqrt(variances) : 0;
        }
        return correlation;
    }

    /** The slope of the least-squares line through the last {@code n} values, per bar; {@code n} at least 2. */
    public static double[] slope(double[] x, int n) {
        double[] slope = Windows.undefined(x.length);
        double squares = n * ((double) n * n - 1) / 12;
        for (int t = n - 1; t < x.length; t++) {
            double products = 0;
            for (int k = 0; k < n; k++) {
                products += (k - (n - 1) / 2.0) * (x[t - n + 1 + k] - x[t]);
            }
            slope[t] = products / squares;
        }
        return slope;
    }

    /** How many per cent of the {@code n} values before are less than a value. */
    public static double[] percentRank(double[] x, int n) {
        double[] rank = Windows.undefined(x.length);
        for (int t = n; t < x.length; t++) {
            int less = 0;
            for (int k = t - n; k < t; k++) {
                less += x[k] < x[t] ? 1 : 0;
            }
            rank[t] = 100.0 * less / n;
        }
        return rank;
    }

    /** Lambert's commodity channel index of the typical price; 0 in a flat window, as in TA-Lib. */
    public static double[] commodityChannel(double[] typical, int n) {
        double[] mean = Windows.mean(typical, 0, n);
        double[] index = Windows.undefined(typical.length);
        for (int t = n - 1; t < typical.length; t++) {
            double distance = 0;
            for (int k = t - n + 1; k <= t; k++) {
                distance += Math.abs(typical[k] - mean[t]);
            }
            double above = typical[t] - mean[t];
            index[t] = distance == 0 || above == 0 ? 0 : above / (LAMBERT * (distance / n));
        }
        return index;
    }
}
