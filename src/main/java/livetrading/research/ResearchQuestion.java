package livetrading.research;

import java.util.Map;
import livetrading.backtest.Backtest;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.strategy.Strategy;
import livetrading.tuning.Choice;
import livetrading.tuning.Grid;
import livetrading.tuning.Objective;

/**
 * What is to be found out about a strategy on a ticker.
 *
 * @param bars with those of the warm-up
 * @param peers bars of other tickers, for strategies that look at them
 * @param train bars that a choice looks back over
 * @param step bars from one choice to the next
 * @param backtest with what it costs to trade; fractions of shares, or the costs alone do not decide
 */
public record ResearchQuestion(
        Strategy strategy,
        Grid grid,
        Bars bars,
        Map<Ticker, Bars> peers,
        int train,
        int step,
        Choice choice,
        Objective objective,
        Backtest backtest) {

    /** So many steps are the least that anything can be said about. */
    private static final int LEAST_STEPS = 4;

    /** @throws IllegalArgumentException when the bars do not suffice */
    public ResearchQuestion {
        peers = Map.copyOf(peers);
        int needed = grid.warmUp(strategy, bars.timeframe()) + train + LEAST_STEPS * step + 1;
        if (bars.size() < needed) {
            throw new IllegalArgumentException(
                    "choosing from the last %d bars every %d bars needs %,d bars, and %s has %,d"
                            .formatted(train, step, needed, bars.ticker(), bars.size()));
        }
    }

    /** The first bar after whose close every point of the grid can decide. */
    int warmUp() {
        return grid.warmUp(strategy, bars.timeframe());
    }

    /** Of a purchase and of a sale, as a fraction of the price. */
    public double cost() {
        return 1 - (1 - backtest.costs().slippage()) * (1 - backtest.costs().commission());
    }
}
