package livetrading.deviation;

import java.util.Arrays;
import livetrading.selection.Percentiles;

/**
 * How widely values scatter around their middle: the root of the biweight midvariance (Lax, 1985, Robust Estimators of
 * Scale), which neither a shift of all values nor a few wild ones make larger, and which is 86 % as efficient as the
 * standard deviation for normal values.
 */
final class Noise {

    /** Values that many median absolute deviations away do not count. */
    private static final double REACH = 9;

    private static final double HALF = 0.5;

    /** Standard error as a fraction of the noise, times the root of the number of values: 1 / sqrt(2 * 0.86). */
    private static final double ERROR = 0.76;

    private static final double ERRORS = 1.5;

    /** Prices are told in cents: less noise, in basis points, is not believed. */
    private static final double LEAST = 1;

    private Noise() {}

    /**
     * In the unit of the values, one and a half standard errors larger than it is measured, and at least 1.
     *
     * @param values at least one
     */
    static double of(double[] values) {
        return Math.max(LEAST, deviation(values) * (1 + ERRORS * ERROR / Math.sqrt(values.length)));
    }

    private static double deviation(double[] values) {
        double middle = Percentiles.of(values).at(HALF);
        double reach = REACH * medianDistance(values, middle);
        double numerator = 0;
        double denominator = 0;
        for (double value : values) {
            double far = (value - middle) / reach;
            if (Math.abs(far) < 1) {
                double weight = 1 - far * far;
                numerator += Math.pow((value - middle) * weight * weight, 2);
                denominator += weight * (1 - 5 * far * far);
            }
        }
        return denominator == 0 ? 0 : Math.sqrt(values.length * numerator) / Math.abs(denominator);
    }

    private static double medianDistance(double[] values, double middle) {
        return Percentiles.of(Arrays.stream(values)
                        .map(value -> Math.abs(value - middle))
                        .toArray())
                .at(HALF);
    }
}
