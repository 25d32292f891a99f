package livetrading.indicator;

/** Whether volume came with rising or with falling prices, by TA-Lib's definitions. */
public final class VolumeFlow {

    private VolumeFlow() {}

    /** On-balance volume: the first bar's, then plus that of rising and minus that of falling closes. */
    public static double[] onBalance(double[] close, double[] volume) {
        double[] balance = new double[close.length];
        for (int t = 0; t < close.length; t++) {
            balance[t] = t == 0 ? volume[0] : balance[t - 1] + Math.signum(close[t] - close[t - 1]) * volume[t];
        }
        return balance;
    }

    /** The money flow index, 0 to 100, first at bar {@code n}; 0 where less than a dollar was traded, as in TA-Lib. */
    public static double[] moneyFlow(double[] high, double[] low, double[] close, double[] volume, int n) {
        double[] up = new double[close.length];
        double[] down = new double[close.length];
        for (int t = 1; t < close.length; t++) {
            // as TA-Lib adds them up, because of two sums that are nearly equal the sign of the difference counts
            double typical = (high[t] + low[t] + close[t]) / 3;
            double before = (high[t - 1] + low[t - 1] + close[t - 1]) / 3;
            up[t] = typical > before ? typical * volume[t] : 0;
            down[t] = typical < before ? typical * volume[t] : 0;
        }
        double[] index = Averages.sum(up, n);
        double[] fallen = Averages.sum(down, n);
        for (int t = 0; t < index.length; t++) {
            double all = index[t] + fallen[t];
            // the first bar has no change
            index[t] = t < n ? Double.NaN : all < 1 ? 0 : 100 * (index[t] / all);
        }
        return index;
    }
}
