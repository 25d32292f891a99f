package livetrading.script;

import livetrading.indicator.Runs;
import livetrading.indicator.Smoothing;
import livetrading.indicator.Windows;
import livetrading.market.AverageTrueRange;

/** Bands around an average. */
final class Bands {

    private Bands() {}

    /** @param side 1 for the upper band, 0 for the middle, -1 for the lower */
    static Kernel bollinger(int side) {
        return (frame, series, numbers) -> Runs.over(series, run -> {
            int n = (int) numbers[0];
            double[] mean = Windows.mean(run[0], 0, n);
            return side == 0 ? mean : beside(mean, side * numbers[1], Windows.deviation(run[0], 0, n, n));
        });
    }

    /** @param side 1 for the upper band, -1 for the lower */
    static Kernel keltner(int side) {
        return (frame, series, numbers) -> beside(
                Smoothing.ema(frame.column(Series.TYPICAL), 0, (int) numbers[0]),
                side * numbers[1],
                AverageTrueRange.of(
                        frame.column(Series.HIGH), frame.column(Series.LOW), frame.column(Series.CLOSE), (int)
                                numbers[2]));
    }

    private static double[] beside(double[] middle, double factor, double[] distance) {
        double[] band = new double[middle.length];
        for (int t = 0; t < band.length; t++) {
            band[t] = middle[t] + factor * distance[t];
        }
        return band;
    }
}
