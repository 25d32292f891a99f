package livetrading.backtest;

import java.util.List;
import java.util.Optional;
import livetrading.market.Bars;
import livetrading.risk.rule.Exit;
import livetrading.risk.rule.Lock;
import livetrading.risk.rule.RuleBook;
import livetrading.strategy.Signals;

/**
 * What a strategy would have earned.
 *
 * @param bars the bars over which it was measured; {@code trades} and {@code equity} number their bars from the
 *     first of these
 * @param capital before the first of the bars, in US dollars
 * @param trades in order of entry; at most the last one is open
 * @param equity in US dollars at the close of each bar of {@code bars}, an open position at its market value
 */
public record BacktestResult(Bars bars, double capital, List<RoundTrip> trades, double[] equity, Metrics metrics) {

    public BacktestResult {
        trades = List.copyOf(trades);
    }

    /** The exit by rule that keeps the ticker out after the last bar: its strategy has wanted to be in ever since. */
    public Optional<Exit> keepingOut(Signals signals) {
        return trades.isEmpty()
                ? Optional.empty()
                : trades.getLast().rule().filter(exit -> exit.keepsOut(signals.stances()));
    }

    /**
     * What keeps a strategy that wants to be in after the last bar from buying.
     *
     * @param all bars, those of the warm-up included
     * @param signals of all bars
     * @param rules that it was played with
     */
    public Optional<Lock> lock(Bars all, Signals signals, RuleBook rules) {
        if (!wantsToBuy(signals)) {
            return Optional.empty();
        }
        int start = all.size() - bars.size();
        return rules.lock(
                all,
                all.size() - 1,
                trades.stream().map(trade -> trade.past(start)).toList());
    }

    /** Whether a strategy wants to be in after the last bar and has no position. */
    public boolean wantsToBuy(Signals signals) {
        boolean held = !trades.isEmpty() && trades.getLast().open();
        return !held && signals.isLong(signals.size() - 1);
    }

    /** The return of each bar as a fraction, that of the first bar from the capital. */
    public double[] returns() {
        return Performance.returns(capital, equity);
    }
}
