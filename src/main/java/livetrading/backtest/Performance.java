package livetrading.backtest;

import java.util.OptionalDouble;

/**
 * The metrics of a series of bar-by-bar returns (fractions, bars without a position included), as empyrical defines
 * them; k is the number of bars in a year. A value that is undefined or not finite is absent.
 */
public final class Performance {

    /** Deviations of returns up to this are what rounding leaves of zero; empyrical's bound for beta is its square. */
    private static final double ZERO_DEVIATION = 1e-15;

    private Performance() {}

    /** The returns of a curve from one value to the next, the first one from {@code start}. */
    public static double[] returns(double start, double[] values) {
        double[] returns = new double[values.length];
        if (values.length > 0) {
            returns[0] = values[0] / start - 1;
        }
        for (int i = 1; i < values.length; i++) {
            returns[i] = values[i] / values[i - 1] - 1;
        }
        return returns;
    }

    /** All returns compounded: 0.12 is 12 %. */
    public static double totalReturn(double[] returns) {
        double growth = 1;
        for (double value : returns) {
            growth *= 1 + value;
        }
        return growth - 1;
    }

    /** Mean over sample deviation (n - 1), times the root of k, with a risk-free rate of 0. */
    public static OptionalDouble sharpe(double[] returns, double k) {
        return sharpe(mean(returns), deviation(returns), k);
    }

    static OptionalDouble sharpe(double mean, double deviation, double k) {
        return deviation > ZERO_DEVIATION ? finite(mean / deviation * Math.sqrt(k)) : OptionalDouble.empty();
    }

    /** Mean times k over the annual downside deviation, that is the root of the mean of min(r, 0)^2 over all n. */
    public static OptionalDouble sortino(double[] returns, double k) {
        double squares = 0;
        for (double value : returns) {
            squares += value < 0 ? value * value : 0;
        }
        return sortino(mean(returns), Math.sqrt(squares / returns.length), returns.length, k);
    }

    static OptionalDouble sortino(double mean, double downside, int n, double k) {
        return n > 1 && downside > ZERO_DEVIATION ? finite(mean / downside * Math.sqrt(k)) : OptionalDouble.empty();
    }

    /** The growth a year: (1 + total return)^(k/n) - 1. */
    public static OptionalDouble cagr(double[] returns, double k) {
        return cagr(totalReturn(returns), returns.length, k);
    }

    static OptionalDouble cagr(double totalReturn, int n, double k) {
        return finite(Math.pow(1 + totalReturn, k / n) - 1);
    }

    /** The deepest fall from a high before it, the start included, as a fraction that is at most 0. */
    public static double maxDrawdown(double[] returns) {
        double value = 1;
        double high = 1;
        double lowest = 1;
        for (double each : returns) {
            value *= 1 + each;
            high = Math.max(high, value);
            lowest = Math.min(lowest, value / high);
        }
        return lowest - 1;
    }

    /** CAGR over the depth of the maximum drawdown. */
    public static OptionalDouble calmar(double[] returns, double k) {
        return calmar(cagr(returns, k), maxDrawdown(returns));
    }

    static OptionalDouble calmar(OptionalDouble cagr, double maxDrawdown) {
        return -maxDrawdown > ZERO_DEVIATION && cagr.isPresent()
                ? finite(cagr.getAsDouble() / -maxDrawdown)
                : OptionalDouble.empty();
    }

    /** Sample deviation (n - 1) times the root of k. */
    public static OptionalDouble volatility(double[] returns, double k) {
        return volatility(deviation(returns), k);
    }

    static OptionalDouble volatility(double deviation, double k) {
        return finite(deviation * Math.sqrt(k));
    }

    /** The slope of the returns on those of a benchmark of the same length. */
    public static OptionalDouble beta(double[] returns, double[] benchmark) {
        double mean = mean(returns);
        double benchmarkMean = mean(benchmark);
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < returns.length; i++) {
            double difference = benchmark[i] - benchmarkMean;
            covariance += (returns[i] - mean) * difference;
            variance += difference * difference;
        }
        return beta(covariance, variance, returns.length);
    }

    /** From the sums of the products of the differences from the means. */
    static OptionalDouble beta(double covariance, double variance, int n) {
        return n > 1 && Math.sqrt(variance / n) > ZERO_DEVIATION
                ? finite(covariance / variance)
                : OptionalDouble.empty();
    }

    /** What beta leaves unexplained of the mean, compounded over a year: (1 + mean - beta * benchmark's mean)^k - 1. */
    public static OptionalDouble alpha(double[] returns, double[] benchmark, double k) {
        return alpha(mean(returns), mean(benchmark), beta(returns, benchmark), k);
    }

    static OptionalDouble alpha(double mean, double benchmarkMean, OptionalDouble beta, double k) {
        return beta.isPresent()
                ? finite(Math.pow(1 + mean - beta.getAsDouble() * benchmarkMean, k) - 1)
                : OptionalDouble.empty();
    }

    /** The arithmetic mean; NaN of nothing. */
    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** NaN for fewer than two values. */
    private static double deviation(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : Double.NaN;
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
