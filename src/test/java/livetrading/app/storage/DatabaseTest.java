package livetrading.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@NullUnmarked
class DatabaseTest {

    @TempDir
    private Path path;

    private DataFolder folder;
    private HikariDataSource writePool;
    private HikariDataSource readPool;
    private JdbcTemplate sql;
    private TransactionTemplate writing;
    private TransactionTemplate reading;
    private TransactionTemplate readingAside;

    @BeforeEach
    void open() {
        SqliteDataSources connections = new SqliteDataSources();
        folder = new DataFolder(path);
        writePool = connections.writePool(folder, folder.path().resolve("backups"), Clock.systemUTC());
        readPool = connections.readPool(folder, writePool);
        DataSource source = connections.dataSource(writePool, readPool);
        sql = new JdbcTemplate(source);
        writing = new TransactionTemplate(new JdbcTransactionManager(source));
        reading = new TransactionTemplate(writing.getTransactionManager(), writing);
        reading.setReadOnly(true);
        readingAside = new TransactionTemplate(writing.getTransactionManager(), reading);
        readingAside.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        sql.execute("CREATE TABLE scratch (id integer PRIMARY KEY, word text)");
    }

    @AfterEach
    void close() {
        readPool.close();
        writePool.close();
    }

    @Test
    void writesAreOnTheDiskWhenTheyAreCommitted() {
        // 2 is FULL; below that a power cut can take committed orders back
        assertThat(setting("synchronous")).isEqualTo("2");
        assertThat(setting("journal_mode")).isEqualTo("wal");
        assertThat(setting("foreign_keys")).isEqualTo("1");
    }

    @Test
    void refusesToWriteInAReadOnlyTransaction() {
        assertThatThrownBy(() -> reading.executeWithoutResult(status -> sql.execute("DELETE FROM scratch")))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("readonly");
    }

    @Test
    void readsWhileSomebodyWrites() {
        writing.executeWithoutResult(status -> {
            sql.execute("INSERT INTO scratch (word) VALUES ('uncommitted')");
            readingAside.executeWithoutResult(inner -> assertThat(count()).isZero());
        });
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void readsAndThenWritesAfterAnotherProgramHasWritten() throws SQLException {
        try (Connection outside = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
                Statement statement = outside.createStatement()) {
            statement.execute("INSERT INTO scratch (word) VALUES ('from outside')");
            writing.executeWithoutResult(status -> {
                assertThat(count()).isEqualTo(1);
                sql.execute("INSERT INTO scratch (word) VALUES ('from inside')");
            });
            statement.execute("UPDATE scratch SET word = 'changed'");
        }
        assertThat(sql.queryForList("SELECT DISTINCT word FROM scratch", String.class))
                .containsExactly("changed");
    }

    @Test
    void f17_aTransactionThatCannotBeginDoesNotSpoilTheNextOnes() throws SQLException {
        sql.execute("PRAGMA busy_timeout = 20");
        try (Connection outside = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
                Statement statement = outside.createStatement()) {
            outside.setAutoCommit(false);
            statement.execute("INSERT INTO scratch (word) VALUES ('from outside')");
            assertThatThrownBy(() -> insert("too early", false)).hasMessageContaining("SQLITE_BUSY");
            outside.rollback();
        }
        insert("taken back", true);
        assertThat(count()).isZero();
        insert("kept", false);
        assertThat(count()).isEqualTo(1);
    }

    private void insert(String word, boolean takenBack) {
        writing.executeWithoutResult(status -> {
            sql.update("INSERT INTO scratch (word) VALUES (?)", word);
            if (takenBack) {
                status.setRollbackOnly();
            }
        });
    }

    private @Nullable String setting(String name) {
        return sql.queryForObject("PRAGMA " + name, String.class);
    }

    private int count() {
        Integer count = sql.queryForObject("SELECT count(*) FROM scratch", Integer.class);
        return count == null ? 0 : count;
    }
}
