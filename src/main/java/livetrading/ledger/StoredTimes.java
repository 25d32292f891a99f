package livetrading.ledger;

import java.time.Instant;

/** Times as they stand in the database. */
public final class StoredTimes {

    private StoredTimes() {}

    public static String text(Instant time) {
        return InstantText.of(time);
    }
}
