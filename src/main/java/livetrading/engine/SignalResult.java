package livetrading.engine;

import java.math.BigDecimal;
import java.time.Instant;
import livetrading.ledger.TradingPlan;

/** The result of computing a ticker's signal on the last completed bar, before sizing and limits. */
sealed interface SignalResult {

    /**
     * A strategy's stance.
     *
     * @param price the last close, in US dollars
     * @param gap the largest rise from a close to the next open in the last year, as a fraction
     * @param reason of the stance in words
     */
    record Stance(TradingPlan plan, boolean wantsLong, Instant barTime, BigDecimal price, BigDecimal gap, String reason)
            implements SignalResult {

        /** The same stance with other words for it. */
        Stance because(String words) {
            return new Stance(plan, wantsLong, barTime, price, gap, words);
        }
    }

    /** No stance, for a reason that is in order: the choice is to stay in cash, or there is no new price. */
    record None(String reason) implements SignalResult {}

    /** No stance because something went wrong. */
    record Failure(String reason) implements SignalResult {}
}
