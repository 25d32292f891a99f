package livetrading.strategy;

import java.util.Arrays;
import livetrading.indicator.Windows;
import livetrading.market.Bars;

/**
 * What the learning strategies know about a bar, and what became of it.
 *
 * <p>The features of a bar are made of that bar and earlier ones. Its label says whether the open two bars later is
 * above the open of the next bar, for that is what a decision on the bar's close earns in one bar; so a label is known
 * {@value #HORIZON} bars after its bar.
 *
 * @param values row by row, {@value #COUNT} to a bar
 * @param defined whether all features of a bar are numbers
 * @param labels 1 for up, 0 for down or unchanged; NaN for the last {@value #HORIZON} bars
 */
record Features(double[] values, boolean[] defined, double[] labels) {

    static final int COUNT = 10;
    static final int HORIZON = 2;

    /** The first bar on which all features can be defined: that of the longest average. */
    static final int FIRST = 49;

    private static final int SHORT = 5;
    private static final int MONTH = 20;
    private static final int QUARTER = 50;
    private static final int WILDER = 14;

    static Features of(Bars bars, Indicators indicators) {
        int size = bars.size();
        double[] close = bars.close();
        double[][] columns = {
            indicators.roc(1),
            indicators.roc(SHORT),
            indicators.roc(MONTH),
            indicators.rsi(WILDER),
            ratio(indicators.macd(12, 26, 9).histogram(), close),
            indicators.zScore(MONTH),
            ratio(indicators.atr(WILDER), close),
            indicators.volatility(MONTH),
            ratio(indicators.sma(MONTH), indicators.sma(QUARTER)),
            ratio(bars.volume(), indicators.averageVolume(MONTH))
        };
        double[] values = new double[size * COUNT];
        boolean[] defined = new boolean[size];
        Arrays.fill(defined, Math.min(FIRST, size), size, true);
        for (int j = 0; j < COUNT; j++) {
            for (int t = 0; t < size; t++) {
                values[t * COUNT + j] = columns[j][t];
                defined[t] &= Double.isFinite(columns[j][t]);
            }
        }
        return new Features(values, defined, labels(bars.open()));
    }

    private static double[] ratio(double[] numerator, double[] denominator) {
        double[] ratio = new double[numerator.length];
        for (int t = 0; t < ratio.length; t++) {
            ratio[t] = numerator[t] / denominator[t];
        }
        return ratio;
    }

    private static double[] labels(double[] open) {
        double[] labels = Windows.undefined(open.length);
        for (int t = 0; t + HORIZON < open.length; t++) {
            labels[t] = open[t + 2] > open[t + 1] ? 1 : 0;
        }
        return labels;
    }
}
