package livetrading.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import livetrading.ledger.Storage.Backup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStorageTest {

    private static final Instant NOW = Instant.parse("2026-11-22T16:30:12Z");

    @TempDir
    private Path folder;

    @Test
    void aBackupHoldsWhatIsCommittedAndNotWhatIsBeingWritten() throws Exception {
        try (Connection writer = connect(folder.resolve("trading_state.db"));
                Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("CREATE TABLE trades (id integer)");
            statement.execute("INSERT INTO trades VALUES (1)");
            writer.setAutoCommit(false);
            statement.execute("INSERT INTO trades VALUES (2)");

            Backup backup = storage().backUp();

            assertThat(rows(backup.file())).isEqualTo(1);
            writer.rollback();
        }
    }

    @Test
    void listsBackupsByTheirTimeAndLeavesForeignFilesOut() throws Exception {
        database();
        storage().backUp();
        Files.writeString(folder.resolve("backups/trading_state-2026-11-20T090000Z.db"), "");
        Files.writeString(folder.resolve("backups/notes.txt"), "");

        assertThat(storage().backups())
                .extracting(Backup::at)
                .containsExactly(NOW, Instant.parse("2026-11-20T09:00:00Z"));
    }

    @Test
    void onlyTheOwnerCanReadABackup() throws Exception {
        database();

        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(storage().backUp().file())))
                .isEqualTo("rw-------");
    }

    @Test
    void leavesNothingBehindWhenTheDatabaseIsDamaged() throws Exception {
        Files.writeString(folder.resolve("trading_state.db"), "this is no database, however long it may be".repeat(99));

        assertThatThrownBy(() -> storage().backUp()).isInstanceOf(IOException.class);
        assertThat(folder.resolve("backups")).isEmptyDirectory();
    }

    @Test
    void f79_saysWhatIsInTheWayOfABackupAndWhatToDo() throws Exception {
        database();
        Files.writeString(folder.resolve("backups"), "a file of the user");

        assertThatThrownBy(() -> storage().backUpDaily())
                .hasMessageContaining("backups is no folder: name another one");
    }

    @Test
    void f80_deletesNoBackupBeforeANewOneWasVerified() throws Exception {
        database();
        List<Path> old = new ArrayList<>();
        for (int day = 1; day <= 20; day++) {
            old.add(storage("", NOW.minus(Duration.ofDays(40L - day)))
                    .backUpDaily()
                    .file());
        }
        List<Path> kept = old.stream().filter(Files::exists).toList();
        Files.writeString(folder.resolve("trading_state.db"), "this is no database, however long it may be".repeat(99));

        assertThatThrownBy(() -> storage().backUpDaily()).isInstanceOf(IOException.class);

        assertThat(kept).isNotEmpty().allMatch(Files::exists);
    }

    @Test
    void keepsTheBackupsThatSomebodyMadeByHand() throws Exception {
        database();
        Path byHand = storage("", NOW.minus(Duration.ofDays(900))).backUp().file();
        Path daily = storage("", NOW.minus(Duration.ofDays(900))).backUpDaily().file();
        for (int month = 1; month <= 12; month++) {
            storage("", NOW.minus(Duration.ofDays(30L * month))).backUpDaily();
        }
        storage().backUpDaily();

        assertThat(byHand).exists();
        assertThat(daily).doesNotExist();
    }

    @Test
    void f81_runsTheCommandWithTheFileAndSaysWhyItFailed() throws Exception {
        database();
        Backup backup = storage().backUp();

        assertThat(storage("cp -t '%s'".formatted(folder), NOW).copyOffSite(backup))
                .isEmpty();
        assertThat(folder.resolve(backup.file().getFileName())).exists();
        assertThat(storage("false", NOW).copyOffSite(backup).orElseThrow()).contains("ended with 1");
        assertThat(new OffSiteCopy("sleep 600;", Duration.ofMillis(50))
                        .run(backup.file())
                        .orElseThrow())
                .contains("was stopped");
    }

    @Test
    void f82_anUpdateThatFailsAgainAndAgainDoesNotFillTheDiskWithBackups() throws Exception {
        database();
        for (int start = 0; start < 10; start++) {
            assertThat(SqliteStorage.backUpBeforeUpdate(
                            new DataFolder(folder),
                            folder.resolve("backups"),
                            Clock.fixed(NOW.plusSeconds(start), ZoneOffset.UTC)))
                    .isEmpty();
        }

        assertThat(storage().backups())
                .hasSize(3)
                .first()
                .extracting(Backup::at)
                .isEqualTo(NOW.plusSeconds(9));
    }

    private void database() throws SQLException {
        try (Connection connection = connect(folder.resolve("trading_state.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE trades (id integer)");
        }
    }

    private static int rows(Path file) throws SQLException {
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*) FROM trades")) {
            return result.getInt(1);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private SqliteStorage storage() {
        return storage("", NOW);
    }

    private SqliteStorage storage(String command, Instant now) {
        return new SqliteStorage(
                new DataFolder(folder), folder.resolve("backups"), command, Clock.fixed(now, ZoneOffset.UTC));
    }
}
