package livetrading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import livetrading.engine.AccountParity;
import livetrading.engine.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program is killed again and again while it trades, steered as the guide steers it: by SQL. */
class CrashIT {

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
        var database = new ProgramDatabase(folder);
        String last = "";
        for (int round = 0; round <= KILLS; round++) {
            try (var program = ProgramUnderTest.start(folder, Map.of())) {
                if (round == 0) {
                    database.change("UPDATE trading_config SET session_millis = 100, risk_per_trade = 0.1");
                    database.change(RULES);
                    database.change("UPDATE trading_state SET is_active = 1");
                }
                String before = last;
                database.await("SELECT session_date > '" + before + "' FROM simulated_account");
                database.await("SELECT count(*) > " + SESSIONS * (round + 1) + " FROM equity_points");
                last = database.text("SELECT session_date FROM simulated_account");
                program.kill();
            }
        }

        assertThat(database.text("SELECT count(*) - count(DISTINCT execution_id) FROM trade_history"))
                .isEqualTo("0");
        assertThat(database.text("SELECT count(*) - count(DISTINCT bar_time || ticker) FROM decisions WHERE action IN "
                        + "('BUY', 'SELL')"))
                .isEqualTo("0");
        assertThat(database.text(BOOKS_AND_BROKER_DIFFER)).isEqualTo("0");
        assertThat(database.text("SELECT count(*) > 4 FROM trade_history")).isEqualTo("1");
        assertThat(database.text("SELECT count(DISTINCT rule) > 1 FROM risk_actions"))
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
}
