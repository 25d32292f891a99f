package livetrading.backtest;

import java.util.Arrays;
import java.util.stream.IntStream;
import livetrading.market.Annualisation;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;

/**
 * The steps over which returns are taken, and what holding the ticker returned in each of them.
 *
 * @param perYear what annualises the returns
 * @param ends the bars at whose close each step ends; empty when that is every bar
 * @param firstReturn index of the first step that has a return
 * @param benchmarkMean the mean return of holding the ticker from that step on
 * @param benchmarkDifferences how far each return of holding the ticker is above their mean
 * @param benchmarkSquares the sum of the squares of these differences
 */
record ReturnSteps(
        double perYear,
        int[] ends,
        int firstReturn,
        double benchmarkMean,
        double[] benchmarkDifferences,
        double benchmarkSquares) {

    /** @param firstReturn 1 where nothing can be filled on the first bar */
    static ReturnSteps everyBar(Bars bars, int firstReturn) {
        double[] close = bars.close();
        double[] returns = firstReturn == 0
                ? Performance.returns(bars.open()[0], close)
                : Performance.returns(close[0], Arrays.copyOfRange(close, 1, close.length));
        return of(Annualisation.barsPerYear(bars), new int[0], firstReturn, returns);
    }

    /** The first session has a return from where the first bar can be filled. */
    static ReturnSteps everySession(Bars bars, int firstReturn) {
        int[] ends = IntStream.range(0, bars.size())
                .filter(t -> t == bars.size() - 1 || isLastOfSession(bars, t))
                .toArray();
        double start = firstReturn == 0 ? bars.open()[0] : bars.close()[0];
        double[] returns = Performance.returns(start, picked(bars.close(), ends));
        return of(Annualisation.SESSIONS_PER_YEAR, ends, 0, returns);
    }

    /** Bars of a night before a session belong to it. */
    private static boolean isLastOfSession(Bars bars, int bar) {
        return !bars.date(bar).equals(bars.date(bar + 1)) && MarketCalendar.isSession(bars.date(bar));
    }

    private static ReturnSteps of(double perYear, int[] ends, int firstReturn, double[] returns) {
        double mean = Performance.mean(returns);
        double squares = 0;
        for (int i = 0; i < returns.length; i++) {
            returns[i] -= mean;
            squares += returns[i] * returns[i];
        }
        return new ReturnSteps(perYear, ends, firstReturn, mean, returns, squares);
    }

    /** Of values at the close of each bar those at the end of each step. */
    double[] atEnds(double[] values) {
        return ends.length == 0 ? values : picked(values, ends);
    }

    private static double[] picked(double[] values, int[] at) {
        return Arrays.stream(at).mapToDouble(t -> values[t]).toArray();
    }
}
