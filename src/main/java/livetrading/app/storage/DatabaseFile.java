package livetrading.app.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.UpdateSummaryEnum;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Brings the database up to date before anything else opens it, in one transaction: a migration that fails half-way,
 * or a program that is killed in it, leaves the file with the data it had.
 */
final class DatabaseFile {

    private static final String CHANGELOG = "classpath:/db/changelog/db.changelog-master.yaml";

    private DatabaseFile() {}

    /**
     * Checks the file, if there is one, and applies the changes that it lacks. A file that there is not yet appears whole
     * or not at all.
     *
     * @throws StartRefused if the file is empty, damaged, is no database or cannot be brought up to date
     */
    static void migrate(Path file, DataSource source) {
        if (Files.exists(file)) {
            refuseEmpty(file);
            check(file, source);
            update(file, source);
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
            update(draft, SqliteDataSources.plain(draft));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw StartRefused.because("The database " + file + " could not be made: look at the rights of its folder");
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static void update(Path file, DataSource source) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            update(file, connection);
            connection.commit();
        } catch (SQLException | LiquibaseException e) {
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
                throw unusable(file, verdict);
            }
        } catch (SQLException e) {
            throw unusable(file, rootMessage(e));
        }
    }

    private static StartRefused unusable(Path file, String why) {
        return StartRefused.because("The database " + file + " cannot be used and was left as it is: " + why
                + " (put a backup in its place, or move it away to begin afresh).");
    }

    private static void update(Path file, Connection connection) throws LiquibaseException, SQLException {
        SpringLiquibase liquibase = new SpringLiquibase() {
            @Override
            protected void performUpdate(Liquibase prepared) throws LiquibaseException {
                refuseLaterVersion(file, prepared);
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
        } catch (LiquibaseException e) {
            connection.rollback();
            throw e;
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
