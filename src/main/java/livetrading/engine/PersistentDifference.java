package livetrading.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Tells real differences, which last, from those that the broker's lagging lists show for a moment. */
final class PersistentDifference {

    /** Positions at the broker have been seen to lag behind orders by ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private record Seen(Object difference, Instant since) {}

    private final Map<String, Seen> seen = new HashMap<>();
    private final Clock clock;

    PersistentDifference(Clock clock) {
        this.clock = clock;
    }

    /** There is no difference any more. */
    void forget(String key) {
        seen.remove(key);
    }

    /** Whether the difference is seen for the first time. */
    boolean isNew(String key, Object difference) {
        Seen before = seen.get(key);
        if (before != null && before.difference().equals(difference)) {
            return false;
        }
        seen.put(key, new Seen(difference, clock.instant()));
        return true;
    }

    /** Whether the difference has been the same for so long that it is real. */
    boolean hasLasted(String key) {
        Seen before = seen.get(key);
        return before != null && !clock.instant().isBefore(before.since().plus(PATIENCE));
    }
}
