package livetrading.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTest {

    private static final Instant NOW = Instant.parse("2026-11-28T20:00:00Z");
    private static final int ROWS = 20_000;
    private static final String OLD = "written last";

    @TempDir
    private Path folder;

    private Path data;
    private Path database;
    private Path backup;

    @BeforeEach
    void make() throws Exception {
        data = Files.createDirectory(folder.resolve("data"));
        MigratedDatabase.into(data);
        database = data.resolve("trading_state.db");
        backup = folder.resolve("backup.db");
        Files.copy(database, backup);
        execute(backup, "UPDATE trading_state SET message = 'of the backup'");
        execute(
                database,
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)".formatted(ROWS)
                        + " INSERT INTO engine_events (at, kind, message) SELECT '2026-11-28T15:00:00.000Z', 'OTHER',"
                        + " 'something that fills the database, number ' || i FROM n");
    }

    @Test
    void f102_killedAtAnyStepThereIsTheOldDatabaseOrTheNewOneAndRunningAgainCompletes() throws Exception {
        Path kept = data.resolve("trading_state-replaced-2026-11-28T200000Z.db");
        Path draft = beside(".restored");
        Path part = beside("-replaced.part");
        Path log = beside("-wal");
        Path whole = folder.resolve("whole.db");
        Files.copy(database, whole);
        List<BooleanSupplier> moments = List.of(
                () -> Files.exists(draft),
                () -> draft.toFile().length() >= backup.toFile().length(),
                () -> part.toFile().length() > whole.toFile().length() / 2,
                () -> Files.exists(kept),
                () -> Files.notExists(log),
                () -> database.toFile().length() < whole.toFile().length());
        for (BooleanSupplier moment : moments) {
            Files.deleteIfExists(kept);
            Files.copy(whole, database, StandardCopyOption.REPLACE_EXISTING);
            leaveInTheLog(OLD);
            CopyingProcess.killWhen(CopyingProcess.restore("", backup, data, NOW), moment);

            if (Files.exists(kept)) {
                DatabaseContent.verify(kept);
                assertThat(message(kept)).isEqualTo(OLD);
            }
            DatabaseContent.verify(database);
            assertThat(message(database)).isIn(OLD, "of the backup");

            new Restore(new DataFolder(data), NOW.plusSeconds(1)).from(backup);
            assertThat(message(database)).isEqualTo("of the backup");
            assertThat(names()).noneMatch(name -> name.endsWith(".restored") || name.endsWith(".part"));
        }
    }

    @Test
    void f103_aDiskThatIsFullLeavesTheDatabaseAsItWas() throws Exception {
        leaveInTheLog(OLD);
        // in 512 bytes: too little for the draft, and enough for that, but not for what is to be kept
        for (String limit : List.of("ulimit -f 256;", "ulimit -f 3072;")) {
            assertThat(CopyingProcess.restore(limit, backup, data, NOW).waitFor())
                    .isOne();
            DatabaseContent.verify(database);
            assertThat(message(database)).isEqualTo(OLD);
            assertThat(names()).noneMatch(name -> name.contains("replaced") || name.contains("restored"));
        }
    }

    @Test
    void f103_aDatabaseThatAnotherProgramHasOpenIsNotReplacedUnderIt() throws Exception {
        try (Connection shell = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = shell.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("UPDATE trading_state SET message = 'by hand'");
            assertThatThrownBy(() -> new Restore(new DataFolder(data), NOW).from(backup))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("another program")
                    .hasMessageContaining("the database is as it was");
            statement.execute("COMMIT");
        }
        assertThat(message(database)).isEqualTo("by hand");
    }

    @Test
    void f84_aBackupOfALaterVersionIsRefusedByItsName() throws Exception {
        execute(backup, "UPDATE DATABASECHANGELOG SET id = 'of-a-later-version' WHERE id = 'backups-1'");
        assertThatThrownBy(() -> new Restore(new DataFolder(data), NOW).from(backup))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(backup + " is of a later version of Live Trading");
    }

    /** As a program does that was killed. */
    private void leaveInTheLog(String message) throws Exception {
        Path killed = folder.resolve("killed.db");
        Files.copy(database, killed, StandardCopyOption.REPLACE_EXISTING);
        try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + killed);
                Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("UPDATE trading_state SET message = '" + message + "'");
            Files.copy(killed, database, StandardCopyOption.REPLACE_EXISTING);
            Files.copy(Path.of(killed + "-wal"), beside("-wal"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path beside(String ending) {
        return database.resolveSibling(database.getFileName() + ending);
    }

    private List<String> names() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(data)) {
            return StreamSupport.stream(files.spliterator(), false)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        }
    }

    private static void execute(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String message(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT message FROM trading_state")) {
            return row.getString(1);
        }
    }
}
