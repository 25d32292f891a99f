package livetrading.app.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A database in which nothing has happened yet, for tests that start the program again and again: Liquibase takes
 * longer to write the statements of all changes than to see that there is nothing to do.
 */
public final class MigratedDatabase {

    private static final byte[] CONTENT = migrate();

    private MigratedDatabase() {}

    /** Puts it into a data folder, unless that has a database already. */
    public static void into(Path folder) {
        Path file = folder.resolve("trading_state.db");
        try {
            if (Files.notExists(file)) {
                Files.write(file, CONTENT);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] migrate() {
        try {
            Path file = Files.createTempFile("migrated", ".db");
            Files.delete(file);
            try {
                DatabaseFile.migrate(file, SqliteDataSources.plain(file));
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
