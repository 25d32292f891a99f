package livetrading.ledger;

import java.time.Instant;

/** Rows that nobody needs any more. */
interface Surplus {

    /**
     * Removes all of them, as long as the removal goes on.
     *
     * @param thinnedBefore until when decisions have been thinned already
     */
    void remove(Retention retention, Instant thinnedBefore, Removal removal);
}
