package livetrading.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import livetrading.engine.EngineControl;
import livetrading.engine.Machine;
import livetrading.ledger.TrustedJar;
import livetrading.market.Ticker;
import livetrading.plugin.PluginJar.State;
import livetrading.plugin.RisingJar;
import livetrading.portfolio.Mode;
import livetrading.strategy.Strategy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar of strategies over three runs of the program: put there, trusted, and exchanged. */
class StrategyJarsTest {

    @TempDir
    private Path folder;

    @Test
    void aJarThatIsTrustedTradesFromTheNextStartOnUntilItsBytesChange() throws Exception {
        try (var machine = new Machine(folder)) {
            Files.createDirectories(folder.resolve("strategies"));
            Files.write(folder.resolve("strategies/rising.jar"), RisingJar.bytes(1));
            StrategyJar jar = only(machine);
            assertThat(jar.jar().state()).isEqualTo(new State.NotTrusted());
            machine.bean(StrategyJars.class).trust(jar.jar(), "admin");
            assertThat(only(machine).trusted())
                    .hasValueSatisfying(row -> assertThat(row.trustedBy()).isEqualTo("admin"));
            assertThat(machine.bean(StrategyJars.class).strategies()).isEmpty();
        }
        String id;
        String shares;
        try (var machine = new Machine(folder)) {
            id = machine.bean(StrategyJars.class).strategies().getFirst().id();
            assertThat(machine.bean(StrategyLibrary.class).all())
                    .extracting(Strategy::id)
                    .doesNotContain(id);
            assertThat(machine.bean(StrategyLibrary.class).name(id)).startsWith("Rising ");
            machine.bean(OwnStrategies.class).compete(id, "admin");
            assertThat(machine.bean(StrategyLibrary.class).all())
                    .extracting(Strategy::id)
                    .contains(id);
            assertThatItsIdIsTaken(machine);
            assertThat(only(machine).trusted().flatMap(TrustedJar::checkedBy)).isPresent();

            shares = bought(machine, id);
            Files.write(folder.resolve("strategies/rising.jar"), RisingJar.bytes(2));
            assertThat(machine.bean(StrategyJars.class).now())
                    .extracting(StrategyJar::inFolder)
                    .containsExactly(true, false);
        }
        try (var machine = new Machine(folder)) {
            assertThat(only(machine).trusted()).isEmpty();
            machine.start();
            machine.sessions(3);
            assertThat(machine.database()
                            .queryForObject("SELECT quantity FROM own_holdings WHERE ticker = 'ALFA'", String.class))
                    .isEqualTo(shares);
            assertThat(decision(machine).get("reason"))
                    .isEqualTo("%s failed: there is no strategy '%1$s'".formatted(id));
        }
    }

    private static void assertThatItsIdIsTaken(Machine machine) {
        assertThatExceptionOfType(StrategyRefused.class)
                .isThrownBy(() -> machine.bean(OwnStrategies.class)
                        .save("rising", "enter close > 1\nleave close < 1", "{}", "admin"))
                .withMessage("a jar has a strategy 'rising': give yours another id");
    }

    /** Pinned, so that it trades whatever is selected. */
    private static String bought(Machine machine, String id) {
        machine.database().update("UPDATE trading_config SET tickers = 'ALFA'");
        machine.start();
        machine.bean(EngineControl.class).pin(Mode.SIMULATED, new Ticker("ALFA"), id, "admin");
        for (int i = 0; i < 50; i++) {
            machine.sessions(1);
            List<@Nullable String> shares = machine.database()
                    .queryForList("SELECT quantity FROM own_holdings WHERE ticker = 'ALFA'", String.class);
            // not when it was bought and is to be sold at the next open already
            if (!shares.isEmpty() && "HOLD".equals(decision(machine).get("action"))) {
                assertThat(decision(machine).get("strategy")).isEqualTo(id);
                return String.valueOf(shares.getFirst());
            }
        }
        throw new AssertionError("it has bought nothing");
    }

    private static Map<String, @Nullable Object> decision(Machine machine) {
        return machine.database()
                .queryForMap("SELECT strategy, action, reason FROM decisions WHERE ticker = 'ALFA'"
                        + " ORDER BY id DESC LIMIT 1");
    }

    private static StrategyJar only(Machine machine) throws IOException {
        List<StrategyJar> jars = machine.bean(StrategyJars.class).now();
        assertThat(jars).hasSize(1);
        return jars.getFirst();
    }
}
