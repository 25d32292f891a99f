package livetrading.account;

import java.util.OptionalDouble;
import livetrading.backtest.AccountFigures;

/**
 * What an account is compared with.
 *
 * @param growth at the close of each session of the account as a multiple of that of the first
 * @param totalReturn as a fraction
 * @param sharpe annual, risk-free rate 0
 * @param maxDrawdown at most 0
 */
public record Benchmark(double[] growth, double totalReturn, OptionalDouble sharpe, double maxDrawdown) {

    /** @param growth with a value for each session, the first of them 1; empty where nothing can be held */
    static Benchmark of(double[] growth) {
        if (growth.length == 0) {
            return new Benchmark(growth, 0, OptionalDouble.empty(), 0);
        }
        AccountFigures figures = AccountFigures.of(growth);
        return new Benchmark(growth, figures.totalReturn(), figures.sharpe(), figures.maxDrawdown());
    }
}
