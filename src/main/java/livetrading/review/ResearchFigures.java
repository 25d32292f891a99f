package livetrading.review;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * What all points say together, over the whole period.
 *
 * @param profitable share of all points that earned something
 * @param median Sharpe ratio: what to expect of a point that nobody chose; of those for which it is defined, as the others
 * @param best Sharpe ratio
 * @param deviations by how many standard deviations of all the best is above the median
 * @param steady share of the choices after the first in which the point moved no more than two steps of the axes; empty
 *     for fewer than two choices
 * @param profitableSteps share of the steps that earned something out of sample; empty without one
 */
public record ResearchFigures(
        double profitable,
        OptionalDouble median,
        OptionalDouble best,
        OptionalDouble deviations,
        OptionalDouble steady,
        OptionalDouble profitableSteps) {

    /** Neighbours that are so near say the same. */
    private static final int NEAR = 2;

    public static ResearchFigures of(ResearchSheet sheet) {
        double[] sharpes = sheet.points().stream()
                .flatMapToDouble(point -> point.result().sharpe().stream())
                .sorted()
                .toArray();
        long profits = sheet.points().stream()
                .filter(point -> point.result().totalReturn() > 0)
                .count();
        return new ResearchFigures(
                (double) profits / sheet.points().size(),
                sharpes.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(median(sharpes)),
                Arrays.stream(sharpes).max(),
                deviations(sharpes),
                steady(sheet),
                profitableSteps(sheet));
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
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

    private static OptionalDouble steady(ResearchSheet sheet) {
        int moves = 0;
        int near = 0;
        for (int i = 1; i < sheet.steps().size(); i++) {
            var before = sheet.steps().get(i - 1).point();
            var now = sheet.steps().get(i).point();
            if (before.isPresent() && now.isPresent()) {
                moves++;
                near += sheet.steps(before.get(), now.get()) <= NEAR ? 1 : 0;
            }
        }
        return moves == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) near / moves);
    }

    private static OptionalDouble profitableSteps(ResearchSheet sheet) {
        return sheet.steps().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) sheet.steps().stream()
                                .filter(step -> step.outOfSampleReturn().orElse(0) > 0)
                                .count()
                        / sheet.steps().size());
    }
}
