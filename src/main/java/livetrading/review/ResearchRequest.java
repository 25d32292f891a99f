package livetrading.review;

import livetrading.market.Ticker;
import livetrading.strategy.Strategy;
import livetrading.tuning.Choice;
import livetrading.tuning.Grid;
import livetrading.tuning.Objective;

/**
 * How somebody wants to find out how a strategy fares on a ticker.
 *
 * @param grid of the strategy
 * @param train bars that a choice looks back over
 * @param step bars from one choice to the next
 * @param wholeFiles in mode SIMULATED: whether files are played to their end, beyond the simulated time
 */
public record ResearchRequest(
        Ticker ticker,
        Strategy strategy,
        Grid grid,
        int train,
        int step,
        Choice choice,
        Objective objective,
        boolean wholeFiles) {

    /** Whether it is about this strategy on this ticker. */
    public boolean isOf(Ticker other, String id) {
        return ticker.equals(other) && strategy.id().equals(id);
    }
}
