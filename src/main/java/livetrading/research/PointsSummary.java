package livetrading.research;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * All points of a grid in a few figures.
 *
 * @param profitable share of those with a return above 0
 * @param median Sharpe ratio of those that have one: what to expect of a point that nobody chose
 * @param best Sharpe ratio
 * @param deviations by how many standard deviations (n - 1) of all the best is above the median
 */
public record PointsSummary(double profitable, OptionalDouble median, OptionalDouble best, OptionalDouble deviations) {

    public static PointsSummary of(List<PointResult> points) {
        double[] sharpes = points.stream()
                .flatMapToDouble(point -> point.sharpe().stream())
                .sorted()
                .toArray();
        long profits = points.stream().filter(point -> point.totalReturn() > 0).count();
        return new PointsSummary(
                (double) profits / points.size(),
                sharpes.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(median(sharpes)),
                Arrays.stream(sharpes).max(),
                deviations(sharpes));
    }

    private static double median(double[] sorted) {
        return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }

    private static OptionalDouble deviations(double[] sorted) {
        if (sorted.length < 2) {
            return OptionalDouble.empty();
        }
        double mean = Arrays.stream(sorted).average().orElseThrow();
        double squares =
                Arrays.stream(sorted).map(one -> (one - mean) * (one - mean)).sum();
        double deviation = Math.sqrt(squares / (sorted.length - 1));
        return deviation > 0
                ? OptionalDouble.of((sorted[sorted.length - 1] - median(sorted)) / deviation)
                : OptionalDouble.empty();
    }
}
