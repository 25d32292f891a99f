package livetrading.app.start;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import livetrading.ledger.BackupRun;
import livetrading.ledger.BackupRuns;
import livetrading.market.TradingDays;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether there is a verified backup of what has been traded: older than two days only over days without a session. */
@Component
final class BackupHealth implements HealthIndicator {

    private static final Duration OLDEST = Duration.ofDays(2);

    /** After a close, for the backup to be made and tried again. */
    private static final Duration TIME_TO_MAKE_IT = Duration.ofHours(3);

    private final BackupRuns runs;
    private final Clock clock;
    private final Instant started;

    BackupHealth(BackupRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
        started = clock.instant();
    }

    @Override
    public Health health() {
        Instant now = clock.instant();
        // before the first one the program is as old as its backup would be
        Instant last = runs.findFirstByFileIsNotNullOrderByIdDesc()
                .map(BackupRun::endedAt)
                .orElse(started);
        Instant close =
                TradingDays.byRules().lastClosed(now.minus(TIME_TO_MAKE_IT)).close();
        boolean isMissing = last.isBefore(now.minus(OLDEST)) && close.isAfter(last);
        return isMissing
                ? Health.down()
                        .withDetail("trouble", "the last verified backup is of %s".formatted(last))
                        .build()
                : Health.up().build();
    }
}
