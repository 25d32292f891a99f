package livetrading.research;

import java.util.List;

/** The points that are trials: those that traded at all. */
final class Points {

    /** Deviations up to this are what rounding leaves of zero, as in {@link livetrading.selection.SharpeSample}. */
    private static final double ZERO_DEVIATION = 1e-15;

    private Points() {}

    /**
     * @param returns of each point
     * @return the same arrays, less those that do not vary
     * @throws IllegalArgumentException for points of different lengths
     */
    static List<double[]> thatTraded(List<double[]> returns) {
        for (double[] point : returns) {
            if (point.length != returns.getFirst().length) {
                throw new IllegalArgumentException("points of %d and %d bars cannot be compared"
                        .formatted(returns.getFirst().length, point.length));
            }
        }
        return returns.stream().filter(Points::hasTraded).toList();
    }

    static boolean hasTraded(double[] point) {
        return deviation(point, mean(point)) > ZERO_DEVIATION;
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
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
