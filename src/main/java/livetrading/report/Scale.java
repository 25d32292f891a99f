package livetrading.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Where values of an axis lie on the drawing.
 *
 * @param least value at {@code start}
 * @param most value at {@code end}, above the least one
 * @param start in pixels
 * @param end in pixels
 */
record Scale(double least, double most, double start, double end) {

    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    /** From the least to the most of some values, which are widened when they are equal. */
    static Scale of(double least, double most, double start, double end) {
        double margin = most > least ? 0 : Math.max(Math.abs(most) / 2, 0.01);
        return new Scale(least - margin, most + margin, start, end);
    }

    double at(double value) {
        return start + (value - least) / (most - least) * (end - start);
    }

    /** Round values that lie on it, in order. */
    List<Double> ticks(int about) {
        double step = step((most - least) / about);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(least / step - 1e-9); i * step <= most + step * 1e-9; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private static double step(double wanted) {
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double step : STEPS) {
            if (step * power >= wanted * (1 - 1e-9)) {
                return step * power;
            }
        }
        throw new AssertionError("a step of " + wanted);
    }
}
