package livetrading.review;

import java.util.List;
import java.util.Optional;
import livetrading.backtest.BacktestResult;
import livetrading.market.Bars;
import livetrading.risk.rule.Exit;
import livetrading.risk.rule.Lock;
import livetrading.risk.rule.RuleBook;
import livetrading.strategy.Signals;

/**
 * A strategy played over the bars of a ticker up to now, for the charts.
 *
 * @param bars all bars that the strategy sees, warm-up included
 * @param signals one for each of {@code bars}
 * @param start index in {@code bars} of the first bar that is measured
 * @param rules that it obeyed
 * @param result of the back-test from {@code start}; bar indices of its trades count from there
 * @param buyAndHold the benchmark over the same bars as the result
 * @param levels prices at which risk rules end the position that is held, for charts
 */
public record TickerReplay(
        Bars bars,
        Signals signals,
        int start,
        RuleBook rules,
        BacktestResult result,
        BacktestResult buyAndHold,
        List<Signals.Line> levels) {

    /** By which rules the ticker is out after the last bar although the strategy wants to be in; empty without such. */
    public Optional<String> keptOut() {
        return result.keepingOut(signals)
                .map(Exit::reason)
                .or(() -> result.lock(bars, signals, rules).map(Lock::reason));
    }
}
