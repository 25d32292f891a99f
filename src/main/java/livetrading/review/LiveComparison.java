package livetrading.review;

import java.util.List;
import java.util.OptionalDouble;
import livetrading.market.Bars;
import livetrading.portfolio.Side;

/**
 * What live trading made of a ticker, and what the back-test makes of the same strategies over the same bars. Both are
 * measured as if all of the capital had been in each position, so that sizes and limits have no part in the returns.
 *
 * @param bars from the first that could be traded on
 * @param live the capital at the close of each bar, 1 before the first
 * @param backtest the same of the back-test
 * @param executions purchases and sales of both, in order of time
 */
public record LiveComparison(Bars bars, double[] live, double[] backtest, List<Execution> executions) {

    public LiveComparison {
        executions = List.copyOf(executions);
    }

    /**
     * A purchase or a sale.
     *
     * @param bar index of the bar in which it was filled
     * @param live average price in US dollars; absent when live trading did not do it
     * @param backtest price in US dollars; absent when the back-test does not do it
     * @param decision what was decided live on the bar before, and why; empty when nothing is known of it
     */
    public record Execution(Side side, int bar, OptionalDouble live, OptionalDouble backtest, String decision) {

        /** Whether both did it. */
        public boolean isShared() {
            return live.isPresent() && backtest.isPresent();
        }

        /** By how much the live price was worse, as a fraction of the back-test's; absent unless both did it. */
        public OptionalDouble slippage() {
            if (!isShared()) {
                return OptionalDouble.empty();
            }
            double more = live.getAsDouble() / backtest.getAsDouble() - 1;
            return OptionalDouble.of(side == Side.BUY ? more : -more);
        }
    }

    public double liveReturn() {
        return live[live.length - 1] - 1;
    }

    public double backtestReturn() {
        return backtest[backtest.length - 1] - 1;
    }
}
