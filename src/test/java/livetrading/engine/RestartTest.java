package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    private static final int SESSIONS = 60;

    @Test
    void restartsInTheMiddleOfAReplayGiveTheSameEndAsNoRestart(@TempDir Path whole, @TempDir Path broken) {
        List<Map<String, @Nullable Object>> expected;
        try (var machine = new Machine(whole)) {
            machine.start();
            machine.sessions(SESSIONS);
            expected = end(machine);
        }
        for (int part = 0; part < 3; part++) {
            try (var machine = new Machine(broken)) {
                machine.start();
                machine.sessions(SESSIONS / 3);
            }
        }
        try (var machine = new Machine(broken)) {
            assertThat(machine.isActive()).isTrue();
            assertThat(end(machine)).isEqualTo(expected).hasSizeGreaterThan(SESSIONS);
        }
    }

    /** Everything that happened, but for the machine's clock. */
    private static List<Map<String, @Nullable Object>> end(Machine machine) {
        return machine.database().queryForList("""
                        SELECT timestamp AS at, client_order_id AS what, quantity AS a, price AS b FROM trade_history
                        UNION ALL SELECT at, 'equity', equity, cash FROM equity_points
                        UNION ALL SELECT bar_time, ticker || action || reason, price, NULL FROM decisions
                        ORDER BY 1, 2, 3
                        """);
    }
}
