package livetrading.selection;

import java.util.List;
import java.util.OptionalDouble;

/**
 * All that was tried before the best was taken. The best of many has a high Sharpe ratio by luck alone; the deflated
 * Sharpe ratio (Bailey and Lopez de Prado, 2014) is the probability that the true one is above what that luck brings.
 *
 * @param number of trials, those included whose Sharpe ratio is undefined; not a whole one where trials resemble each
 *     other and count for fewer
 * @param expectedMaximum Sharpe ratio of one bar that the best of so many trials without any merit would show; absent
 *     for fewer than two defined ones
 */
public record Trials(double number, OptionalDouble expectedMaximum) {

    private static final double EULER_MASCHERONI = 0.5772156649;

    /**
     * @param number of independent trials, at least 1
     * @param sharpes of one bar, of the trials for which it is defined
     */
    public static Trials of(double number, List<Double> sharpes) {
        if (sharpes.size() < 2) {
            return new Trials(number, OptionalDouble.empty());
        }
        double quantiles = (1 - EULER_MASCHERONI) * SharpeSample.quantile(1 - 1.0 / number)
                + EULER_MASCHERONI * SharpeSample.quantile(1 - 1 / (number * Math.E));
        // the formula is one of many: a single trial would be expected to be worse than nothing
        return new Trials(number, OptionalDouble.of(deviation(sharpes) * Math.max(quantiles, 0)));
    }

    private static double deviation(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.size() - 1));
    }

    /** The deflated Sharpe ratio of one of the trials, 0 to 1. */
    public OptionalDouble deflated(SharpeSample trial) {
        return expectedMaximum.isPresent()
                ? OptionalDouble.of(trial.probabilityAbove(expectedMaximum.getAsDouble()))
                : OptionalDouble.empty();
    }
}
