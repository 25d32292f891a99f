package livetrading.backtest;

import livetrading.market.Bars;
import livetrading.strategy.Signals;

/**
 * Plays signals over bars: a stance is known after the close of a bar and filled at the open of the next, all cash into
 * the one position.
 *
 * @param capital at the start, in US dollars
 * @param wholeShares whether only whole shares can be bought
 */
public record Backtest(double capital, Costs costs, boolean wholeShares) {

    /**
     * @param start index of the first bar that is measured; a stance wanted after the bar before it is filled at its open
     */
    public BacktestResult run(Bars bars, Signals signals, int start) {
        throw new UnsupportedOperationException();
    }
}
