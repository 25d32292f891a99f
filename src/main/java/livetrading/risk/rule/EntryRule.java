package livetrading.risk.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import livetrading.market.Bars;

/**
 * Keeps a ticker out for a while. It is asked after the close at which a strategy wants to be in, and as long as that does,
 * again after each. It remembers nothing: the trades that are over tell all, so that a restart changes nothing.
 */
public sealed interface EntryRule extends Rule permits Cooldown, LossStreak, LowProfit, Blackout {

    /** No rule looks back at more trades of all tickers. */
    int MOST_OF_ACCOUNT = 20;

    /**
     * Why no position is to be opened; empty when one may be.
     *
     * @param bars of the ticker; later ones than {@code bar} are not looked at
     * @param bar after whose close it is asked
     * @param trades those that were over at that close, by their exits, the last one last: of the ticker, or of all where
     *     it looks at them
     */
    Optional<Lock.Cause> lock(Bars bars, int bar, List<PastTrade> trades);

    /**
     * Whether it looks at the trades of all tickers; those of one bar come in the order of their tickers then, and bars are
     * those of the ticker that is asked about.
     */
    default boolean looksAtAccount() {
        return false;
    }

    /** The last day on which it locks, where it counts days and not bars. */
    default Optional<LocalDate> lastDay() {
        return Optional.empty();
    }

    /** The lock that lasts for some closes, that of the bar of an exit the first of them. */
    default Optional<Lock.Cause> after(int exitBar, int closes, int bar, String what) {
        int until = exitBar + closes;
        return bar < until
                ? Optional.of(new Lock.Cause(
                        this, until, "%d of %d bars since %s".formatted(bar - exitBar + 1, closes, what)))
                : Optional.empty();
    }
}
