package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import livetrading.SteppedClock;
import livetrading.ledger.BackupRun;
import livetrading.ledger.BackupRuns;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.Storage;
import livetrading.market.MarketCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F79 and F83: backups that the program makes by itself, and the disk that they lie on. */
class DailyBackupTest extends OnOneMachine {

    @BeforeEach
    void forget() {
        machine.database().update("DELETE FROM engine_events");
    }

    @Test
    void f79_isMadeOnceAfterEachCloseAndWhatIsInTheWayIsToldOnce() throws Exception {
        var clock = (SteppedClock) machine.bean(Clock.class);
        var backup = machine.bean(DailyBackup.class);
        var storage = machine.bean(Storage.class);
        backup.look();
        clock.advance(Duration.ofHours(1));
        backup.look();
        assertThat(storage.backups()).hasSize(1);

        afterTheNextClose(clock);
        Path folder = storage.backupFolder();
        Path aside = Files.move(folder, folder.resolveSibling("aside"));
        Files.writeString(folder, "a file of the user");
        int alarms = alarms().size();
        for (int hour = 0; hour < 3; hour++) {
            backup.look();
            clock.advance(DailyBackup.BETWEEN_TRIES);
        }
        assertThat(alarms()).hasSize(alarms + 1).last().asString().contains("is no folder", "Trading goes on");
        assertThat(about(EngineEvent.BACKUP)).containsExactly("ALARM");
        assertThat(verifiedAt()).isBefore(clock.instant().minus(DailyBackup.BETWEEN_TRIES.multipliedBy(3)));

        Files.delete(folder);
        Files.move(aside, folder);
        backup.look();
        assertThat(storage.backups()).hasSize(2);
        assertThat(verifiedAt()).isEqualTo(clock.instant());
        assertThat(alarms()).hasSize(alarms + 1);
        assertThat(about(EngineEvent.BACKUP)).containsExactly("ALARM", "GOES_ON");
    }

    @Test
    void f83_aDiskThatIsNearlyFullIsToldOnceUntilThereIsRoomAgain() {
        var disk = machine.bean(DiskWatch.class);
        int alarms = alarms().size();
        for (long free : List.of(
                DiskWatch.LEAST_BYTES,
                DiskWatch.LEAST_BYTES - 1,
                DiskWatch.LEAST_BYTES / 2,
                DiskWatch.LEAST_BYTES,
                DiskWatch.LEAST_BYTES - 1)) {
            disk.judge(free);
        }
        assertThat(alarms()).hasSize(alarms + 1).last().asString().contains("nearly full: 1023 MB", "Make room");

        disk.judge(DiskWatch.ENOUGH_BYTES);
        disk.judge(DiskWatch.ENOUGH_BYTES);
        disk.judge(0);
        assertThat(about(EngineEvent.DISK)).containsExactly("ALARM", "GOES_ON", "ALARM");
    }

    @Test
    void f86_roomThatWasMadeWhileTheProgramWasNotRunningIsAnAllClear() {
        var events = machine.bean(EventLog.class);
        var storage = machine.bean(Storage.class);
        new DiskWatch(storage, events).judge(0);
        new DiskWatch(storage, events).judge(0);
        new DiskWatch(storage, events).judge(DiskWatch.ENOUGH_BYTES);
        assertThat(about(EngineEvent.DISK)).containsExactly("ALARM", "GOES_ON");
    }

    /** The kinds of the events that have a cause, the oldest first. */
    private static List<String> about(String cause) {
        return machine
                .database()
                .queryForList("SELECT kind FROM engine_events WHERE cause = ? ORDER BY id", String.class, cause)
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private static void afterTheNextClose(SteppedClock clock) {
        Instant close = MarketCalendar.nextSession(clock.instant()).close();
        clock.advance(Duration.between(clock.instant(), close.plus(DailyBackup.AFTER_CLOSE)));
    }

    private static Instant verifiedAt() {
        return machine.bean(BackupRuns.class)
                .findFirstByFileIsNotNullOrderByIdDesc()
                .map(BackupRun::endedAt)
                .orElseThrow();
    }
}
