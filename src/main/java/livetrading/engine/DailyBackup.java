package livetrading.engine;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import livetrading.ledger.BackupRun;
import livetrading.ledger.BackupRuns;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.Storage;
import livetrading.ledger.Storage.Backup;
import livetrading.market.MarketCalendar;
import org.springframework.stereotype.Component;

/** Makes a backup after each close; whatever is in its way is told once, and trading goes on. */
@Component
class DailyBackup {

    /** Until then the bars of the session have come and been acted on. */
    static final Duration AFTER_CLOSE = Duration.ofMinutes(45);

    static final Duration BETWEEN_TRIES = Duration.ofHours(1);

    private static final Duration RUNS_KEPT = Duration.ofDays(366);

    private final Storage storage;
    private final BackupRuns runs;
    private final EventLog events;
    private final Clock clock;
    private Instant nextTry = Instant.MIN;

    DailyBackup(Storage storage, BackupRuns runs, EventLog events, Clock clock) {
        this.storage = storage;
        this.runs = runs;
        this.events = events;
        this.clock = clock;
    }

    /** Makes one if none was made since the last close. */
    void look() throws InterruptedException {
        Instant now = clock.instant();
        if (!isMade(now) && !now.isBefore(nextTry)) {
            nextTry = now.plus(BETWEEN_TRIES);
            make();
            runs.deleteByEndedAtBefore(now.minus(RUNS_KEPT));
        }
    }

    /** Whether one was made since the last close. */
    boolean isMade(Instant now) {
        return runs.findFirstByFileIsNotNullOrderByIdDesc()
                .filter(last -> !last.endedAt().isBefore(lastDue(now)))
                .isPresent();
    }

    /** When the last one had to be made, after the last close. */
    static Instant lastDue(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, MarketCalendar.NEW_YORK);
        while (true) {
            Optional<Instant> due = MarketCalendar.session(day)
                    .map(session -> session.close().plus(AFTER_CLOSE))
                    .filter(at -> !at.isAfter(now));
            if (due.isPresent()) {
                return due.get();
            }
            day = day.minusDays(1);
        }
    }

    private void make() throws InterruptedException {
        Optional<String> before = runs.findFirstByOrderByIdDesc().flatMap(BackupRun::trouble);
        try {
            Backup made = storage.backUpDaily();
            Optional<String> offSite = storage.copyOffSite(made)
                    .map(why ->
                            "The backup %s is made and stays here, but the command in LIVETRADING_BACKUP_COMMAND that takes it elsewhere failed: %s. It is run again with the next backup"
                                    .formatted(made.file().getFileName(), why));
            store(BackupRun.verified(clock.instant(), made.file().toString(), offSite), before);
        } catch (IOException e) {
            String trouble = "No backup could be made: %s. Trading goes on, and it is tried again every hour"
                    .formatted(e.getMessage());
            store(BackupRun.failed(clock.instant(), trouble), before);
        }
    }

    /** What was told with the last one is not told again. */
    private void store(BackupRun run, Optional<String> before) {
        Optional<String> trouble = run.trouble();
        boolean lasts = events.lasts(EngineEvent.BACKUP);
        if (trouble.isPresent() && !(lasts && before.equals(trouble))) {
            events.alarm(EngineEvent.BACKUP, trouble.get());
        } else if (trouble.isEmpty() && lasts) {
            events.isOver(
                    EngineEvent.BACKUP,
                    "A backup was made and verified again: " + run.file().orElse(""));
        }
        runs.save(run);
    }
}
