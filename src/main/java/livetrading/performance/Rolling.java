package livetrading.performance;

import java.util.Arrays;
import java.util.OptionalDouble;
import livetrading.backtest.Performance;
import livetrading.market.Annualisation;

/**
 * Figures of the last returns, after each session from that on with which the first window is full.
 *
 * @param totalReturn those of the window compounded
 * @param volatility annual
 * @param sharpe annual, above the risk-free rate
 */
public record Rolling(OptionalDouble[] totalReturn, OptionalDouble[] volatility, OptionalDouble[] sharpe) {

    private static final int PER_YEAR = Annualisation.SESSIONS_PER_YEAR;

    private interface Figure {

        OptionalDouble of(int from, int to);
    }

    /**
     * @param returns fractions, one a session
     * @param window number of returns, at least 2
     * @return with a value for each return from that with the index {@code window - 1} on
     */
    public static Rolling of(double[] returns, int window, RiskFree riskFree) {
        double[] excess = riskFree.excess(returns);
        return new Rolling(
                each(
                        returns.length,
                        window,
                        (from, to) ->
                                OptionalDouble.of(Performance.totalReturn(Arrays.copyOfRange(returns, from, to)))),
                each(
                        returns.length,
                        window,
                        (from, to) -> Performance.volatility(Arrays.copyOfRange(returns, from, to), PER_YEAR)),
                each(
                        returns.length,
                        window,
                        (from, to) -> Performance.sharpe(Arrays.copyOfRange(excess, from, to), PER_YEAR)));
    }

    /** The beta in the same windows; the risk-free rate does not change it. */
    public static OptionalDouble[] beta(double[] returns, double[] benchmark, int window) {
        return each(
                returns.length,
                window,
                (from, to) -> Performance.beta(
                        Arrays.copyOfRange(returns, from, to), Arrays.copyOfRange(benchmark, from, to)));
    }

    /** @throws IllegalArgumentException when the window is below 2 */
    private static OptionalDouble[] each(int returns, int window, Figure figure) {
        if (window < 2) {
            throw new IllegalArgumentException("a window of " + window);
        }
        OptionalDouble[] values = new OptionalDouble[Math.max(0, returns - window + 1)];
        Arrays.setAll(values, i -> figure.of(i, i + window));
        return values;
    }
}
