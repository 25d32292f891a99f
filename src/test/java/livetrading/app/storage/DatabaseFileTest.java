package livetrading.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

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
    void f39_refusesAnEmptyFileAndOneThatIsMissingBesideItsLog() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.db"));
        assertThatThrownBy(() -> migrate(empty))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("it is empty")
                .hasMessageContaining("put a backup in its place");
        assertThat(empty).isEmptyFile();

        Path missing = folder.resolve("missing.db");
        Files.writeString(folder.resolve("missing.db-wal"), "what was written last");
        assertThatThrownBy(() -> migrate(missing))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is missing");
        assertThat(missing).doesNotExist();
    }

    @Test
    void f42_refusesAFileThatCannotBeWrittenAndNamesTheOneThatIsInTheWay() throws IOException {
        Path file = folder.resolve("readable.db");
        migrate(file);
        SQLiteConfig readOnly = new SQLiteConfig();
        readOnly.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(readOnly);
        source.setUrl("jdbc:sqlite:" + file);
        assertThatThrownBy(() -> DatabaseFile.tryWriting(file, source))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("readable.db cannot be written")
                .hasMessageContaining("owner");
        DatabaseFile.tryWriting(file, SqliteDataSources.plain(file));

        Files.createDirectory(folder.resolve("readable.db-wal"));
        assertThatThrownBy(() -> migrate(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("readable.db-wal cannot be written");
    }

    @Test
    void aStartThatWasKilledWhileItMadeTheDatabaseIsFollowedByOneThatMakesIt() throws IOException {
        Path file = folder.resolve("afresh.db");
        Files.writeString(folder.resolve("afresh.db.new"), "half of a database");
        migrate(file);
        assertThat(file).isNotEmptyFile();
        assertThat(folder.resolve("afresh.db.new")).doesNotExist();
    }

    @Test
    void f18_aMigrationThatFailsLeavesTheFileAsItWas() throws SQLException, IOException {
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
    void f18_takesOverTheRowsOfAnEarlierVersion() throws Exception {
        Path file = folder.resolve("earlier.db");
        asMadeBy("db/changelog/ledger-1.yaml", file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE trading_config SET risk_per_trade = 0.07");
            statement.execute(
                    "INSERT INTO best_strategies (ticker, metric, reason, evaluated_at, history_start,"
                            + " window_start, window_end, peers, inputs) VALUES ('ALFA', 'sharpe', 'before', '', '', '', '', '', '')");
        }

        migrate(file);

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT risk_per_trade, minimum_trades, minimum_deflated_sharpe, beat_buy_and_hold, reason, trust,"
                                + " risk_free_rate, pause_on_deviation"
                                + " FROM trading_config, best_strategies")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getDouble(1)).isEqualTo(0.07);
            assertThat(row.getInt(2)).isEqualTo(1);
            assertThat(row.getInt(3)).isZero();
            assertThat(row.getInt(4)).isZero();
            assertThat(row.getString(5)).isEqualTo("before");
            assertThat(row.getString(6)).isNull();
            assertThat(row.getBigDecimal(7)).isZero();
            assertThat(row.getInt(8)).isZero();
        }
    }

    @Test
    void f82_isBackedUpBeforeAnUpdateAndGoesOnWithAnAlarmWhereThatIsImpossible() throws Exception {
        Path file = folder.resolve("trading_state.db");
        asMadeBy("db/changelog/ledger-1.yaml", file);
        var asked = new AtomicInteger();
        Supplier<Optional<String>> backup = () -> {
            asked.incrementAndGet();
            return Optional.of("the disk is full: make room on it");
        };

        DatabaseFile.migrate(file, SqliteDataSources.plain(file), backup);
        DatabaseFile.migrate(file, SqliteDataSources.plain(file), backup);

        assertThat(asked).hasValue(1);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet alarm = statement.executeQuery("SELECT message FROM engine_events WHERE kind = 'ALARM'")) {
            assertThat(alarm.getString(1)).contains("no backup could be made", "the disk is full");
        }
    }

    @Test
    void f82_theBackupBeforeAnUpdateHasWhatTheDatabaseHadBefore() throws Exception {
        Path file = folder.resolve("trading_state.db");
        asMadeBy("db/changelog/ledger-1.yaml", file);
        Path backups = folder.resolve("backups");

        DatabaseFile.migrate(
                file,
                SqliteDataSources.plain(file),
                () -> SqliteStorage.backUpBeforeUpdate(new DataFolder(folder), backups, Clock.systemUTC()));

        try (DirectoryStream<Path> copies = Files.newDirectoryStream(backups)) {
            for (Path copy : copies) {
                assertThat(copy.toString()).endsWith("-update.db");
                assertThat(DatabaseContent.of(copy).numbers().getFirst())
                        .isEqualTo(DatabaseContent.of(file).numbers().getFirst());
                migrate(copy);
            }
        }
        assertThat(backups).isNotEmptyDirectory();
    }

    @Test
    void f37_givesEvaluationsAndPinsToTheModeThatIsConfigured() throws Exception {
        assertThat(modesOfRowsFrom("'live'")).containsExactly("LIVE", "LIVE", "LIVE");
        assertThat(modesOfRowsFrom("'SIMULATED'")).containsExactly("SIMULATED", "SIMULATED", "SIMULATED");
        assertThat(modesOfRowsFrom("'what?'")).containsExactly("SIMULATED", "SIMULATED", "SIMULATED");
    }

    private List<String> modesOfRowsFrom(String configured) throws Exception {
        Path file = folder.resolve("mode%d.db".formatted(configured.hashCode()));
        asMadeBy("db/changelog/ledger-1.yaml", file);
        asMadeBy("db/changelog/ledger-5-pins.yaml", file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE trading_config SET mode = " + configured);
            statement.execute(
                    "INSERT INTO best_strategies (ticker, metric, reason, evaluated_at, history_start,"
                            + " window_start, window_end, peers, inputs) VALUES ('ALFA', 'sharpe', '', '', '', '', '', '', '')");
            statement.execute(
                    "INSERT INTO strategy_evaluations (ticker, strategy, metric, trades, parameters, evaluated_at,"
                            + " window_start, window_end) VALUES ('ALFA', 'rsi', 'sharpe', 1, '{}', '', '', '')");
            statement.execute("INSERT INTO strategy_pins VALUES ('ALFA', 'rsi', '', '')");
        }
        migrate(file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT e.mode, b.mode, p.mode FROM strategy_evaluations e"
                        + " JOIN best_strategies b USING (ticker) JOIN strategy_pins p USING (ticker)")) {
            assertThat(row.next()).isTrue();
            return List.of(row.getString(1), row.getString(2), row.getString(3));
        }
    }

    private static void asMadeBy(String changelog, Path file) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            new Liquibase(changelog, new ClassLoaderResourceAccessor(), database).update(new Contexts());
        }
    }

    @Test
    void f17_refusesADamagedFileAndSaysWhatToDo() throws IOException {
        Path file = folder.resolve("damaged.db");
        migrate(file);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 4096; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        Files.write(file, bytes);
        assertThatThrownBy(() -> migrate(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be used and was left as it is")
                .hasMessageContaining("put a backup in its place");
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void f18_refusesTheFileOfALaterVersion() throws SQLException, IOException {
        Path file = folder.resolve("later.db");
        migrate(file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO DATABASECHANGELOG SELECT 'of-a-later-version', AUTHOR, FILENAME, DATEEXECUTED,"
                            + " ORDEREXECUTED + 1000, EXECTYPE, MD5SUM, DESCRIPTION, COMMENTS, TAG, LIQUIBASE, CONTEXTS, LABELS,"
                            + " DEPLOYMENT_ID FROM DATABASECHANGELOG LIMIT 1");
        }
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> migrate(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("a later version of Live Trading")
                .hasMessageContaining("was left as it is");
        assertThat(file).hasBinaryContent(before);
    }

    private static void migrate(Path file) {
        DatabaseFile.migrate(file, SqliteDataSources.plain(file));
    }
}
