package livetrading.backtest;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import livetrading.market.Bars;

/**
 * The figures by which a back-test is judged. Fractions throughout: 0.12 is 12 %. An undefined figure is absent. Those
 * of the equity curve are defined in {@link Performance}; those of the round trips are net of costs and leave an open
 * position out.
 *
 * @param maxDrawdown at most 0
 * @param winRate share of the round trips with a profit
 * @param profitFactor sum of the gains over the sum of the losses, in money; absent without a loss
 * @param expectancy average return of a round trip
 * @param averageLoss average return of the round trips with a loss, below 0
 * @param averageBarsHeld bars from entry to exit
 * @param largestLoss lowest return of a round trip with a loss, below 0
 * @param trades number of closed round trips
 * @param exposure share of bars at whose close there was a position
 * @param turnover bought and sold notional a year over the average equity
 * @param alpha annual, against the ticker bought at the first open and held
 * @param beta against the same
 * @param finalEquity in US dollars at the last close
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
        double tradesPerYear,
        int trades,
        double exposure,
        double turnover,
        OptionalDouble alpha,
        OptionalDouble beta,
        double finalEquity) {

    /** @param equity at the close of each of the bars, of which there is at least one */
    static Metrics of(Bars bars, double capital, List<RoundTrip> roundTrips, double[] equity) {
        int k = bars.timeframe().barsPerYear();
        double years = (double) equity.length / k;
        double finalEquity = equity[equity.length - 1];
        double[] returns = Performance.returns(capital, equity);
        double[] benchmark = Performance.returns(bars.open()[0], bars.close());
        List<RoundTrip> closed = roundTrips.stream().filter(one -> !one.open()).toList();
        return new Metrics(
                Performance.sharpe(returns, k),
                Performance.sortino(returns, k),
                Performance.calmar(returns, k),
                Performance.cagr(returns, k),
                finalEquity / capital - 1,
                Performance.maxDrawdown(returns),
                Performance.volatility(returns, k),
                closed.stream().mapToDouble(one -> one.profit() > 0 ? 1 : 0).average(),
                profitFactor(closed),
                returnsOf(closed).average(),
                returnsOf(closed).filter(value -> value > 0).average(),
                returnsOf(closed).filter(value -> value < 0).average(),
                closed.stream().mapToInt(one -> one.barsHeld(bars.size())).average(),
                returnsOf(closed).filter(value -> value < 0).min(),
                closed.size() / years,
                closed.size(),
                exposure(roundTrips, bars.size()),
                turnover(roundTrips, equity, years),
                Performance.alpha(returns, benchmark, k),
                Performance.beta(returns, benchmark),
                finalEquity);
    }

    private static DoubleStream returnsOf(List<RoundTrip> roundTrips) {
        return roundTrips.stream().mapToDouble(RoundTrip::returnFraction);
    }

    private static OptionalDouble profitFactor(List<RoundTrip> closed) {
        double gains = profits(closed).filter(profit -> profit > 0).sum();
        double losses = -profits(closed).filter(profit -> profit < 0).sum();
        return losses > 0 ? OptionalDouble.of(gains / losses) : OptionalDouble.empty();
    }

    private static DoubleStream profits(List<RoundTrip> roundTrips) {
        return roundTrips.stream().mapToDouble(RoundTrip::profit);
    }

    private static double exposure(List<RoundTrip> roundTrips, int bars) {
        int held = roundTrips.stream().mapToInt(one -> one.barsHeld(bars)).sum();
        return (double) held / bars;
    }

    private static double turnover(List<RoundTrip> roundTrips, double[] equity, double years) {
        double traded =
                roundTrips.stream().mapToDouble(RoundTrip::tradedNotional).sum();
        return traded / Arrays.stream(equity).average().orElseThrow() / years;
    }
}
