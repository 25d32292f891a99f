package livetrading.backtest;

import java.util.OptionalDouble;

/**
 * The figures by which a back-test is judged; definitions in the Javadoc of {@link Performance}. Fractions throughout:
 * 0.12 is 12 %. An undefined figure is absent.
 *
 * @param maxDrawdown at most 0
 * @param trades number of closed round trips, the open one not counted
 * @param exposure share of bars with a position
 */
public record Metrics(
        OptionalDouble sharpe,
        OptionalDouble sortino,
        OptionalDouble calmar,
        OptionalDouble cagr,
        double totalReturn,
        double maxDrawdown,
        OptionalDouble volatility,
        OptionalDouble winRate,
        OptionalDouble profitFactor,
        OptionalDouble expectancy,
        OptionalDouble averageWin,
        OptionalDouble averageLoss,
        OptionalDouble averageBarsHeld,
        OptionalDouble largestLoss,
        OptionalDouble tradesPerYear,
        int trades,
        double exposure,
        OptionalDouble turnover,
        OptionalDouble alpha,
        OptionalDouble beta,
        double finalEquity) {}
