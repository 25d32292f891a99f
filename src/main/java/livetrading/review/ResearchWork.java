package livetrading.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A research that is under way.
 *
 * @param begun when the first points were played; later than it was asked for
 * @param done parts of the grid that were played
 * @param all parts of the grid; 0 while the prices are read
 */
public record ResearchWork(ResearchRequest request, Instant begun, int done, int all, boolean isCancelled) {

    /** Whether all points were played and are being judged. */
    public boolean isJudged() {
        return all > 0 && done == all;
    }

    /** Until all points are played, about; empty until the first are. */
    public Optional<Duration> left(Instant now) {
        return done == 0
                ? Optional.empty()
                : Optional.of(Duration.between(begun, now)
                        .multipliedBy((long) all - done)
                        .dividedBy(done));
    }
}
