package livetrading.engine;

import livetrading.account.Signal;
import livetrading.ledger.TradingPlan;

/** The result of computing a ticker's signal on the last completed bar, before sizing and limits. */
sealed interface SignalResult {

    /** A strategy's stance. */
    record Stance(TradingPlan plan, Signal signal) implements SignalResult {

        boolean wantsLong() {
            return signal.wantsLong();
        }

        String reason() {
            return signal.reason();
        }

        /** The same stance with other words for it. */
        Stance because(String words) {
            return new Stance(plan, signal.because(words));
        }
    }

    /** No stance, for a reason that is in order: the choice is to stay in cash, or there is no new price. */
    record None(String reason) implements SignalResult {}

    /** No stance because something went wrong. */
    record Failure(String reason) implements SignalResult {}
}
