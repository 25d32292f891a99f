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
import java.time.Instant;
import java.time.ZoneOffset;
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
        return new SqliteStorage(new DataFolder(folder), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
