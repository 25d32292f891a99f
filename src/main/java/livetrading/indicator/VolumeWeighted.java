package livetrading.indicator;

import livetrading.market.Bars;

/** Volume-weighted average of the typical price (high + low + close) / 3; NaN where no volume was traded. */
public final class VolumeWeighted {

    private VolumeWeighted() {}

    /** The typical price of a bar. */
    public static double typical(Bars bars, int t) {
        return typical(bars.high()[t], bars.low()[t], bars.close()[t]);
    }

    /** Written so that it is exactly the close where the bar has no range. */
    private static double typical(double high, double low, double close) {
        return close + ((high - close) + (low - close)) / 3;
    }

    /** The typical price of every bar. */
    public static double[] typical(double[] high, double[] low, double[] close) {
        double[] typical = new double[close.length];
        for (int t = 0; t < typical.length; t++) {
            typical[t] = typical(high[t], low[t], close[t]);
        }
        return typical;
    }

    /** The average of the last {@code n} bars. */
    public static double[] rolling(Bars bars, int n) {
        return rolling(typical(bars.high(), bars.low(), bars.close()), bars.volume(), n);
    }

    /** The same of columns that are no history's, by blocks as in {@link Windows}. */
    public static double[] rolling(double[] typical, double[] volume, int n) {
        int size = typical.length;
        double[] average = Windows.undefined(size);
        double[] tailMoney = new double[n];
        double[] tailVolume = new double[n];
        for (int block = 0; block < size; block += n) {
            double reference = typical[block];
            for (int k = 1; k < n && block > 0; k++) {
                tailMoney[k] = tailMoney[k - 1] + (typical[block - k] - reference) * volume[block - k];
                tailVolume[k] = tailVolume[k - 1] + volume[block - k];
            }
            double headMoney = 0;
            double headVolume = 0;
            int end = Math.min(block + n, size);
            for (int t = block; t < end; t++) {
                headMoney += (typical[t] - reference) * volume[t];
                headVolume += volume[t];
                if (t - n + 1 >= 0) {
                    int k = n - 1 - t + block;
                    // no volume makes 0 / 0, which is NaN
                    average[t] = reference + (tailMoney[k] + headMoney) / (tailVolume[k] + headVolume);
                }
            }
        }
        return average;
    }
}
