package livetrading.backtest;

import java.util.Optional;
import livetrading.risk.rule.Exit;
import livetrading.risk.rule.PastTrade;
import livetrading.strategy.Signals;

/**
 * A position from entry to exit. While it is open there is no exit yet: {@code exitBar} is {@link #NO_EXIT}, and price,
 * profit and return are those at the last close, with no cost of an exit.
 *
 * <p>Bars are counted from 0 in {@link BacktestResult#bars()}, that is from the first bar that was measured.
 *
 * @param entryBar index of the bar at whose open the entry was filled
 * @param entryPrice in US dollars, slippage included
 * @param exitBar index of the bar at whose open the exit was filled
 * @param exitPrice in US dollars, slippage included
 * @param profit in US dollars, net of commission and slippage
 * @param returnFraction profit over the notional of the entry (shares times entry price); 0.12 is 12 %
 * @param rule by which rules it ended, or, while it is open, ends at the next open; absent when its strategy ends it. Its
 *     bar is counted in all bars, those of the warm-up included
 */
public record RoundTrip(
        int entryBar,
        double entryPrice,
        int exitBar,
        double exitPrice,
        double shares,
        double profit,
        double returnFraction,
        boolean open,
        Optional<Exit> rule) {

    /** The {@code exitBar} of an open position. */
    public static final int NO_EXIT = -1;

    /** @throws IllegalArgumentException when it holds no share, or when exit and {@code open} contradict each other */
    public RoundTrip {
        boolean exitFits = open ? exitBar == NO_EXIT : exitBar > entryBar;
        if (!(shares > 0) || entryBar < 0 || !exitFits) {
            throw new IllegalArgumentException("a round trip of %s shares from bar %d to bar %d, open: %s"
                    .formatted(shares, entryBar, exitBar, open));
        }
    }

    /** One that its strategy ends. */
    public RoundTrip(
            int entryBar,
            double entryPrice,
            int exitBar,
            double exitPrice,
            double shares,
            double profit,
            double returnFraction,
            boolean open) {
        this(entryBar, entryPrice, exitBar, exitPrice, shares, profit, returnFraction, open, Optional.empty());
    }

    /**
     * What rules need of it once it is over.
     *
     * @param start index, in all bars, of the first that is measured
     */
    public PastTrade past(int start) {
        return new PastTrade(
                start + exitBar, returnFraction, rule.isPresent() && rule.get().isStop());
    }

    /**
     * Why it ended: by which rules, with their numbers, or why its strategy was out. Empty while it is open.
     *
     * @param signals of its strategy
     * @param start index, in all bars, of the first that is measured
     */
    public Optional<String> exitReason(Signals signals, int start) {
        return open
                ? Optional.empty()
                : Optional.of(rule.map(Exit::reason).orElseGet(() -> signals.reason(start + exitBar - 1)));
    }

    /** The bars at whose close the position was held, in a back-test over {@code bars} bars. */
    int barsHeld(int bars) {
        return (open ? bars : exitBar) - entryBar;
    }

    /** What was bought and, unless it is open, sold, in US dollars. */
    double tradedNotional() {
        return shares * (open ? entryPrice : entryPrice + exitPrice);
    }
}
