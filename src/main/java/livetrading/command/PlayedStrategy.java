package livetrading.command;

import java.util.Arrays;
import java.util.Optional;
import livetrading.backtest.BacktestResult;
import livetrading.market.Bars;
import livetrading.strategy.Signals;

/**
 * What came out of a back-test, and beside it what buying and holding would have earned.
 *
 * @param signals of all bars, those included that only warmed up the indicators
 */
record PlayedStrategy(BacktestRequest request, Signals signals, BacktestResult result, BacktestResult buyAndHold) {

    /** @param start index of the first bar that is measured */
    PlayedStrategy(BacktestRequest request, Bars bars, Signals signals, int start) {
        this(
                request,
                signals,
                request.backtest().run(bars, signals, start),
                request.backtest().buyAndHold(bars, start));
    }

    /** The bars that were measured. */
    Bars bars() {
        return result.bars();
    }

    /** Why nothing was bought; empty when a share could be. Buying and holding tries every open. */
    Optional<String> tooDear() {
        double cheapest = Arrays.stream(bars().open()).min().orElseThrow();
        return buyAndHold.trades().isEmpty() && bars().size() > 1
                ? Optional.of("%s: no share could be bought: one costs %s or more, the capital is %s"
                        .formatted(
                                request.prices(),
                                Words.money(cheapest),
                                Words.money(request.backtest().capital())))
                : Optional.empty();
    }

    /** What is wanted after the last close, and why; that of a position that is held says itself that it is long. */
    String lastStance() {
        int last = signals.size() - 1;
        String reason = signals.reason(last);
        String stance = signals.isLong(last) ? "long" : "out";
        return reason.startsWith(stance) ? reason : stance + ": " + reason;
    }
}
