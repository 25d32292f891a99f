package livetrading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import livetrading.engine.AccountParity;
import livetrading.engine.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program is killed again and again while it trades, steered as the guide steers it: by SQL. */
class CrashIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int KILLS = 3;

    /** Of each round, so many that there are trades in it. */
    private static final int SESSIONS = 25;

    /** So tight that they act in the course of so few sessions. */
    private static final String RULES = """
            INSERT INTO risk_rules (rule, parameters) VALUES ('stop-loss', '3%'), ('trailing-stop', '4%'),
            ('time-stop', '10'), ('cooldown', '3'), ('volatility-size', '10%'), ('drawdown', '3%,60'),
            ('entries-per-day', '1')
            """;

    @Test
    void tradingGoesOnByItselfAfterEveryKillAndNothingIsBookedTwice(@TempDir Path folder) throws Exception {
        String last = "";
        for (int round = 0; round <= KILLS; round++) {
            try (var program = ProgramUnderTest.start(folder, Map.of())) {
                if (round == 0) {
                    change(folder, "UPDATE trading_config SET session_millis = 100, risk_per_trade = 0.1");
                    change(folder, RULES);
                    change(folder, "UPDATE trading_state SET is_active = 1");
                }
                String before = last;
                await(folder, "SELECT session_date > '" + before + "' FROM simulated_account");
                await(folder, "SELECT count(*) > " + SESSIONS * (round + 1) + " FROM equity_points");
                last = text(folder, "SELECT session_date FROM simulated_account");
                program.kill();
            }
        }

        assertThat(text(folder, "SELECT count(*) - count(DISTINCT execution_id) FROM trade_history"))
                .isEqualTo("0");
        assertThat(text(
                        folder,
                        "SELECT count(*) - count(DISTINCT bar_time || ticker) FROM decisions WHERE action IN "
                                + "('BUY', 'SELL')"))
                .isEqualTo("0");
        assertThat(text(folder, BOOKS_AND_BROKER_DIFFER)).isEqualTo("0");
        assertThat(text(folder, "SELECT count(*) > 4 FROM trade_history")).isEqualTo("1");
        assertThat(text(folder, "SELECT count(DISTINCT rule) > 1 FROM risk_actions"))
                .isEqualTo("1");
        try (var machine = new Machine(folder)) {
            // books what the last kill left
            machine.sessions(1);
            AccountParity.assertThatItHolds(machine);
        }
    }

    /** The program may have been killed between a fill and its booking: such a fill is of the last session only. */
    private static final String BOOKS_AND_BROKER_DIFFER = """
            SELECT count(*) FROM simulated_fills f
            LEFT JOIN trade_history t ON t.execution_id = f.execution_id
            WHERE t.id IS NULL AND substr(f.at, 1, 10) < (SELECT session_date FROM simulated_account)
            """;

    private static void await(Path folder, String condition) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!text(folder, condition).equals("1")) {
            assertThat(System.nanoTime()).as("patience for: " + condition).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static void change(Path folder, String sql) throws SQLException {
        try (Connection connection = open(folder);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String text(Path folder, String sql) throws SQLException {
        try (Connection connection = open(folder);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }

    private static Connection open(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("trading_state.db") + "?busy_timeout=10000");
    }
}
