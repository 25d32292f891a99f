package livetrading.risk.rule;

import java.util.List;
import java.util.Optional;

/**
 * Keeps a ticker out for a while. It is asked after the close at which a strategy wants to be in, and as long as that does,
 * again after each. It remembers nothing: the trades that are over tell all, so that a restart changes nothing.
 */
public sealed interface EntryRule extends Rule permits Cooldown, LossStreak, LowProfit {

    /**
     * Why no position is to be opened; empty when one may be.
     *
     * @param bar after whose close it is asked
     * @param trades those that were over at that close, by their exits, the last one last
     */
    Optional<Lock.Cause> lock(int bar, List<PastTrade> trades);

    /** The lock that lasts for some closes, that of the bar of an exit the first of them. */
    default Optional<Lock.Cause> after(int exitBar, int closes, int bar, String what) {
        int until = exitBar + closes;
        return bar < until
                ? Optional.of(new Lock.Cause(
                        this, until, "%d of %d bars since %s".formatted(bar - exitBar + 1, closes, what)))
                : Optional.empty();
    }
}
