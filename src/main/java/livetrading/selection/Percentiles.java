package livetrading.selection;

import java.util.Arrays;

/** Percentiles of numbers, with linear interpolation between neighbours, as those of NumPy. */
public final class Percentiles {

    private final double[] sorted;

    private Percentiles(double[] sorted) {
        this.sorted = sorted;
    }

    /** @param values at least one, in any order */
    public static Percentiles of(double[] values) {
        return new Percentiles(Arrays.stream(values).sorted().toArray());
    }

    /** @param fraction 0 to 1; 0.5 is the median */
    public double at(double fraction) {
        double position = fraction * (sorted.length - 1);
        int below = (int) position;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (position - below) * (above - sorted[below]);
    }
}
