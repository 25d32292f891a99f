package livetrading.review;

import livetrading.backtest.BacktestResult;
import livetrading.market.Bars;
import livetrading.strategy.Signals;

/**
 * A strategy played over the bars of a ticker up to now, for the charts.
 *
 * @param bars all bars that the strategy sees, warm-up included
 * @param signals one for each of {@code bars}
 * @param start index in {@code bars} of the first bar that is measured
 * @param result of the back-test from {@code start}; bar indices of its trades count from there
 * @param buyAndHold the benchmark over the same bars as the result
 */
public record TickerReplay(Bars bars, Signals signals, int start, BacktestResult result, BacktestResult buyAndHold) {}
