package livetrading.indicator;

import livetrading.market.AverageTrueRange;

/** What is measured against the highs and lows of the last bars, the bar itself included. */
public final class Extremes {

    private Extremes() {}

    /** Where the close lies between lowest low (0) and highest high (100); 0 where these are equal, as in TA-Lib. */
    public static double[] stochastic(double[] high, double[] low, double[] close, int n) {
        double[] highest = Windows.highest(high, n);
        double[] lowest = Windows.lowest(low, n);
        double[] place = Windows.undefined(close.length);
        for (int t = n - 1; t < close.length; t++) {
            double range = highest[t] - lowest[t];
            place[t] = range == 0 ? 0 : 100 * ((close[t] - lowest[t]) / range);
        }
        return place;
    }

    /** Williams' per cent R, -100 to 0; 0 where highest and lowest are equal, as in TA-Lib. */
    public static double[] williams(double[] high, double[] low, double[] close, int n) {
        double[] highest = Windows.highest(high, n);
        double[] lowest = Windows.lowest(low, n);
        double[] place = Windows.undefined(close.length);
        for (int t = n - 1; t < close.length; t++) {
            double range = highest[t] - lowest[t];
            place[t] = range == 0 ? 0 : -100 * ((highest[t] - close[t]) / range);
        }
        return place;
    }

    /**
     * The SuperTrend: the lower band while the trend is up, the upper one while it is down. The bands lie
     * {@code factor} average true ranges beside the middle of the bar and move towards the price only, until a close
     * goes beyond them. The first trend is down.
     */
    public static double[] superTrend(double[] high, double[] low, double[] close, int n, double factor) {
        double[] range = AverageTrueRange.of(high, low, close, n);
        double[] trend = Windows.undefined(close.length);
        double upper = Double.NaN;
        double lower = Double.NaN;
        boolean isUp = false;
        for (int t = n; t < close.length; t++) {
            double middle = (high[t] + low[t]) / 2;
            double above = middle + factor * range[t];
            double below = middle - factor * range[t];
            upper = Double.isNaN(upper) || above < upper || close[t - 1] > upper ? above : upper;
            lower = Double.isNaN(lower) || below > lower || close[t - 1] < lower ? below : lower;
            isUp = isUp ? close[t] >= lower : close[t] > upper;
            trend[t] = isUp ? lower : upper;
        }
        return trend;
    }
}
