package livetrading.app.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livetrading.ledger.DatabaseTrouble;

/**
 * Puts a backup in the place of the database. The backup is copied, verified and brought up to date first, and takes the
 * place in one step: whenever the program dies, there is the old database or the new one.
 */
public final class Restore {

    private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal");

    /** What a whole database can have. */
    private static final Set<DatabaseTrouble> PASSING =
            EnumSet.of(DatabaseTrouble.FULL, DatabaseTrouble.BUSY, DatabaseTrouble.READONLY);

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
            bringUpToDate(backup, draft);
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

    private static void bringUpToDate(Path backup, Path draft) throws IOException {
        try {
            DatabaseFile.migrate(draft, SqliteDataSources.plain(draft));
        } catch (StartRefused refusal) {
            // it names the draft, which nobody knows
            throw new IOException(
                    String.valueOf(refusal.getMessage()).replace(draft.toString(), backup.toString()), refusal);
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
        Path part = beside(old, "-replaced.part");
        takeInLog(old);
        try {
            Files.copy(old, part, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        moveLogsAside(kept);
        return Optional.of(kept);
    }

    /** Of a database that is damaged the log is moved beside the file that it belongs to; of another it is part. */
    private static void takeInLog(Path old) throws IOException {
        try (Connection connection = SqliteDataSources.plain(old).getConnection();
                Statement statement = connection.createStatement()) {
            // nobody should have it open: no reason to wait for long
            statement.execute("PRAGMA busy_timeout = 1000");
            try (ResultSet held = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                if (held.next() && held.getBoolean(1)) {
                    throw new IOException("another program has it open: end that");
                }
            }
        } catch (SQLException e) {
            DatabaseTrouble trouble = DatabaseTrouble.of(e).orElse(DatabaseTrouble.CORRUPT);
            if (PASSING.contains(trouble)) {
                throw new IOException(trouble.words(), e);
            }
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
