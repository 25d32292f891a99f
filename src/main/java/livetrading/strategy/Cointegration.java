package livetrading.strategy;

/**
 * The Engle-Granger test of y = intercept + slope * x + spread: does the spread come back to zero?
 *
 * @param statistic t of the lagged spread in the Dickey-Fuller regression of the spread with one lag and no constant
 * @param pValue the probability of so low a statistic when the two are not cointegrated
 * @param halfLife bars until half of a deviation is expected to be gone; infinite or negative when it does not shrink
 */
record Cointegration(double intercept, double slope, double statistic, double pValue, double halfLife) {

    /** MacKinnon (1994, 2010), constant, two series: coefficients of the normal quantile in powers of the statistic. */
    private static final double[] SMALL_P = {2.92, 1.5012, 0.039796};

    private static final double[] LARGE_P = {2.1945, 0.64695, -0.29198, -0.042377};
    private static final double SMALL_P_UP_TO = -2.62;
    private static final double LOWEST_STATISTIC = -18.86;
    private static final double HIGHEST_STATISTIC = 0.92;
    private static final double CRITICAL_PRECISION = 1e-6;

    /**
     * Tests {@code n} values of each; undefined results are NaN.
     *
     * @param yFrom index of the first value of {@code y}, {@code xFrom} of that of {@code x}
     */
    static Cointegration of(double[] y, int yFrom, double[] x, int xFrom, int n) {
        var line = Line.through(y, yFrom, x, xFrom, n);
        double[] spread = new double[n];
        for (int i = 0; i < n; i++) {
            spread[i] = line.residual(y[yFrom + i], x[xFrom + i]);
        }
        double statistic = dickeyFuller(spread);
        return new Cointegration(line.intercept(), line.slope(), statistic, pValue(statistic), halfLife(spread));
    }

    /** Ordinary least squares with one regressor. */
    record Line(double intercept, double slope) {

        static Line through(double[] y, int yFrom, double[] x, int xFrom, int n) {
            double meanX = 0;
            double meanY = 0;
            for (int i = 0; i < n; i++) {
                meanX += x[xFrom + i];
                meanY += y[yFrom + i];
            }
            meanX /= n;
            meanY /= n;
            double xx = 0;
            double xy = 0;
            for (int i = 0; i < n; i++) {
                xx += (x[xFrom + i] - meanX) * (x[xFrom + i] - meanX);
                xy += (x[xFrom + i] - meanX) * (y[yFrom + i] - meanY);
            }
            double slope = xy / xx;
            return new Line(meanY - slope * meanX, slope);
        }

        double residual(double y, double x) {
            return y - intercept - slope * x;
        }
    }

    /** The t value of a in change[t] = a * spread[t-1] + b * change[t-1] + error. */
    private static double dickeyFuller(double[] spread) {
        double ll = 0;
        double lp = 0;
        double pp = 0;
        double lc = 0;
        double pc = 0;
        double cc = 0;
        for (int t = 2; t < spread.length; t++) {
            double level = spread[t - 1];
            double previous = spread[t - 1] - spread[t - 2];
            double change = spread[t] - spread[t - 1];
            ll += level * level;
            lp += level * previous;
            pp += previous * previous;
            lc += level * change;
            pc += previous * change;
            cc += change * change;
        }
        double determinant = ll * pp - lp * lp;
        double a = (lc * pp - pc * lp) / determinant;
        double b = (pc * ll - lc * lp) / determinant;
        double squares = cc - a * lc - b * pc;
        double errorVariance = squares / (spread.length - 2 - 2);
        return a / Math.sqrt(errorVariance * pp / determinant);
    }

    /** The response surface of MacKinnon's distribution for two series and a constant. */
    static double pValue(double statistic) {
        if (statistic > HIGHEST_STATISTIC) {
            return 1;
        }
        if (statistic < LOWEST_STATISTIC) {
            return 0;
        }
        double[] coefficients = statistic <= SMALL_P_UP_TO ? SMALL_P : LARGE_P;
        double quantile = 0;
        for (int power = coefficients.length - 1; power >= 0; power--) {
            quantile = quantile * statistic + coefficients[power];
        }
        return normal(quantile);
    }

    /** The highest statistic whose p-value is at most {@code level}, which is a probability up to 0.2, by bisection. */
    static double criticalStatistic(double level) {
        double low = LOWEST_STATISTIC;
        double high = HIGHEST_STATISTIC;
        while (high - low > CRITICAL_PRECISION) {
            double middle = (low + high) / 2;
            if (pValue(middle) <= level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The cumulative normal distribution by Marsaglia's series (2004), to 15 digits where it is used here. */
    private static double normal(double z) {
        double term = z;
        double sum = z;
        for (int i = 3; Math.abs(term) > Math.ulp(sum); i += 2) {
            term *= z * z / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /** Minus ln 2 over the slope of the changes of the spread against its level before. */
    private static double halfLife(double[] spread) {
        double[] level = new double[spread.length - 1];
        double[] change = new double[spread.length - 1];
        for (int t = 1; t < spread.length; t++) {
            level[t - 1] = spread[t - 1];
            change[t - 1] = spread[t] - spread[t - 1];
        }
        return -Math.log(2) / Line.through(change, 0, level, 0, level.length).slope();
    }
}
