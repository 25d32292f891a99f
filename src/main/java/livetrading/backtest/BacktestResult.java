package livetrading.backtest;

import java.util.List;
import livetrading.market.Bars;

/**
 * What a strategy would have earned.
 *
 * @param bars the bars over which it was measured; {@code trades} and {@code equity} number their bars from the
 *     first of these
 * @param capital before the first of the bars, in US dollars
 * @param trades in order of entry; at most the last one is open
 * @param equity in US dollars at the close of each bar of {@code bars}, an open position at its market value
 */
public record BacktestResult(Bars bars, double capital, List<RoundTrip> trades, double[] equity, Metrics metrics) {

    public BacktestResult {
        trades = List.copyOf(trades);
    }

    /** The return of each bar as a fraction, that of the first bar from the capital. */
    public double[] returns() {
        return Performance.returns(capital, equity);
    }
}
