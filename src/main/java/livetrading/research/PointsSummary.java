package livetrading.command;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import livetrading.research.PointResult;

/**
 * All points of a grid in a few figures.
 *
 * @param profitable share of those with a return above 0
 * @param median Sharpe ratio of those that have one: what to expect of a point that nobody chose
 * @param best Sharpe ratio
 */
record PointsSummary(double profitable, OptionalDouble median, OptionalDouble best) {

    static PointsSummary of(List<PointResult> points) {
        double[] sharpes = points.stream()
                .flatMapToDouble(point -> point.sharpe().stream())
                .sorted()
                .toArray();
        int half = sharpes.length / 2;
        return new PointsSummary(
                (double) points.stream()
                                .filter(point -> point.totalReturn() > 0)
                                .count()
                        / points.size(),
                sharpes.length == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((sharpes[half] + sharpes[(sharpes.length - 1) / 2]) / 2),
                Arrays.stream(sharpes).max());
    }
}
