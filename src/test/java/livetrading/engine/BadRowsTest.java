package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import livetrading.engine.EngineStatus.Phase;
import livetrading.ledger.Alerts;
import livetrading.ledger.ManualExits;
import livetrading.ledger.Trades;
import livetrading.portfolio.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;

/** F43: rows that somebody has written and that mean nothing. */
class BadRowsTest extends OnOneMachine {

    private static final String NOW = "'2026-11-23T15:00:00.000Z'";

    @BeforeEach
    void trade() {
        machine.start();
        machine.sessions(3);
        machine.database().update("DELETE FROM unreadable_rows");
        machine.database().update("DELETE FROM engine_events");
        assertThat(machine.status().phase()).isEqualTo(Phase.RUNNING);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void f43_badRowsOfAnotherProgramAreLeftOutAndToldAndTheOthersStay() throws Exception {
        insert(
                "INSERT INTO manual_exits (mode, ticker, asked_at, asked_by) VALUES ('SIMULATED', 'no ticker at all', %s, 'me')"
                        .formatted(NOW),
                "INSERT INTO manual_exits (mode, ticker, asked_at, asked_by) VALUES ('SIMULATED', 'ZZZ', %s, 'me')"
                        .formatted(NOW),
                alert("SOMETIMES", NOW),
                alert("WAITING", "'in a while'"),
                alert("GIVEN_UP", NOW),
                "UPDATE trade_history SET quantity = 'many' WHERE id = (SELECT min(id) FROM trade_history)");
        machine.sessions(3);

        assertThat(machine.status().phase()).isEqualTo(Phase.RUNNING);
        assertThat(alarms())
                .anyMatch(words -> words.matches("manual_exits, row \\d+: ticker is no ticker\\. .*"))
                .anyMatch(words -> words.matches(
                        "alerts, row \\d+: state is none of HELD, WAITING, SENT, BUNDLED, GIVEN_UP\\. .*"))
                .anyMatch(words -> words.matches("alerts, row \\d+: next_try is no time\\. .*"));
        assertThat(machine.bean(Alerts.class).findByOrderByIdDesc(PageRequest.of(0, 9)))
                .hasSize(1);
        assertThat(machine.bean(ManualExits.class).findByModeOrderByTicker(Mode.SIMULATED))
                .hasSizeLessThanOrEqualTo(2);
        assertThat(machine.bean(Trades.class).findByModeAndIdGreaterThanOrderById(Mode.SIMULATED, 0))
                .isNotNull();
        assertThat(machine.database().queryForList("SELECT content FROM unreadable_rows", String.class))
                .anyMatch(content -> content.contains("ticker=no ticker at all"));
        int before = alarms().size();
        machine.sessions(3);
        assertThat(alarms()).hasSize(before);
    }

    @Test
    void f43_aBadRowThatNobodyHasSeenComingIsSetAsideByTheNextStep() {
        machine.database()
                .update(
                        "INSERT INTO manual_exits (mode, ticker, asked_at, asked_by) VALUES ('SIMULATED', '?!', %s, 'me')"
                                .formatted(NOW));
        machine.sessions(1);
        assertThat(machine.status().phase()).isEqualTo(Phase.HALTED);
        machine.sessions(5);
        assertThat(machine.status().phase()).isEqualTo(Phase.RUNNING);
        assertThat(alarms()).singleElement().asString().contains("manual_exits, row", "ticker is no ticker");
    }

    private static String alert(String state, String nextTry) {
        return "INSERT INTO alerts (channel, at, kind, message, state, attempts, next_try) VALUES ('webhook', %s, 'TEST', 'hello', '%s', 0, %s)"
                .formatted(NOW, state, nextTry);
    }

    /** As the sqlite3 shell does. */
    private static void insert(String... statements) throws SQLException {
        String file = Objects.requireNonNull(machine.database()
                .queryForObject("SELECT file FROM pragma_database_list WHERE name = 'main'", String.class));
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }
}
