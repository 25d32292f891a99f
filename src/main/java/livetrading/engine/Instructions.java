package livetrading.engine;

import java.time.Instant;
import java.util.Optional;
import livetrading.ledger.EngineState;

/**
 * What a user wants besides trading as usual.
 *
 * @param entriesPaused whether no new position is opened
 * @param closingSince since when all positions are to be closed
 * @param cancellingSince since when all open orders are to be cancelled
 */
record Instructions(boolean entriesPaused, Optional<Instant> closingSince, Optional<Instant> cancellingSince) {

    static Instructions of(EngineState state) {
        return new Instructions(state.areEntriesPaused(), state.closingSince(), state.cancellingSince());
    }

    boolean isClosing() {
        return closingSince.isPresent();
    }

    boolean isCancelling() {
        return cancellingSince.isPresent();
    }

    /** Whether it must not wait for the next check. */
    boolean areUrgent() {
        return isClosing() || isCancelling();
    }
}
