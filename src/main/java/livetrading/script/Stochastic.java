package livetrading.script;

import livetrading.indicator.Extremes;
import livetrading.indicator.Runs;
import livetrading.indicator.Windows;

/** Lane's stochastic oscillator. */
final class Stochastic {

    static final Kernel K = (frame, series, numbers) -> averaged(
            Extremes.stochastic(
                    frame.column(Series.HIGH), frame.column(Series.LOW), frame.column(Series.CLOSE), (int) numbers[0]),
            (int) numbers[1]);

    static final Kernel D = (frame, series, numbers) -> averaged(K.values(frame, series, numbers), (int) numbers[2]);

    private Stochastic() {}

    private static double[] averaged(double[] x, int n) {
        return Runs.over(new double[][] {x}, run -> Windows.mean(run[0], 0, n));
    }
}
