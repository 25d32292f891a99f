package livetrading.benchmark;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import livetrading.market.MarketCalendar;

/** The simulated market of a running program, steered by its database as the guide steers it. */
final class RunningMarket {

    private static final int PATIENCE_SECONDS = 180;
    private static final int POLL_MILLIS = 100;

    private final Path database;

    RunningMarket(Path folder) {
        database = folder.resolve("trading_state.db");
    }

    /** Trades the tickers that the program generates prices for, a session in so many milliseconds. */
    void start(int sessionMillis) throws SQLException {
        change("UPDATE trading_config SET risk_per_trade = 0.1, session_millis = " + sessionMillis
                + ", tickers = 'ALFA,BRAV,CHAR,DELT,ECHO,FOXT,GOLF,HOTL'");
        change("UPDATE trading_state SET is_active = 1");
    }

    /** Lets the page live until so many sessions have passed; returns how many it were. */
    int awaitSessions(Page page, int sessions) {
        LocalDate from = session();
        for (int polls = 0; polls < PATIENCE_SECONDS * 1000 / POLL_MILLIS; polls++) {
            page.waitForTimeout(POLL_MILLIS);
            long passed =
                    from.datesUntil(session()).filter(MarketCalendar::isSession).count();
            if (passed >= sessions) {
                return Math.toIntExact(passed);
            }
        }
        throw new IllegalStateException("The simulated market stands still at " + session());
    }

    private LocalDate session() {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT session_date FROM simulated_account")) {
            return row.next() ? LocalDate.parse(row.getString(1)) : LocalDate.EPOCH;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database + "?busy_timeout=10000");
    }
}
