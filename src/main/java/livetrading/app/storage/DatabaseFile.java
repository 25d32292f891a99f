package livetrading.app.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.UpdateSummaryEnum;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import livetrading.ledger.DatabaseTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Brings the database up to date before anything else opens it, in one transaction: a migration that fails half-way,
 * or a program that is killed in it, leaves the file with the data it had.
 */
final class DatabaseFile {

    private static final String CHANGELOG = "classpath:/db/changelog/db.changelog-master.yaml";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);

    private DatabaseFile() {}

    /**
     * Checks the file, if there is one, and applies the changes that it lacks. A file that there is not yet appears whole
     * or not at all.
     *
     * @throws StartRefused if the file is empty, damaged, is no database or cannot be brought up to date
     */
    static void migrate(Path file, DataSource source) {
        migrate(file, source, Optional::empty);
    }

    /**
     * As above.
     *
     * @param beforeChanges is called before a database that there was is changed; what it says is told as an alarm
     */
    static void migrate(Path file, DataSource source, Supplier<Optional<String>> beforeChanges) {
        if (Files.exists(file)) {
            refuseEmpty(file);
            refuseForeign(file);
            check(file, source);
            update(file, source, beforeChanges);
        } else {
            make(file);
        }
    }

    /** It was a database once: to begin afresh in it would hide that everything is gone. */
    private static void refuseEmpty(Path file) {
        if (file.toFile().length() == 0) {
            throw unusable(file, "it is empty");
        }
    }

    /** Files of somebody else, such as those that another user's sqlite3 has left. */
    private static void refuseForeign(Path file) {
        for (Path one : List.of(file, beside(file, "-wal"), beside(file, "-shm"))) {
            if (Files.exists(one) && !(Files.isRegularFile(one) && Files.isReadable(one) && Files.isWritable(one))) {
                throw unwritable(one);
            }
        }
    }

    private static void make(Path file) {
        Path draft = beside(file, ".new");
        if (Files.exists(beside(file, "-wal"))) {
            // SQLite would write what it holds into the new database
            throw StartRefused.because("The database " + file + " is missing, and its write-ahead log " + file
                    + "-wal is there (put the database back, or move the log away to begin afresh).");
        }
        try {
            Files.deleteIfExists(draft);
            Files.deleteIfExists(beside(draft, "-journal"));
            update(draft, SqliteDataSources.plain(draft), Optional::empty);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw StartRefused.because("The database " + file + " could not be made: look at the rights of its folder");
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static void update(Path file, DataSource source, Supplier<Optional<String>> beforeChanges) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Optional<String> trouble = update(file, connection, beforeChanges);
            if (trouble.isPresent()) {
                tell(connection, trouble.get());
            }
            connection.commit();
        } catch (SQLException | LiquibaseException e) {
            if (DatabaseTrouble.of(e)
                    .filter(trouble -> trouble == DatabaseTrouble.READONLY)
                    .isPresent()) {
                throw unwritable(file);
            }
            throw StartRefused.because("The database " + file
                    + " could not be brought up to date and was left as it was: " + rootMessage(e));
        }
    }

    /** @throws StartRefused if the file is damaged or is no database */
    static void check(Path file, DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
            String verdict = result.next() ? result.getString(1) : "no answer";
            if (!"ok".equals(verdict)) {
                LOG.info("{}: {}", file, verdict);
                throw unusable(file, "it is damaged");
            }
        } catch (SQLException e) {
            LOG.info("{}: {}", file, e.getMessage());
            throw unusable(file, words(e));
        }
    }

    /**
     * Tries whether the file takes what is written, which its rights alone do not tell.
     *
     * @param writer connects as the program will
     * @throws StartRefused if it does not
     */
    static void tryWriting(Path file, DataSource writer) {
        try (Connection connection = writer.getConnection();
                Statement statement = connection.createStatement()) {
            int version = 0;
            try (ResultSet result = statement.executeQuery("PRAGMA user_version")) {
                version = result.next() ? result.getInt(1) : version;
            }
            statement.execute("PRAGMA user_version = " + version);
        } catch (SQLException e) {
            LOG.info("{}: {}", file, e.getMessage());
            throw unwritable(file);
        }
    }

    private static StartRefused unwritable(Path file) {
        return StartRefused.because("The database file " + file + " cannot be written by this program's user"
                + " (look at the owner and the rights of that file, of those beside it and of the folder).");
    }

    /** What happened, without SQLite's own words where there are better ones. */
    static String words(SQLException e) {
        return DatabaseTrouble.of(e).map(DatabaseTrouble::words).orElseGet(() -> "SQLite cannot use it");
    }

    private static StartRefused unusable(Path file, String why) {
        return StartRefused.because("The database " + file + " cannot be used and was left as it is: " + why
                + " (put a backup in its place, or move it away to begin afresh).");
    }

    private static Optional<String> update(Path file, Connection connection, Supplier<Optional<String>> beforeChanges)
            throws LiquibaseException, SQLException {
        var trouble = new AtomicReference<Optional<String>>(Optional.empty());
        SpringLiquibase liquibase = new SpringLiquibase() {
            @Override
            protected void performUpdate(Liquibase prepared) throws LiquibaseException {
                refuseLaterVersion(file, prepared);
                if (!prepared.listUnrunChangeSets(new Contexts(), new LabelExpression())
                        .isEmpty()) {
                    trouble.set(beforeChanges.get());
                }
                super.performUpdate(prepared);
            }
        };
        liquibase.setDataSource(new SingleConnectionDataSource(OneTransaction.of(connection), false));
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.setChangeLog(CHANGELOG);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.setAnalyticsEnabled(false);
        try {
            liquibase.afterPropertiesSet();
            return trouble.get();
        } catch (LiquibaseException e) {
            connection.rollback();
            throw e;
        }
    }

    /** Goes on without a backup: what changes the database does it as a whole or not at all. */
    private static void tell(Connection connection, String trouble) throws SQLException {
        String message =
                "The database was changed by a new version of the program, and no backup could be made before: "
                        + trouble;
        LOG.warn("{}", message);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO engine_events (at, kind, message, cause) VALUES (?, 'ALARM', ?, 'BACKUP')")) {
            insert.setString(1, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
            insert.setString(2, message);
            insert.executeUpdate();
        }
    }

    /** Refuses a database of a later version, which this one would write wrongly. */
    private static void refuseLaterVersion(Path file, Liquibase liquibase) throws LiquibaseException {
        if (!liquibase
                .listUnexpectedChangeSets(new Contexts(), new LabelExpression())
                .isEmpty()) {
            throw StartRefused.because("The database " + file + " is of a later version of Live Trading and was left as"
                    + " it is (start that version, or put a backup of before the update in its place).");
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
