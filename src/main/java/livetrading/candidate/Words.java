package livetrading.candidate;

import java.util.function.IntFunction;
import livetrading.candidate.Confirmation.Applies;
import livetrading.market.Bars;
import livetrading.script.Condition;
import livetrading.strategy.Explanation;
import livetrading.strategy.Signals;
import livetrading.strategy.Wording;

/**
 * Puts the stance of a confirmed strategy into words: what the strategy says, and what the confirmation says where that
 * decided.
 *
 * @param warmUp the number of bars before the first decision
 */
record Words(Applies applies, Bars bars, int warmUp, boolean[] stances, Signals wanted, Condition.Outcome agrees)
        implements IntFunction<String> {

    @Override
    public String apply(int bar) {
        String reason = wanted.reason(bar);
        if (!wanted.isLong(bar)) {
            return reason;
        }
        if (bar < warmUp) {
            return Explanation.warmingUp(bar, warmUp);
        }
        boolean wasLong = stances[bar - 1];
        if (stances[bar]) {
            return wasLong && applies == Applies.ENTRIES
                    ? reason + sinceConfirmed(bar)
                    : reason + ", confirmed: " + agrees.reasons().apply(bar);
        }
        return reason
                + (wasLong ? ", but no longer confirmed: " : ", but not confirmed: ")
                + agrees.reasons().apply(bar);
    }

    /** Empty when the confirmation was there when the strategy wanted to enter. */
    private String sinceConfirmed(int bar) {
        int entry = bar;
        while (stances[entry - 1]) {
            entry--;
        }
        return wanted.isLong(entry - 1) ? ", confirmed on " + Wording.time(bars, entry) : "";
    }
}
