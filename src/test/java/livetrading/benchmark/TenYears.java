package livetrading.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import liquibase.exception.LiquibaseException;
import livetrading.market.MarketCalendar;
import livetrading.market.Session;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;

/**
 * Fills a data folder with what ten years of trading 500 tickers in the built-in market leave behind once
 * what may go is removed: 100,000 executions, a decision a ticker and session, an equity point a session, and the prices
 * of twelve years in files. {@code main} with a folder, which is made when it is missing.
 */
final class TenYears {

    static final int TICKERS = 500;

    private static final int SESSIONS = 2520;

    /** Of prices before the first session, for the first evaluation. */
    private static final int BEFORE = 560;

    static final int CAPITAL = 1_000_000;
    /** More than the setting allows are open at the same time, or there would not be as many fills. */
    private static final int MOST_POSITIONS = 10;

    private static final int YEAR = 252;

    /** Older than two years, what is only to be looked up is forgotten. */
    private static final int REMEMBERED = 2 * YEAR;

    private final Connection connection;
    private final PriceWalks prices = new PriceWalks(TICKERS, MuchData.LAST_DAY, BEFORE + SESSIONS);
    private final List<String> strategies =
            StrategyCatalog.all().stream().map(Strategy::id).toList();
    private final String tickers = String.join(
            ",", IntStream.range(0, TICKERS).mapToObj(MuchData::ticker).toList());

    private TenYears(Connection connection) {
        this.connection = connection;
    }

    public static void main(String[] arguments) throws IOException, SQLException, LiquibaseException {
        fill(Path.of(arguments[0]));
    }

    /** A folder can be filled only once. */
    static void fill(Path folder) throws IOException, SQLException, LiquibaseException {
        Files.createDirectories(folder);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("trading_state.db"))) {
            MuchData.migrate(connection);
            connection.setAutoCommit(false);
            TenYears data = new TenYears(connection);
            data.prices.write(folder.resolve("prices"));
            var evaluated = new MuchData(connection, new MuchData.Size(0, 0, TICKERS));
            evaluated.configuration();
            evaluated.evaluations();
            data.configuration();
            data.trading();
            data.nights();
            connection.commit();
        }
    }

    private void configuration() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update trading_config set initial_capital = ?, max_positions = ?, risk_per_trade = 0.01")) {
            statement.setInt(1, CAPITAL);
            statement.setInt(2, MOST_POSITIONS);
            statement.executeUpdate();
        }
        try (var rules = new ManyRows(connection, "risk_rules", "rule, parameters")) {
            rules.add("stop-loss", "12");
            rules.add("cooldown", "5,any");
        }
        try (var rows = new ManyRows(connection, "settings_in_force", """
                        mode, noted_at, since, first_session, settings, risk_rules, strategies, strategies_dropped, pins,
                        entries_paused, assumed""")) {
            for (int year = 0; year < SESSIONS / YEAR; year++) {
                Session session = session(year * YEAR);
                rows.add(
                        "SIMULATED",
                        session.close(),
                        session.close(),
                        session.date().toString(),
                        settings(year),
                        "",
                        String.join("\n", strategies),
                        0,
                        "",
                        0,
                        0);
            }
        }
    }

    /** Each year somewhat less is put at risk. */
    private String settings(int year) {
        return """
                mode=SIMULATED
                tickers=%s
                initial_capital=%d
                max_positions=%d
                risk_per_trade=%.4f
                timeframe=1Day
                history_days=365
                reevaluate_after_days=365
                slippage_bps=5""".formatted(tickers, CAPITAL, MOST_POSITIONS, 0.02 - year * 0.001);
    }

    private void trading() throws SQLException {
        try (var account = new TenYearsAccount(connection, prices, BEFORE, CAPITAL)) {
            for (int session = BEFORE; session < prices.sessions(); session++) {
                account.play(session, session >= prices.sessions() - REMEMBERED);
            }
            account.end();
        }
    }

    /** What is counted and copied each night, for about a year. */
    private void nights() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select name from sqlite_master where type = 'table' and name not like 'DATABASE%'");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        try (var sizes = new ManyRows(connection, "table_sizes", "day, table_name, row_count, bytes");
                var backups = new ManyRows(connection, "backup_runs", "ended_at, file");
                var changes = new ManyRows(
                        connection, "configuration_history", "changed_at, origin, settings_before, settings_after")) {
            for (int night = 0; night < YEAR; night++) {
                Session session = session(SESSIONS - YEAR + night);
                for (String table : tables) {
                    sizes.add(session.date().toString(), table, 1000 * night, 100_000 * night);
                }
                backups.add(session.close(), "trading_state-%s-daily.db".formatted(session.date()));
                changes.add(session.close(), "PAGE", settings(night % 10), settings((night + 1) % 10));
            }
        }
    }

    private Session session(int number) {
        return prices.session(BEFORE + number);
    }

    static Instant bar(Session session) {
        return MarketCalendar.startOfDay(session.date());
    }

    static BigDecimal money(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN);
    }
}
