package livetrading.performance;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import livetrading.backtest.Performance;
import livetrading.market.Annualisation;

/**
 * How returns compare with those of a benchmark in the same sessions.
 *
 * @param alpha annual, above the risk-free rate
 * @param beta slope of the returns on the benchmark's, both above the risk-free rate
 * @param correlation Pearson's, from -1 to 1
 * @param informationRatio mean difference from the benchmark over the deviation of the differences, annual
 * @param trackingError annual deviation of the differences
 * @param upCapture annual return in the sessions in which the benchmark rose over the benchmark's in them
 * @param downCapture the same of those in which it fell
 */
public record Against(
        OptionalDouble alpha,
        OptionalDouble beta,
        OptionalDouble correlation,
        OptionalDouble informationRatio,
        OptionalDouble trackingError,
        OptionalDouble upCapture,
        OptionalDouble downCapture) {

    private static final int PER_YEAR = Annualisation.SESSIONS_PER_YEAR;

    /** @param benchmark of the same length */
    public static Against of(double[] returns, double[] benchmark, RiskFree riskFree) {
        double[] excess = riskFree.excess(returns);
        double[] benchmarkExcess = riskFree.excess(benchmark);
        double[] active = new double[returns.length];
        Arrays.setAll(active, i -> returns[i] - benchmark[i]);
        return new Against(
                Performance.alpha(excess, benchmarkExcess, PER_YEAR),
                Performance.beta(excess, benchmarkExcess),
                Correlation.of(returns, benchmark),
                Performance.sharpe(active, PER_YEAR),
                Performance.volatility(active, PER_YEAR),
                capture(returns, benchmark, value -> value > 0),
                capture(returns, benchmark, value -> value < 0));
    }

    private static OptionalDouble capture(double[] returns, double[] benchmark, DoublePredicate when) {
        int[] taken = IntStream.range(0, benchmark.length)
                .filter(i -> when.test(benchmark[i]))
                .toArray();
        OptionalDouble ours = annual(returns, taken);
        OptionalDouble theirs = annual(benchmark, taken);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(ours.getAsDouble() / theirs.getAsDouble());
    }

    private static OptionalDouble annual(double[] returns, int[] taken) {
        return Performance.cagr(
                Arrays.stream(taken).mapToDouble(i -> returns[i]).toArray(), PER_YEAR);
    }
}
