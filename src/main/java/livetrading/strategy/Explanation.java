package livetrading.strategy;

import java.util.function.IntFunction;
import livetrading.market.Bars;

/**
 * Puts the stance of a bar into words.
 *
 * @param warmUp the number of bars before the first decision when no indicator is undefined for another reason
 * @param firstDecision the first bar on which the strategy could decide, or the number of bars when it never could
 * @param enters why it became long on a bar
 * @param holds why it stays long
 * @param leaves why it left
 * @param waits why it stays out
 */
public record Explanation(
        Bars bars,
        boolean[] stances,
        int warmUp,
        int firstDecision,
        IntFunction<String> enters,
        IntFunction<String> holds,
        IntFunction<String> leaves,
        IntFunction<String> waits)
        implements IntFunction<String> {

    @Override
    public String apply(int bar) {
        boolean wasLong = bar > 0 && stances[bar - 1];
        if (bar < firstDecision) {
            return bar < warmUp ? warmingUp(bar, warmUp) : "its indicators have not been defined yet";
        }
        if (stances[bar]) {
            return wasLong ? sinceEntry(bar) : enters.apply(bar);
        }
        return wasLong ? leaves.apply(bar) : waits.apply(bar);
    }

    /** Of a bar before the first decision. */
    public static String warmingUp(int bar, int warmUp) {
        return "has %d of the %d bars it needs before its first decision".formatted(bar + 1, warmUp + 1);
    }

    private String sinceEntry(int bar) {
        int entry = bar;
        while (stances[entry - 1]) {
            entry--;
        }
        return "long since %s (%s); %s".formatted(Wording.time(bars, entry), enters.apply(entry), holds.apply(bar));
    }
}
