package livetrading.account;

import java.util.Arrays;

/**
 * What money came to at the close of each session, and how much of it was invested then.
 *
 * @param values in any unit, the first of them above 0
 * @param exposures fractions, one for each value
 */
record ExposedCurve(double[] values, double[] exposures) {

    double averageExposure() {
        return Arrays.stream(exposures).average().orElse(0);
    }

    /**
     * The return in all, had each day's position been larger or smaller by one factor, with which the average exposure is
     * another one. With a factor above 1 it may be more than all the money on some days; a loss of all ends it.
     *
     * @param exposure on average, as a fraction
     */
    double totalReturnAt(double exposure) {
        double average = averageExposure();
        double factor = average > 0 ? exposure / average : 0;
        double value = 1;
        for (int day = 1; day < values.length && values[day - 1] > 0; day++) {
            value *= Math.max(0, 1 + factor * (values[day] / values[day - 1] - 1));
        }
        return value - 1;
    }
}
