package livetrading.backtest;

import java.util.List;
import java.util.OptionalDouble;

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
 * @param alpha annual, against holding the ticker from the first bar that has a return on
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

    /** @param equity at the close of each of the bars that are measured */
    static Metrics of(Period period, double capital, List<RoundTrip> roundTrips, double[] equity) {
        return of(period.steps(Sampling.EVERY_BAR), capital, roundTrips, equity);
    }

    /** @param steps between which returns are taken */
    static Metrics of(ReturnSteps steps, double capital, List<RoundTrip> roundTrips, double[] equity) {
        var trades = new RoundTripSums(roundTrips, equity.length);
        return of(steps, capital, trades, equity, trades.barsHeld());
    }

    /**
     * Those of an account that may hold several tickers at once.
     *
     * @param period the benchmark's, with a bar for each session
     * @param roundTrips with sessions as bars
     * @param equity at the close of each session
     * @param barsHeld sessions at whose close there was a position
     */
    public static Metrics ofAccount(
            Period period, double capital, List<RoundTrip> roundTrips, double[] equity, int barsHeld) {
        return of(
                period.steps(Sampling.EVERY_BAR),
                capital,
                new RoundTripSums(roundTrips, equity.length),
                equity,
                barsHeld);
    }

    private static Metrics of(ReturnSteps steps, double capital, RoundTripSums trades, double[] equity, int barsHeld) {
        double k = steps.perYear();
        var curve = Curve.of(steps, capital, steps.atEnds(equity));
        double years = curve.bars() / k;
        OptionalDouble cagr = curve.cagr(k);
        OptionalDouble beta = Performance.beta(curve.covariance(), steps.benchmarkSquares(), curve.bars());
        return new Metrics(
                curve.sharpe(k),
                curve.sortino(k),
                Performance.calmar(cagr, curve.maxDrawdown()),
                cagr,
                curve.totalReturn(),
                curve.maxDrawdown(),
                curve.volatility(k),
                trades.winRate(),
                trades.profitFactor(),
                trades.expectancy(),
                trades.averageWin(),
                trades.averageLoss(),
                trades.averageBarsHeld(),
                trades.largestLoss(),
                trades.closed() / years,
                trades.closed(),
                (double) barsHeld / equity.length,
                trades.traded() / curve.averageEquity() / years,
                Performance.alpha(curve.mean(), steps.benchmarkMean(), beta, k),
                beta,
                equity[equity.length - 1]);
    }
}
