package livetrading.risk.rule;

import java.util.OptionalDouble;
import livetrading.market.Bars;

/**
 * Ends a position before its strategy does. It is judged on the close of every bar from that of the entry on, and filled at
 * the next open like every decision. It remembers nothing: bars and entry tell all, so that a restart changes nothing.
 */
public sealed interface ExitRule extends Rule permits StopLoss, AtrStop, TrailingStop, TakeProfit, TimeStop {

    /**
     * The first bar at whose close the position is to be closed; {@code end} when there is none.
     *
     * @param from the first that is asked about, not before that of the entry
     * @param end behind the last
     */
    int firstDue(Bars bars, Entry entry, int from, int end);

    /** Whether it limits a loss. */
    default boolean isStop() {
        return type().isStop();
    }

    /** The price that decides at the close of a bar, in US dollars; empty for a rule that counts bars. */
    OptionalDouble level(Bars bars, Entry entry, int bar);

    /** Why the position is closed at the close of a bar on which the rule is due. */
    String reason(Bars bars, Entry entry, int bar);
}
