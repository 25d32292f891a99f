package livetrading.alpaca;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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

    /** Whatever Alpaca asks for, it is tried again after this: an exit must not depend on a wrong answer. */
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(5);

    private final Clock clock;
    private final Deque<Instant> made = new ArrayDeque<>();
    private Instant closedUntil = Instant.MIN;
    private Duration nextPause = FIRST_PAUSE;

    RateBudget(Clock clock) {
        this.clock = clock;
    }

    /** Takes a call out of the budget, or says in words why there is none now. */
    synchronized Optional<String> take(Urgency urgency) {
        Instant now = clock.instant();
        if (now.isBefore(closedUntil)) {
            return Optional.of(pauseWords());
        }
        if (left(now) <= urgency.leaves()) {
            return Optional.of("the budget of %d calls a minute is used up".formatted(PER_MINUTE));
        }
        made.add(now);
        return Optional.empty();
    }

    /** That Alpaca is being left alone, and until when. */
    synchronized String pauseWords() {
        return "Alpaca refused a call because there were too many, and is asked again at %s UTC"
                .formatted(LocalTime.ofInstant(closedUntil, ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
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

    synchronized void succeeded() {
        nextPause = FIRST_PAUSE;
    }

    /**
     * Alpaca has refused a call because there were too many.
     *
     * @param until from when it takes calls again, where it said so; else each refusal doubles the pause
     * @return when it is asked again, which is minutes from now at most
     */
    synchronized Instant refused(Optional<Instant> until) {
        Instant now = clock.instant();
        Instant latest = now.plus(LONGEST_ASKED);
        closedUntil = until.filter(now::isBefore)
                .map(asked -> asked.isBefore(latest) ? asked : latest)
                .orElse(now.plus(nextPause));
        nextPause = nextPause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? nextPause.multipliedBy(2) : LONGEST_PAUSE;
        return closedUntil;
    }
}
