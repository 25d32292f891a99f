package livetrading.research;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import livetrading.selection.Percentiles;

/**
 * Which points are better than a benchmark, with a chance of at most 5 % that any of them is not: StepM (Romano and Wolf,
 * Stepwise Multiple Testing as Formalized Data Snooping, Econometrica 73, 2005) with the statistic and the consistent
 * recentring of {@link SuperiorAbility}. What exceeds the critical value of the best of all is set aside, and the rest is
 * held against the critical value of its own best, until nothing exceeds it.
 *
 * @param points their indices, ascending
 */
public record SuperiorPoints(List<Integer> points) {

    private static final double LEVEL = 0.05;

    public SuperiorPoints {
        points = List.copyOf(points);
    }

    /**
     * Takes as long as {@link SuperiorAbility#of}, and once more for each time that something is set aside.
     *
     * @param returns of each point over the same bars, as fractions
     * @param benchmark returns of 0, or those of holding the ticker
     * @throws IllegalArgumentException for returns of different lengths
     */
    public static SuperiorPoints of(List<double[]> returns, double[] benchmark) {
        Points traded = Points.thatTraded(returns);
        if (traded.isEmpty()) {
            return new SuperiorPoints(List.of());
        }
        double blockLength = SuperiorAbility.blockLength(traded);
        return of(traded, benchmark, SuperiorAbility.resamples(benchmark.length, blockLength), blockLength, LEVEL);
    }

    /** @param level the chance that any of them is not better */
    static SuperiorPoints of(Points points, double[] benchmark, Resamples resamples, double blockLength, double level) {
        Set<Integer> superior = new TreeSet<>();
        boolean isAnyNew = true;
        while (isAnyNew) {
            Points rest = points.without(superior);
            Superiority test = SuperiorAbility.tests(rest, List.of(benchmark), resamples, blockLength)
                    .getFirst();
            double[] consistent = test.maxima().get(1);
            double critical = Percentiles.of(consistent).at(1 - level);
            List<Double> statistics = test.statistics();
            isAnyNew = superior.addAll(IntStream.range(0, rest.size())
                    .filter(i -> statistics.get(i) > critical)
                    .mapToObj(rest::index)
                    .toList());
        }
        return new SuperiorPoints(List.copyOf(superior));
    }
}
