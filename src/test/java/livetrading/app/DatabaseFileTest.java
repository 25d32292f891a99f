package livetrading.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFileTest {

    @TempDir
    private Path folder;

    @Test
    void makesTheTablesAndFindsNothingToDoTheSecondTime() {
        Path file = folder.resolve("new.db");
        migrate(file);
        migrate(file);
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void aMigrationThatFailsLeavesTheFileAsItWas() throws SQLException, IOException {
        // the same table from another program: ours cannot be made
        Path file = folder.resolve("foreign.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE trade_history (id integer)");
        }
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> migrate(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("was left as it was")
                .hasMessageContaining("trade_history");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void refusesADamagedFile() throws IOException {
        Path file = folder.resolve("damaged.db");
        migrate(file);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 4096; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        Files.write(file, bytes);
        assertThatThrownBy(() -> migrate(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be used and was left as it is");
        assertThat(file).hasBinaryContent(bytes);
    }

    private static void migrate(Path file) {
        DatabaseFile.migrate(file, SqliteDataSources.plain(file));
    }
}
