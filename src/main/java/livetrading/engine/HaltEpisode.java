package livetrading.engine;

import java.time.Duration;
import java.time.Instant;

/** From the first failure of a cause until that has gone. */
final class HaltEpisode {

    /** What may pass is no news before it has lasted so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What comes back within this time has never been gone. */
    private static final Duration CALM = Duration.ofMinutes(10);

    private final HaltCause cause;
    private final Instant since;
    private Instant last;
    private int times;
    private boolean told;
    private boolean over;
    private boolean returned;

    HaltEpisode(HaltCause cause, Instant since) {
        this.cause = cause;
        this.since = since;
        this.last = since;
    }

    Instant last() {
        return last;
    }

    boolean isOver() {
        return over;
    }

    /** @return whether this is news */
    boolean fails(Instant now) {
        if (over) {
            over = false;
            told = false;
            returned = true;
        }
        last = now;
        times++;
        boolean isNews = !told && (!cause.mayPass() || !now.isBefore(since.plus(PATIENCE)));
        told |= isNews;
        return isNews;
    }

    /** @return whether it has gone now, which is news */
    boolean succeeds(Instant now) {
        boolean isNews = told && !over && (!returned || isCalm(now));
        over |= isNews;
        return isNews;
    }

    /** Whether nobody needs to know of it any more. */
    boolean isForgotten(Instant now) {
        return (over || !told) && isCalm(now);
    }

    private boolean isCalm(Instant now) {
        return now.isAfter(last.plus(CALM));
    }

    /** What has failed, with how often it did when that was more than once. */
    String begun(String reason) {
        return times == 1 ? reason : "%s (%d times within %s)".formatted(reason, times, length(last));
    }

    /** What had failed, with how long and how often. */
    String ended(Instant now) {
        return "%s for %s (tried %d %s)"
                .formatted(cause.past(), length(returned ? last : now), times, times == 1 ? "time" : "times");
    }

    private String length(Instant until) {
        Duration length = Duration.between(since, until);
        if (length.toMinutes() < 1) {
            return length.toSeconds() + " s";
        }
        return length.toHours() < 1
                ? length.toMinutes() + " min"
                : "%d h %d min".formatted(length.toHours(), length.toMinutesPart());
    }
}
