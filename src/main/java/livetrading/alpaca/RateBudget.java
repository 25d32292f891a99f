package livetrading.alpaca;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Alpaca takes 200 calls from an account in any minute. All calls share this budget; the last ones are kept for orders and
 * cancellations, which must not wait for reads, and checks do not wait for the loading of old prices.
 */
final class RateBudget {

    private static final int PER_MINUTE = 200;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final Clock clock;
    private final Deque<Instant> made = new ArrayDeque<>();
    private Instant closedUntil = Instant.MIN;
    private Duration nextPause = FIRST_PAUSE;

    RateBudget(Clock clock) {
        this.clock = clock;
    }

    /** Takes a call out of the budget, or says that there is none left now. */
    synchronized boolean take(Urgency urgency) {
        Instant now = clock.instant();
        if (now.isBefore(closedUntil) || left(now) <= urgency.leaves()) {
            return false;
        }
        made.add(now);
        return true;
    }

    private int left(Instant now) {
        Instant aMinuteAgo = now.minus(MINUTE);
        while (!made.isEmpty() && !made.getFirst().isAfter(aMinuteAgo)) {
            made.removeFirst();
        }
        return PER_MINUTE - made.size();
    }

    synchronized RateUse use() {
        Instant now = clock.instant();
        return new RateUse(
                left(now),
                PER_MINUTE,
                Urgency.CHECK.leaves(),
                Optional.of(closedUntil).filter(now::isBefore));
    }

    /** From when calls are likely to be taken again. */
    synchronized Instant opensAt() {
        return closedUntil.isAfter(clock.instant())
                ? closedUntil
                : clock.instant().plus(FIRST_PAUSE);
    }

    synchronized void succeeded() {
        nextPause = FIRST_PAUSE;
    }

    /**
     * Alpaca has refused a call because there were too many.
     *
     * @param until from when it takes calls again, where it said so; else each refusal doubles the pause
     */
    synchronized Instant refused(Optional<Instant> until) {
        Instant now = clock.instant();
        closedUntil = until.filter(now::isBefore).orElse(now.plus(nextPause));
        nextPause = nextPause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? nextPause.multipliedBy(2) : LONGEST_PAUSE;
        return closedUntil;
    }
}
