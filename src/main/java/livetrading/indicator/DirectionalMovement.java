package livetrading.indicator;

/** Wilder's directional movement (New Concepts in Technical Trading Systems, 1978), by TA-Lib's definition. */
public final class DirectionalMovement {

    private final double[] plus;
    private final double[] minus;
    private final double[] strength;

    /** @param n bars, at least 2 */
    public DirectionalMovement(double[] high, double[] low, double[] close, int n) {
        plus = Windows.undefined(close.length);
        minus = Windows.undefined(close.length);
        double[] difference = Windows.undefined(close.length);
        double up = 0;
        double down = 0;
        double range = 0;
        for (int t = 1; t < close.length; t++) {
            double rise = high[t] - high[t - 1];
            double fall = low[t - 1] - low[t];
            // the first n - 1 movements are added up, from then on the sums forget an n-th with each bar
            double kept = t < n ? 1 : 1 - 1.0 / n;
            up = up * kept + (rise > 0 && rise > fall ? rise : 0);
            down = down * kept + (fall > 0 && fall > rise ? fall : 0);
            range = range * kept + Math.max(high[t], close[t - 1]) - Math.min(low[t], close[t - 1]);
            if (t >= n) {
                plus[t] = range == 0 ? 0 : 100 * (up / range);
                minus[t] = range == 0 ? 0 : 100 * (down / range);
                double sum = plus[t] + minus[t];
                difference[t] = sum == 0 ? 0 : 100 * (Math.abs(minus[t] - plus[t]) / sum);
            }
        }
        strength = Runs.over(new double[][] {difference}, run -> Averages.wilder(run[0], n));
    }

    /** How much of the range went up, 0 to 100, first at bar {@code n}. */
    public double[] plus() {
        return plus;
    }

    /** How much of the range went down, 0 to 100, first at bar {@code n}. */
    public double[] minus() {
        return minus;
    }

    /** The average directional index, 0 to 100, first at bar {@code 2 n - 1}. */
    public double[] strength() {
        return strength;
    }
}
