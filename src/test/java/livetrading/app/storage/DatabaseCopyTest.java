package livetrading.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCopyTest {

    private static final int ORDERS = 60_000;

    @TempDir
    private Path folder;

    @Test
    void f80_aProgramThatIsKilledInABackupLeavesAWholeOneOrNone() throws Exception {
        Path database = database();
        long size = Files.size(database);
        Path copy = folder.resolve("copy.db");
        Path draft = folder.resolve("copy.db.part");
        List<BooleanSupplier> moments = List.of(
                () -> Files.exists(draft),
                () -> draft.toFile().length() > size / 2,
                () -> draft.toFile().length() == size,
                () -> Files.exists(copy));
        for (BooleanSupplier moment : moments) {
            Files.deleteIfExists(copy);
            CopyingProcess.killWhen(CopyingProcess.start("", database, folder), moment);
            if (Files.exists(copy)) {
                DatabaseContent.verify(copy);
                assertThat(DatabaseContent.of(copy)).isEqualTo(DatabaseContent.of(database));
            }
        }
        DatabaseCopy.make(database, folder, "copy.db");
        assertThat(draft).doesNotExist();
        assertThat(DatabaseContent.of(copy)).isEqualTo(DatabaseContent.of(database));
    }

    @Test
    void f79_aDiskThatIsFullInTheMiddleLeavesNothing() throws Exception {
        Path database = database();

        int exitCode = CopyingProcess.start("ulimit -f 512;", database, folder).waitFor();

        assertThat(exitCode).isOne();
        assertThat(folder.resolve("copy.db")).doesNotExist();
        assertThat(folder.resolve("copy.db.part")).doesNotExist();
    }

    @Test
    void f80_aCopyThatIsDamagedOrHasLessThanTheDatabaseIsNoBackup() throws Exception {
        Path database = database();
        Path copy = folder.resolve("copy.db");
        DatabaseCopy.make(database, folder, "copy.db");
        DatabaseContent whole = DatabaseContent.of(copy);
        execute(copy, "DELETE FROM orders WHERE id = " + ORDERS);
        assertThat(DatabaseContent.of(copy).isBetween(whole, whole)).isFalse();

        execute(copy, "PRAGMA foreign_keys = OFF", "INSERT INTO order_events VALUES (1, 999999)");
        assertThatThrownBy(() -> DatabaseContent.verify(copy))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("rows in order_events");

        byte[] bytes = Files.readAllBytes(database);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 4096, (byte) 7);
        Files.write(copy, bytes);
        assertThatThrownBy(() -> DatabaseContent.verify(copy)).hasMessageContaining("copy.db is damaged");
    }

    private Path database() throws SQLException {
        Path file = folder.resolve("trading_state.db");
        execute(
                file,
                "CREATE TABLE orders (id integer PRIMARY KEY, client_order_id text)",
                "CREATE TABLE order_events (id integer PRIMARY KEY, order_id integer REFERENCES orders (id))",
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)".formatted(ORDERS)
                        + " INSERT INTO orders SELECT i, 'lt-paper-AAPL-buy-' || (1795150800 + i) FROM n");
        return file;
    }

    private static void execute(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
