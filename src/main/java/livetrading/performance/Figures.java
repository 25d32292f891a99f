package livetrading.performance;

import java.util.OptionalDouble;
import livetrading.backtest.Performance;
import livetrading.market.Annualisation;

/**
 * How much was earned with which risk, from daily returns; fractions, 0.12 is 12 %. Ratios are annual and above the
 * risk-free rate.
 *
 * @param sessions number of returns
 * @param totalReturn all returns compounded
 * @param annualReturn the growth a year: CAGR from a year on, before that what it would come to
 * @param volatility annual deviation
 * @param calmar annual return over the depth of the maximum drawdown
 * @param maxDrawdown at most 0
 * @param stability how straight the growth was: R squared of the cumulated logarithmic returns over time, from 0 to 1
 */
public record Figures(
        int sessions,
        double totalReturn,
        OptionalDouble annualReturn,
        OptionalDouble volatility,
        OptionalDouble sharpe,
        OptionalDouble sortino,
        OptionalDouble calmar,
        double maxDrawdown,
        OptionalDouble stability) {

    private static final int PER_YEAR = Annualisation.SESSIONS_PER_YEAR;

    /** @param returns fractions, one a session */
    public static Figures of(double[] returns, RiskFree riskFree) {
        double[] excess = riskFree.excess(returns);
        return new Figures(
                returns.length,
                Performance.totalReturn(returns),
                Performance.cagr(returns, PER_YEAR),
                Performance.volatility(returns, PER_YEAR),
                Performance.sharpe(excess, PER_YEAR),
                Performance.sortino(excess, PER_YEAR),
                Performance.calmar(returns, PER_YEAR),
                Performance.maxDrawdown(returns),
                stability(returns));
    }

    private static OptionalDouble stability(double[] returns) {
        double[] growth = new double[returns.length];
        double[] time = new double[returns.length];
        double sum = 0;
        for (int i = 0; i < returns.length; i++) {
            sum += Math.log1p(returns[i]);
            growth[i] = sum;
            time[i] = i;
        }
        OptionalDouble correlation = Correlation.of(growth, time);
        return correlation.isEmpty() ? correlation : OptionalDouble.of(Math.pow(correlation.getAsDouble(), 2));
    }
}
