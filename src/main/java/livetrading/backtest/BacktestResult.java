package livetrading.backtest;

import java.util.List;
import livetrading.market.Bars;

/**
 * What a strategy would have earned.
 *
 * @param bars the bars over which it was measured
 * @param trades in order of entry; at most the last one is open
 * @param equity in US dollars at the close of each bar of {@code bars}
 */
public record BacktestResult(Bars bars, List<RoundTrip> trades, double[] equity, Metrics metrics) {

    public BacktestResult {
        trades = List.copyOf(trades);
    }
}
