package livetrading.app.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Puts a backup in the place of the database. The backup is copied, verified and brought up to date first, and takes the
 * place in one step: whenever the program dies, there is the old database or the new one.
 */
public final class Restore {

    private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal");

    private final DataFolder folder;
    private final Instant now;

    /** @param folder its lock must be held: no program may run on it */
    public Restore(DataFolder folder, Instant now) {
        this.folder = folder;
        this.now = now;
    }

    /**
     * Restores one.
     *
     * @return where the old database is kept; empty when there was none
     * @throws StartRefused in words, when the backup is not in order or something is in the way; the database is as it was
     */
    public Optional<Path> from(Path backup) {
        Path draft = beside(folder.database(), ".restored");
        try {
            copy(backup, draft);
            DatabaseFile.migrate(draft, SqliteDataSources.plain(draft));
            note(draft, backup);
            Optional<Path> kept = keepOld();
            Files.move(draft, folder.database(), StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } catch (SQLException e) {
            throw refused(backup, DatabaseFile.words(e));
        } catch (IOException e) {
            throw refused(backup, String.valueOf(e.getMessage()));
        } finally {
            deleteQuietly(draft);
        }
    }

    /** By SQLite, which takes along what lies in a log beside it. */
    private static void copy(Path backup, Path draft) throws IOException, SQLException {
        if (!Files.isRegularFile(backup) || backup.toFile().length() == 0) {
            throw new IOException("there is no such file, or it is empty");
        }
        // what is damaged may look whole in a copy
        DatabaseContent.verify(backup);
        deleteQuietly(draft);
        OwnerOnly.create(draft);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + backup);
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, draft.toString());
            copy.execute();
        }
        DatabaseContent.verify(draft);
        if (!DatabaseContent.isOfTheProgram(draft)) {
            throw new IOException("it is no database of Live Trading");
        }
    }

    private void note(Path draft, Path backup) throws SQLException {
        try (Connection connection = SqliteDataSources.plain(draft).getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO engine_events (at, kind, message) VALUES (?, 'OTHER', ?)")) {
            insert.setString(1, now.toString());
            insert.setString(2, "The backup %s was restored".formatted(backup.getFileName()));
            insert.executeUpdate();
        }
    }

    /** Under a second name, so that there is a database all the time, with all that is in its log. */
    private Optional<Path> keepOld() throws IOException {
        Path old = folder.database();
        if (Files.notExists(old)) {
            moveLogsAside(beside(old, "-replaced"));
            return Optional.empty();
        }
        Path kept = old.resolveSibling("trading_state-replaced-" + SqliteStorage.STAMP.format(now) + ".db");
        takeInLog(old);
        Files.copy(old, kept, StandardCopyOption.COPY_ATTRIBUTES);
        moveLogsAside(kept);
        return Optional.of(kept);
    }

    /** A database that is damaged keeps its log as it is. */
    private static void takeInLog(Path old) {
        try (Connection connection = SqliteDataSources.plain(old).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            // it is moved beside the file that it belongs to
        }
    }

    /** SQLite would read what they hold into the new database. */
    private void moveLogsAside(Path kept) throws IOException {
        for (String ending : BESIDE) {
            Path log = beside(folder.database(), ending);
            if (Files.exists(log)) {
                Files.move(log, beside(kept, ending), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static void deleteQuietly(Path draft) {
        try {
            Files.deleteIfExists(draft);
            for (String ending : BESIDE) {
                Files.deleteIfExists(beside(draft, ending));
            }
        } catch (IOException e) {
            // the next one writes over it
        }
    }

    private static StartRefused refused(Path backup, String why) {
        return StartRefused.because(
                "%s was not restored, and the database is as it was: %s (take another backup, or look at what is in the way)."
                        .formatted(backup, why));
    }
}
