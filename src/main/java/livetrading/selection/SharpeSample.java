package livetrading.selection;

import java.util.Optional;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The Sharpe ratio of a sample of returns, with what is needed to say how uncertain it is.
 *
 * @param size number of returns
 * @param sharpe mean over sample deviation of one bar, not annual
 * @param skewness third standardised moment, biased
 * @param kurtosis fourth standardised moment, biased; 3 for normal returns
 */
public record SharpeSample(int size, double sharpe, double skewness, double kurtosis) {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** Deviations up to this are what rounding leaves of zero. */
    private static final double ZERO_DEVIATION = 1e-15;

    /** Measures returns of equal bars as fractions. Empty for fewer than three returns, and for returns that do not vary. */
    public static Optional<SharpeSample> of(double[] returns) {
        int n = returns.length;
        double sum = 0;
        for (double value : returns) {
            sum += value;
        }
        double mean = sum / n;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (double value : returns) {
            double square = (value - mean) * (value - mean);
            second += square;
            third += square * (value - mean);
            fourth += square * square;
        }
        double deviation = Math.sqrt(second / (n - 1));
        if (n < 3 || !(deviation > ZERO_DEVIATION)) {
            return Optional.empty();
        }
        double variance = second / n;
        return Optional.of(new SharpeSample(
                n, mean / deviation, third / n / Math.pow(variance, 1.5), fourth / n / (variance * variance)));
    }

    /**
     * The probability that the true Sharpe ratio is above another one: the probabilistic Sharpe ratio of Bailey and Lopez
     * de Prado (2012), with the raw kurtosis.
     *
     * @param other of one bar
     */
    public double probabilityAbove(double other) {
        double variance = 1 - skewness * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe;
        return NORMAL.cumulativeProbability((sharpe - other) * Math.sqrt((size - 1) / variance));
    }

    /** The standard normal quantile. */
    static double quantile(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }
}
