package livetrading.alpaca;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Alpaca takes 200 calls a minute from an account. All calls share this budget; the last ones are kept for orders and
 * cancellations, which must not wait for reads.
 */
final class RateBudget {

    private static final int PER_MINUTE = 200;
    private static final int RESERVED = 40;
    private static final double MILLIS_PER_CALL = 60_000.0 / PER_MINUTE;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final Clock clock;
    private double calls = PER_MINUTE;
    private Instant counted;
    private Instant closedUntil = Instant.MIN;
    private Duration nextPause = FIRST_PAUSE;

    RateBudget(Clock clock) {
        this.clock = clock;
        this.counted = clock.instant();
    }

    /** Takes a call out of the budget, or says that there is none left now. */
    synchronized boolean take(boolean urgent) {
        Instant now = refill();
        if (now.isBefore(closedUntil) || calls < 1 + (urgent ? 0 : RESERVED)) {
            return false;
        }
        calls--;
        return true;
    }

    private Instant refill() {
        Instant now = clock.instant();
        calls = Math.min(PER_MINUTE, calls + Duration.between(counted, now).toMillis() / MILLIS_PER_CALL);
        counted = now;
        return now;
    }

    synchronized RateUse use() {
        Instant now = refill();
        return new RateUse(
                (int) calls, PER_MINUTE, RESERVED, Optional.of(closedUntil).filter(now::isBefore));
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
