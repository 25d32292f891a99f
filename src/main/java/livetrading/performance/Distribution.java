package livetrading.performance;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.selection.Percentiles;
import livetrading.selection.SharpeSample;

/**
 * How daily returns are spread.
 *
 * @param best the highest of them
 * @param worst the lowest of them
 * @param positive share of them that is above 0
 * @param skewness third standardised moment, biased; below 0 when the losses are the longer tail
 * @param kurtosis fourth standardised moment, biased; 3 for normal returns
 * @param valueAtRisk the return below which 5 % of the days were
 * @param expectedShortfall the mean of the returns up to that one
 * @param tailRatio the 95th percentile over the 5th without its sign
 */
public record Distribution(
        OptionalDouble best,
        OptionalDouble worst,
        OptionalDouble positive,
        OptionalDouble skewness,
        OptionalDouble kurtosis,
        OptionalDouble valueAtRisk,
        OptionalDouble expectedShortfall,
        OptionalDouble tailRatio) {

    private static final double TAIL = 0.05;

    private static final OptionalDouble NONE = OptionalDouble.empty();

    /** @param returns fractions, one a session */
    public static Distribution of(double[] returns) {
        if (returns.length == 0) {
            return new Distribution(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE);
        }
        double[] sorted = Arrays.stream(returns).sorted().toArray();
        Optional<SharpeSample> sample = SharpeSample.of(returns);
        var percentiles = Percentiles.of(sorted);
        double low = percentiles.at(TAIL);
        return new Distribution(
                OptionalDouble.of(sorted[sorted.length - 1]),
                OptionalDouble.of(sorted[0]),
                Arrays.stream(returns).map(value -> value > 0 ? 1 : 0).average(),
                sample.map(SharpeSample::skewness).map(OptionalDouble::of).orElse(NONE),
                sample.map(SharpeSample::kurtosis).map(OptionalDouble::of).orElse(NONE),
                OptionalDouble.of(low),
                Arrays.stream(sorted, 0, (int) ((sorted.length - 1) * TAIL) + 1).average(),
                low == 0 ? NONE : OptionalDouble.of(Math.abs(percentiles.at(1 - TAIL)) / Math.abs(low)));
    }
}
