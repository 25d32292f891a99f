package livetrading.performance;

import java.util.OptionalDouble;
import livetrading.backtest.Performance;

/** How two series go together. */
final class Correlation {

    /** Deviations up to this are what rounding leaves of zero. */
    private static final double ZERO_DEVIATION = 1e-15;

    private Correlation() {}

    /** Pearson's coefficient from -1 to 1; empty when there are less than two values, or one of the series does not vary. */
    static OptionalDouble of(double[] one, double[] other) {
        int n = one.length;
        double mean = Performance.mean(one);
        double otherMean = Performance.mean(other);
        double products = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int i = 0; i < n; i++) {
            double difference = one[i] - mean;
            double otherDifference = other[i] - otherMean;
            products += difference * otherDifference;
            squares += difference * difference;
            otherSquares += otherDifference * otherDifference;
        }
        boolean varies = Math.sqrt(Math.min(squares, otherSquares) / n) > ZERO_DEVIATION;
        double value = products / Math.sqrt(squares * otherSquares);
        return varies && Double.isFinite(value) ? OptionalDouble.of(Math.clamp(value, -1, 1)) : OptionalDouble.empty();
    }
}
