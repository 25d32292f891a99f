package livetrading.strategy;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import livetrading.indicator.Smoothing;
import livetrading.indicator.VolumeWeighted;
import livetrading.indicator.Windows;
import livetrading.market.AverageTrueRange;
import livetrading.market.Bars;

/**
 * Indicators over the bars of one ticker by TA-Lib's definitions, each computed once; NaN where undefined.
 *
 * <p>The arrays are shared: whoever gets one must not write to it.
 */
final class Indicators {

    private record Key(String name, double first, double second, double third) {}

    private final Bars bars;
    private final Map<Key, double[]> lines = new HashMap<>();
    private final Map<Key, Smoothing.Macd> macds = new HashMap<>();

    Indicators(Bars bars) {
        this.bars = bars;
    }

    /** The simple moving average of the close. */
    double[] sma(int n) {
        return line("sma", n, () -> Windows.mean(bars.close(), 0, n));
    }

    /** The exponential moving average of the close, seeded with the mean of the first {@code n}. */
    double[] ema(int n) {
        return line("ema", n, () -> Smoothing.ema(bars.close(), 0, n));
    }

    /** 0 to 100. */
    double[] rsi(int n) {
        return line("rsi", n, () -> Smoothing.rsi(bars.close(), n));
    }

    Smoothing.Macd macd(int fast, int slow, int signal) {
        return macds.computeIfAbsent(
                new Key("macd", fast, slow, signal), key -> Smoothing.macd(bars.close(), fast, slow, signal));
    }

    /** The population deviation of the close. */
    double[] deviation(int n) {
        return line("deviation", n, () -> Windows.deviation(bars.close(), 0, n, n));
    }

    /** The simple moving average plus {@code deviations} population deviations, which may be negative. */
    double[] band(int n, double deviations) {
        double[] mean = sma(n);
        double[] deviation = deviation(n);
        return line(new Key("band", n, deviations, 0), () -> {
            double[] band = new double[mean.length];
            for (int t = 0; t < band.length; t++) {
                band[t] = mean[t] + deviations * deviation[t];
            }
            return band;
        });
    }

    /** How many population deviations the close is above its simple moving average; NaN in a flat window. */
    double[] zScore(int n) {
        double[] mean = sma(n);
        double[] deviation = deviation(n);
        return line("z-score", n, () -> {
            double[] score = Windows.undefined(mean.length);
            for (int t = 0; t < score.length; t++) {
                if (deviation[t] > 0) {
                    score[t] = (bars.close()[t] - mean[t]) / deviation[t];
                }
            }
            return score;
        });
    }

    /** Wilder's average true range, in dollars. */
    double[] atr(int n) {
        return line("atr", n, () -> AverageTrueRange.of(bars, n));
    }

    /** The rate of change of the close over {@code n} bars, in per cent. */
    double[] roc(int n) {
        return momentum(n, 0);
    }

    /** How far the close {@code skip} bars ago was above the one {@code n} bars ago, in per cent. */
    double[] momentum(int n, int skip) {
        return line(new Key("momentum", n, skip, 0), () -> {
            double[] close = bars.close();
            double[] change = Windows.undefined(close.length);
            for (int t = n; t < close.length; t++) {
                change[t] = 100 * (close[t - skip] / close[t - n] - 1);
            }
            return change;
        });
    }

    /** The highest high of the {@code n} bars before. */
    double[] highestHigh(int n) {
        return line("highest", n, () -> Windows.highestBefore(bars.high(), n));
    }

    /** The lowest low of the {@code n} bars before. */
    double[] lowestLow(int n) {
        return line("lowest", n, () -> Windows.lowestBefore(bars.low(), n));
    }

    double[] averageVolume(int n) {
        return line("volume", n, () -> Windows.mean(bars.volume(), 0, n));
    }

    /** The volume-weighted average of the typical price over {@code n} bars; NaN when none was traded. */
    double[] vwap(int n) {
        return line("vwap", n, () -> VolumeWeighted.rolling(bars, n));
    }

    /** The sample deviation of the last {@code n} returns from close to close, as a fraction. */
    double[] volatility(int n) {
        return line("volatility", n, () -> {
            double[] close = bars.close();
            double[] returns = new double[close.length];
            for (int t = 1; t < close.length; t++) {
                returns[t] = close[t] / close[t - 1] - 1;
            }
            return Windows.deviation(returns, 1, n, n - 1);
        });
    }

    private double[] line(String name, int n, Supplier<double[]> computed) {
        return line(new Key(name, n, 0, 0), computed);
    }

    private double[] line(Key key, Supplier<double[]> computed) {
        return lines.computeIfAbsent(key, absent -> computed.get());
    }
}
