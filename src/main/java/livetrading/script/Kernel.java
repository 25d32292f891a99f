package livetrading.script;

import java.util.function.DoubleBinaryOperator;
import livetrading.indicator.Runs;
import livetrading.indicator.Windows;

/** Computes a function for all bars of a frame from its series and its numbers, each in the order written. */
interface Kernel {

    double[] values(Frame frame, double[][] series, double[] numbers);

    /** An indicator of one series and a number of bars. */
    interface OfWindow {
        double[] values(double[] series, int bars);
    }

    /** An indicator of columns of the bars and a number of bars. */
    interface OfBars {
        double[] values(double[] high, double[] low, double[] close, int bars);
    }

    /** An indicator that only the bars of the history themselves have, not those of a longer period. */
    interface OfHistory {
        double[] values(Frame.Own history);
    }

    static Kernel window(OfWindow indicator) {
        return (frame, series, numbers) -> Runs.over(series, run -> indicator.values(run[0], (int) numbers[0]));
    }

    static Kernel bars(OfBars indicator) {
        return (frame, series, numbers) -> indicator.values(
                frame.column(Series.HIGH), frame.column(Series.LOW), frame.column(Series.CLOSE), (int) numbers[0]);
    }

    static Kernel history(OfHistory indicator) {
        return (frame, series, numbers) -> switch (frame) {
            case Frame.Own own -> indicator.values(own);
            case Frame.Higher higher -> throw new IllegalStateException("asked within a longer period");
        };
    }

    /** An indicator of the typical price. */
    static Kernel typical(OfWindow indicator) {
        return (frame, series, numbers) -> indicator.values(frame.column(Series.TYPICAL), (int) numbers[0]);
    }

    /** A value put together with the one so many bars before; undefined where that was 0 and is divided by. */
    static Kernel change(DoubleBinaryOperator together) {
        return (frame, series, numbers) -> {
            double[] x = series[0];
            int n = (int) numbers[0];
            double[] values = Windows.undefined(x.length);
            for (int t = n; t < x.length; t++) {
                values[t] = together.applyAsDouble(x[t], x[t - n]);
            }
            return values;
        };
    }
}
