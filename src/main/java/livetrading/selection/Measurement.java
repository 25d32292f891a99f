package livetrading.selection;

import java.util.OptionalDouble;
import livetrading.backtest.BacktestResult;

/** How one strategy did over the window, or why it could not be measured. */
public sealed interface Measurement {

    Competitor competitor();

    /**
     * @param probabilisticSharpe probability that the true Sharpe ratio is above 0; absent when that is undefined
     * @param deflatedSharpe probability that it is above what luck brings the best of all strategies
     */
    record Measured(
            Competitor competitor,
            BacktestResult result,
            OptionalDouble probabilisticSharpe,
            OptionalDouble deflatedSharpe)
            implements Measurement {}

    /** @param problem in words */
    record Failed(Competitor competitor, String problem) implements Measurement {}
}
