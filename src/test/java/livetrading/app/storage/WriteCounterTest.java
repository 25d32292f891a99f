package livetrading.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import livetrading.ledger.DatabaseTrouble;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** The connections are those of the program and of others; SQLite tells them apart no more than this test does. */
@NullUnmarked
class WriteCounterTest {

    @TempDir
    private Path folder;

    private Path file;
    private WriteCounter counter;
    private Connection writer;

    @BeforeEach
    void open() throws SQLException {
        file = folder.resolve("trading_state.db");
        writer = SqliteDataSources.plain(file).getConnection();
        execute(writer, "PRAGMA journal_mode = WAL", "CREATE TABLE scratch (word text)");
        counter = new WriteCounter(SqliteDataSources.plain(file));
    }

    @AfterEach
    void close() throws SQLException {
        counter.close();
        writer.close();
    }

    @Test
    void staysTheSameWhileNobodyWrites() throws SQLException {
        long before = counter.count();
        try (Statement statement = writer.createStatement()) {
            statement.executeQuery("SELECT * FROM scratch").close();
        }
        assertThat(counter.count()).isEqualTo(before);
        assertThat(counter.count()).isEqualTo(before);
    }

    @Test
    void growsWithWhatAnyConnectionCommits() throws SQLException {
        long before = counter.count();
        execute(writer, "INSERT INTO scratch VALUES ('one')");
        long first = counter.count();
        assertThat(first).isGreaterThan(before);
        try (Connection other = SqliteDataSources.plain(file).getConnection()) {
            execute(other, "UPDATE scratch SET word = 'two'");
            assertThat(counter.count()).isGreaterThan(first);
        }
    }

    @Test
    void growsWhenSomethingIsCommittedAndNotBefore() throws SQLException {
        long before = counter.count();
        execute(writer, "BEGIN IMMEDIATE", "INSERT INTO scratch VALUES ('one')");
        assertThat(counter.count()).isEqualTo(before);
        execute(writer, "COMMIT");
        assertThat(counter.count()).isGreaterThan(before);
    }

    @Test
    void growsWithWhatWasWrittenBetweenTwoLogs() throws SQLException {
        long before = counter.count();
        execute(writer, "INSERT INTO scratch VALUES ('one')", "PRAGMA wal_checkpoint(TRUNCATE)");
        long first = counter.count();
        assertThat(first).isGreaterThan(before);
        execute(writer, "DELETE FROM scratch");
        assertThat(counter.count()).isGreaterThan(first);
    }

    @Test
    void growsWhenItCouldNotAskMeanwhile() throws Exception {
        long before = counter.count();
        counter.close();
        byte[] content = Files.readAllBytes(file);
        writer.close();
        Files.writeString(file, "This is no database any more, whatever its name says. ".repeat(200));
        assertThatThrownBy(counter::count)
                .isInstanceOf(DataAccessException.class)
                .satisfies(failure -> assertThat(DatabaseTrouble.of(failure)).contains(DatabaseTrouble.NOTADB));
        Files.write(file, content);
        assertThat(counter.count()).isGreaterThan(before);
    }

    /** The file may be kept from growing while it is looked at: nobody's log would ever be emptied. */
    @Test
    void keepsNobodyFromEmptyingTheLog() throws SQLException {
        counter.count();
        execute(writer, "INSERT INTO scratch VALUES ('one')");
        counter.count();
        execute(writer, "PRAGMA wal_checkpoint(TRUNCATE)");
        assertThat(file.resolveSibling("trading_state.db-wal")).isEmptyFile();
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
