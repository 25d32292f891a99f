package livetrading.app.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What an upgrade of the program asks of the database, which another process may have open. */
public final class UpgradeDatabase {

    /**
     * What the program has written about its work.
     *
     * @param trading whether it is on
     * @param mode as it is configured
     */
    public record Work(boolean trading, String mode, Optional<Instant> lastCheck) {}

    private final DataFolder folder;

    public UpgradeDatabase(DataFolder folder) {
        this.folder = folder;
    }

    public boolean exists() {
        return Files.exists(folder.database());
    }

    /**
     * The changes that versions of the program have made to it, each as its file in the change log and its id.
     *
     * @return empty when there is no database yet
     * @throws IOException if it is none of the program, or cannot be read
     */
    public Set<String> changes() throws IOException {
        Set<String> changes = new HashSet<>();
        if (exists()) {
            try (Connection connection =
                            SqliteDataSources.plain(folder.database()).getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT filename, id FROM DATABASECHANGELOG")) {
                while (row.next()) {
                    changes.add(row.getString(1) + " " + row.getString(2));
                }
            } catch (SQLException e) {
                throw unreadable(e);
            }
        }
        return changes;
    }

    /** @throws IOException if it cannot be read */
    public Work work() throws IOException {
        try (Connection connection = SqliteDataSources.plain(folder.database()).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT s.is_active, c.mode, s.last_check"
                        + " FROM trading_state s JOIN trading_config c ON c.id = s.id WHERE s.id = 1")) {
            if (!row.next()) {
                return new Work(false, "", Optional.empty());
            }
            return new Work(
                    row.getBoolean(1),
                    String.valueOf(row.getString(2)),
                    Optional.ofNullable(row.getString(3)).flatMap(UpgradeDatabase::time));
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * Makes a verified backup, also while the program runs. One that has the same name is replaced by it.
     *
     * @param at what the name says
     * @throws IOException in words, with what to do
     */
    public Path backUp(Path backups, Instant at) throws IOException {
        return SqliteStorage.backUpBeforeUpgrade(folder, backups, at);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            // written by hand: the next check writes it again
            return Optional.empty();
        }
    }

    private IOException unreadable(SQLException e) {
        return new IOException(
                "the database %s cannot be read: %s".formatted(folder.database(), DatabaseFile.words(e)), e);
    }
}
