package livetrading.selection;

import java.util.OptionalDouble;
import livetrading.backtest.BacktestResult;
import livetrading.strategy.Parameters;
import livetrading.strategy.Strategy;

/** How one strategy did over the window, or why it could not be measured. */
public sealed interface Measurement {

    Strategy strategy();

    Parameters parameters();

    /**
     * @param probabilisticSharpe probability that the true Sharpe ratio is above 0; absent when that is undefined
     * @param deflatedSharpe probability that it is above what luck brings the best of all strategies
     */
    record Measured(
            Strategy strategy,
            Parameters parameters,
            BacktestResult result,
            OptionalDouble probabilisticSharpe,
            OptionalDouble deflatedSharpe)
            implements Measurement {}

    /** @param problem in words */
    record Failed(Strategy strategy, Parameters parameters, String problem) implements Measurement {}
}
