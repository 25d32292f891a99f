package livetrading.account;

import java.util.Arrays;
import java.util.OptionalDouble;
import livetrading.backtest.Performance;

/**
 * What an account is compared with.
 *
 * @param growth at the close of each session of the account as a multiple of that of the first
 * @param totalReturn as a fraction
 * @param sharpe annual, risk-free rate 0
 * @param maxDrawdown at most 0
 */
public record Benchmark(double[] growth, double totalReturn, OptionalDouble sharpe, double maxDrawdown) {

    private static final int SESSIONS_PER_YEAR = 252;

    /** @param growth with a value for each session, the first of them 1; empty where nothing can be held */
    static Benchmark of(double[] growth) {
        double[] returns = growth.length < 2
                ? new double[0]
                : Performance.returns(growth[0], Arrays.copyOfRange(growth, 1, growth.length));
        return new Benchmark(
                growth,
                Performance.totalReturn(returns),
                Performance.sharpe(returns, SESSIONS_PER_YEAR),
                Performance.maxDrawdown(returns));
    }
}
