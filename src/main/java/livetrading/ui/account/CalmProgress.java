package livetrading.ui.account;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import livetrading.review.WhatIfProgress;

/** Shows on a page how far an account has been played, now and then, and about how long it still takes. */
public final class CalmProgress {

    /** Faster than this nobody can read. */
    private static final Duration CALM = Duration.ofMillis(500);

    private CalmProgress() {}

    /** What shows it. */
    @FunctionalInterface
    public interface Shown {

        /** @param left until it is done, about */
        void played(LocalDate session, int done, int all, Duration left);
    }

    public static WhatIfProgress of(UI ui, Clock clock, Shown shown) {
        Instant begin = clock.instant();
        Instant[] last = {begin};
        return (session, done, all) -> {
            Instant now = clock.instant();
            if (now.isBefore(last[0].plus(CALM))) {
                return;
            }
            last[0] = now;
            Duration left =
                    Duration.between(begin, now).multipliedBy(all - done).dividedBy(done);
            ui.accessLater(() -> shown.played(session, done, all, left), () -> {})
                    .run();
        };
    }
}
