package livetrading.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import livetrading.app.storage.DataFolder;
import livetrading.app.storage.FolderLock;
import livetrading.app.storage.MigratedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreCommandTest {

    @TempDir
    private Path folder;

    private Path data;
    private Path database;
    private Path backup;
    private String said = "";

    @BeforeEach
    void make() throws Exception {
        data = Files.createDirectory(folder.resolve("data"));
        MigratedDatabase.into(data);
        database = data.resolve("trading_state.db");
        backup = folder.resolve("backup.db");
        Files.copy(database, backup);
    }

    @Test
    void f84_putsTheBackupInPlaceAndKeepsTheOldDatabaseWithWhatWasInItsLog() throws Exception {
        // a program that was killed leaves the log behind
        Path killed = folder.resolve("killed.db");
        Files.copy(database, killed);
        try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + killed);
                Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("UPDATE trading_state SET message = 'written last'");
            Files.copy(killed, database, StandardCopyOption.REPLACE_EXISTING);
            Files.copy(Path.of(killed + "-wal"), Path.of(database + "-wal"));
        }

        assertThat(restore(backup)).as(said).isZero();

        assertThat(message(database)).isNotEqualTo("written last");
        assertThat(message(replaced())).isEqualTo("written last");
        assertThat(said).contains("is kept as " + replaced().getFileName(), "taken over before anything is traded");
        assertThat(text(database, "SELECT message FROM engine_events")).isEqualTo("The backup backup.db was restored");
    }

    @Test
    void f84_refusesWhileTheProgramRuns() throws Exception {
        byte[] before = Files.readAllBytes(database);
        try (FolderLock _ = FolderLock.take(new DataFolder(data))) {
            assertThat(restore(backup)).isEqualTo(3);
        }
        assertThat(said).contains("already running");
        assertThat(database).hasBinaryContent(before);
    }

    @Test
    void f84_refusesWhatIsNoWholeBackupOfTheProgramAndLeavesAllAsItWas() throws Exception {
        byte[] before = Files.readAllBytes(database);
        byte[] damaged = before.clone();
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 8192, (byte) 7);
        Path other = folder.resolve("other.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE notes (id integer)");
        }
        refuses(Files.write(folder.resolve("damaged.db"), damaged), "damaged");
        refuses(other, "no database of Live Trading");
        refuses(Files.writeString(folder.resolve("text.db"), "no database at all ".repeat(500)), "was not restored");
        refuses(Files.createFile(folder.resolve("empty.db")), "it is empty");
        assertThat(restore(folder.resolve("missing.db"))).isEqualTo(2);
        assertThat(said).contains("There is no file");

        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("trading_state.db", ".lock");
        }
        assertThat(database).hasBinaryContent(before);
    }

    @Test
    void f84_takesThePlaceOfADatabaseThatIsDamagedOrMissing() throws Exception {
        Files.writeString(database, "this was a database once".repeat(99));
        Files.writeString(Path.of(database + "-wal"), "its log");
        assertThat(restore(backup)).as(said).isZero();
        assertThat(message(database)).isEqualTo(message(backup));
        assertThat(replaced()).content().startsWith("this was a database once");

        Files.delete(database);
        assertThat(restore(backup)).as(said).isZero();
        assertThat(message(database)).isEqualTo(message(backup));
    }

    private void refuses(Path file, String why) {
        assertThat(restore(file)).isOne();
        assertThat(said).contains(why, "the database is as it was");
    }

    private int restore(Path file) {
        var written = new ByteArrayOutputStream();
        var out = new PrintStream(written, true, StandardCharsets.UTF_8);
        int code = RestoreCommand.run(
                new String[] {"restore", file.toString()}, Map.of("LIVETRADING_DATA_DIR", data.toString()), out, out);
        said = written.toString(StandardCharsets.UTF_8);
        return code;
    }

    private Path replaced() throws Exception {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> file.toString().matches(".*-replaced-.*\\.db"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String message(Path file) throws SQLException {
        return text(file, "SELECT coalesce(message, '') FROM trading_state");
    }

    private static String text(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.getString(1);
        }
    }
}
