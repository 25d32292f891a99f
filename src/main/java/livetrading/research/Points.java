package livetrading.research;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import livetrading.backtest.Performance;

/**
 * Some of the points of a grid. Each is asked for again when it is looked at, so that a list may make its arrays when
 * they are asked for: all at once may be more than the memory holds. All that looks at them ends at the next one when its
 * thread is interrupted.
 */
final class Points extends AbstractList<double[]> {

    /** Deviations up to this are what rounding leaves of zero, as in {@link livetrading.selection.SharpeSample}. */
    private static final double ZERO_DEVIATION = 1e-15;

    private final List<double[]> all;
    private final int[] chosen;

    private Points(List<double[]> all, int[] chosen) {
        this.all = all;
        this.chosen = chosen;
    }

    /**
     * Those that traded at all: the others are no trials.
     *
     * @param returns of each point
     * @throws IllegalArgumentException for points of different lengths
     */
    static Points thatTraded(List<double[]> returns) {
        int bars = returns.isEmpty() ? 0 : returns.getFirst().length;
        return new Points(
                returns,
                IntStream.range(0, returns.size())
                        .filter(i -> hasTraded(returns.get(i), bars))
                        .toArray());
    }

    private static boolean hasTraded(double[] point, int bars) {
        Cancellation.check();
        if (point.length != bars) {
            throw new IllegalArgumentException(
                    "points of %d and %d bars cannot be compared".formatted(bars, point.length));
        }
        return deviation(point, Performance.mean(point)) > ZERO_DEVIATION;
    }

    /** The rest of them. */
    Points without(Set<Integer> indices) {
        return new Points(
                all, Arrays.stream(chosen).filter(i -> !indices.contains(i)).toArray());
    }

    /** Which one of all points this is. */
    int index(int i) {
        return chosen[i];
    }

    @Override
    public double[] get(int i) {
        Cancellation.check();
        return all.get(chosen[i]);
    }

    @Override
    public int size() {
        return chosen.length;
    }

    /** The deviation of a population, which is not that of a sample. */
    static double deviation(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }
}
