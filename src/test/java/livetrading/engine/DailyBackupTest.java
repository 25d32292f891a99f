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
import livetrading.ledger.Storage;
import livetrading.market.MarketCalendar;
import org.junit.jupiter.api.Test;

/** F79 and F83: backups that the program makes by itself, and the disk that they lie on. */
class DailyBackupTest extends OnOneMachine {

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
        assertThat(verifiedAt()).isBefore(clock.instant().minus(DailyBackup.BETWEEN_TRIES.multipliedBy(3)));

        Files.delete(folder);
        Files.move(aside, folder);
        backup.look();
        assertThat(storage.backups()).hasSize(2);
        assertThat(verifiedAt()).isEqualTo(clock.instant());
        assertThat(alarms()).hasSize(alarms + 1);
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
        disk.judge(0);
        assertThat(alarms()).hasSize(alarms + 2);
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
