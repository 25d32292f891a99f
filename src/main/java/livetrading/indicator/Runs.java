package livetrading.indicator;

import java.util.Arrays;

/**
 * Computes an indicator on the stretches of a series on which it is defined, each as if nothing had come before: an
 * indicator of an indicator begins where that one begins, and one undefined value does not undefine all that follow.
 */
public final class Runs {

    /** An indicator of series that are defined everywhere. */
    public interface Kernel {
        double[] of(double[][] series);
    }

    private Runs() {}

    /** @param series of the same length, NaN where undefined */
    public static double[] over(double[][] series, Kernel kernel) {
        if (areDefined(series)) {
            return kernel.of(series);
        }
        int size = series[0].length;
        int begin = defined(series, 0, true);
        int end = defined(series, begin, false);
        double[] values = Windows.undefined(size);
        while (begin < size) {
            double[][] run = new double[series.length][];
            for (int i = 0; i < run.length; i++) {
                run[i] = Arrays.copyOfRange(series[i], begin, end);
            }
            System.arraycopy(kernel.of(run), 0, values, begin, end - begin);
            begin = defined(series, end, true);
            end = defined(series, begin, false);
        }
        return values;
    }

    /** The usual case, which is why it has a loop of its own. */
    private static boolean areDefined(double[][] series) {
        for (double[] one : series) {
            for (double value : one) {
                if (Double.isNaN(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The first bar from {@code from} on where all series are defined, or where one is not. */
    private static int defined(double[][] series, int from, boolean wanted) {
        int t = from;
        while (t < series[0].length && allDefined(series, t) != wanted) {
            t++;
        }
        return t;
    }

    private static boolean allDefined(double[][] series, int t) {
        for (double[] one : series) {
            if (Double.isNaN(one[t])) {
                return false;
            }
        }
        return true;
    }
}
