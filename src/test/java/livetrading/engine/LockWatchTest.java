package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Locks of rules are told when they begin and when they end, each once. */
class LockWatchTest {

    @Test
    void aDrawdownAndACooldownAreNotedWhenTheyBeginAndWhenTheyEndAlsoAfterARestart(@TempDir Path folder) {
        try (var machine = new Machine(folder)) {
            machine.start();
            machine.sessions(5);
            rule(machine, "cooldown", "ALFA", "4");
            rule(machine, "drawdown", "", "15%,20,block");
            machine.bean(LockWatch.class).look();
            assertThat(events(machine)).isEmpty();

            machine.database()
                    .update("INSERT INTO equity_points (mode, at, equity, cash, buying_power, market_value)"
                            + " SELECT mode, substr(at, 1, 10) || 'T23:00:00.000Z', 200000, 0, 0, 0"
                            + " FROM equity_points ORDER BY at DESC LIMIT 1");
            machine.sessions(1);
            sale(machine);
            machine.bean(LockWatch.class).look();
            machine.bean(LockWatch.class).look();
            assertThat(events(machine)).hasSize(2);
            assertThat(events(machine).getFirst())
                    .startsWith("LOCK The account: locked by the rule drawdown: the equity is ")
                    .contains("below its highest of 20 bars, $200,000.00");
            assertThat(events(machine).getLast())
                    .matches("LOCK ALFA: locked by the rule cooldown until \\w{3} \\d+ \\w{3} 16:00 New York time: "
                            + "\\d of 4 bars since an exit");
        }
        try (var machine = new Machine(folder)) {
            machine.database().update("DELETE FROM equity_points WHERE equity = 200000");
            machine.bean(LockWatch.class).look();
            assertThat(events(machine))
                    .hasSize(3)
                    .last()
                    .isEqualTo("RELEASE The account: the lock of the rule drawdown is over");
            machine.sessions(6);
            machine.bean(LockWatch.class).look();
            machine.bean(LockWatch.class).look();
            assertThat(events(machine))
                    .hasSize(4)
                    .last()
                    .isEqualTo("RELEASE ALFA: the lock of the rule cooldown is over");
        }
    }

    @Test
    void aLossThatAPurchaseWouldDeferLocksItsTickerUntilThe31stDay(@TempDir Path folder) {
        try (var machine = new Machine(folder)) {
            machine.start();
            machine.sessions(5);
            rule(machine, "wash-sale", "", "0,block");
            sale(machine);
            machine.bean(LockWatch.class).look();
            assertThat(ofAlfa(machine)).as("neither gain nor loss").isEmpty();

            machine.database().update("UPDATE trade_history SET price = 40.5 WHERE order_id = 'SELL'");
            machine.bean(LockWatch.class).look();
            machine.bean(LockWatch.class).look();
            assertThat(ofAlfa(machine))
                    .singleElement()
                    .asString()
                    .matches("LOCK ALFA: locked by the rule wash-sale until \\w{3} \\d+ \\w{3} 16:00 New York time: "
                            + "the loss of \\$10.00 realised on \\S+ is deferred .*");

            machine.sessions(19);
            machine.bean(LockWatch.class).look();
            assertThat(ofAlfa(machine)).as("27 days later").hasSize(1);
            machine.sessions(3);
            machine.bean(LockWatch.class).look();
            assertThat(ofAlfa(machine)).last().isEqualTo("RELEASE ALFA: the lock of the rule wash-sale is over");
        }
    }

    /** Others may have made losses of their own. */
    private static List<String> ofAlfa(Machine machine) {
        return events(machine).stream()
                .filter(event -> event.contains(" ALFA: "))
                .toList();
    }

    private static void rule(Machine machine, String rule, String target, String parameters) {
        machine.database()
                .update("INSERT INTO risk_rules (rule, target, parameters) VALUES (?, ?, ?)", rule, target, parameters);
    }

    /** A trip that ended in the last session. */
    private static void sale(Machine machine) {
        for (String side : List.of("BUY", "SELL")) {
            machine.database()
                    .update(
                            "INSERT INTO trade_history (timestamp, ticker, strategy, side, quantity, price, fees,"
                                    + " realized_profit, order_id, client_order_id, execution_id, mode, recorded_at)"
                                    + " SELECT at, 'ALFA', 'rsi', ?, 10, 41.5, 0, 0, ?, ?, ?, mode, at"
                                    + " FROM equity_points ORDER BY at DESC LIMIT 1",
                            side,
                            side,
                            side,
                            side);
        }
    }

    private static List<String> events(Machine machine) {
        return machine
                .database()
                .queryForList(
                        "SELECT kind || ' ' || message FROM engine_events WHERE kind IN ('LOCK', 'RELEASE') ORDER BY id",
                        String.class)
                .stream()
                .map(String::valueOf)
                .toList();
    }
}
