package livetrading.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import livetrading.deviation.DealDifference;
import livetrading.deviation.DeviationState;
import livetrading.engine.Machine;
import livetrading.engine.RandomPriceFile;
import livetrading.library.ProvidedStrategies;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.review.DeviationWatch.Finding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;

/** Live trading that is not what was tested is found through the whole program; what is, raises no alarm. */
class DeviationWatchTest {

    private static final List<String> TICKERS = List.of("REDA", "REDB", "REDC", "REDD", "REDE");
    private static final String SHARPE = "live Sharpe ratio";

    private final Changeable changeable = new Changeable();

    /** The engine decides otherwise on two sessions than the very same program does when it is played again. */
    @Test
    void f153_aDecisionThatSomebodyChangedInTheCodeIsFound(@TempDir Path folder) throws Exception {
        writePrices(folder);
        try (var machine = machine(folder, beans -> {})) {
            pinned(machine);
            machine.start();
            machine.sessions(20);
            look(machine);
            assertThat(alarms(machine)).isEmpty();

            changeable.change(true);
            machine.sessions(1);
            changeable.change(false);
            machine.sessions(2);
            look(machine);
            look(machine);

            assertThat(alarms(machine))
                    .singleElement()
                    .asString()
                    .matches("Simulated trading deviates from its back-test: \\d+ of \\d+ deals differ without a"
                            + " recorded cause, the first: (BUY|SELL) RED. of 20..-..-.. \\(only .*\\)");
            DeviationFindings found = found(machine);
            assertThat(found.alarms()).containsExactly(DeviationFindings.Test.DEALS);
            assertThat(found.strategies(DeviationFindings.Test.DEALS)).containsExactly(Changeable.ID);

            machine.bean(DeviationWatch.class).beginAnew(found, "admin");
            machine.sessions(6);
            look(machine);
            assertThat(found(machine).alarms())
                    .as("somebody has looked into it")
                    .isEmpty();
            assertThat(lasting(machine)).isEmpty();
        }
    }

    /** Purchases that are 10 basis points dearer and sales that bring as much less, among as much noise. */
    @Test
    void f154_fillsThatAreTenBasisPointsWorseAreFoundWithinSixtyOrders(@TempDir Path folder) throws Exception {
        writePrices(folder);
        try (var machine =
                machine(folder, beans -> beans.registerBean("worse", WorseFills.class, () -> new WorseFills(10, 8)))) {
            pinned(machine);
            machine.start();
            int orders = 0;
            while (lasting(machine).isEmpty() && orders < 80) {
                machine.sessions(1);
                look(machine);
                orders = orders(machine);
            }

            assertThat(alarms(machine))
                    .singleElement()
                    .asString()
                    .startsWith("Simulated trading deviates from its back-test: executions cost more than modelled");
            assertThat(orders).isLessThanOrEqualTo(60);
            assertThat(found(machine).comparison().deals().unexplained())
                    .as("another price is a recorded cause")
                    .isEmpty();
        }
    }

    /** All strategies with all that they choose for a year, with rules, and looked at five times. */
    @Test
    void f155_aYearAsTestedRaisesNoAlarm(@TempDir Path folder) throws Exception {
        writePrices(folder);
        try (var machine = machine(folder, beans -> {})) {
            machine.database()
                    .update("UPDATE trading_config SET tickers = 'REDA,REDB,REDC,REDD,REDE', risk_per_trade = 0.1,"
                            + " minimum_trades = 1, beat_buy_and_hold = 0, reevaluate_after_days = 90");
            machine.database()
                    .update("INSERT INTO risk_rules (rule, target, parameters) VALUES ('stop-loss', '', '5%'),"
                            + " ('cooldown', '', '3'), ('exposure', '', '40%')");
            machine.start();
            for (int i = 0; i < 5; i++) {
                machine.sessions(50);
                look(machine);
            }

            assertThat(alarms(machine)).isEmpty();
            DeviationFindings found = found(machine);
            assertThat(found.comparison().deals().differences()).isEmpty();
            assertThat(found.comparison().deals().deals()).isGreaterThan(20);
            assertThat(found.comparison().live()).isEqualTo(found.comparison().backtest());
            assertThat(found.state(DeviationFindings.Test.RETURN).sentence()).contains(SHARPE);
        }
    }

    @Test
    void f156_aRestartKeepsTheStateAndRepeatsNoAlert(@TempDir Path folder) throws Exception {
        writePrices(folder);
        try (var machine = machine(folder, beans -> {})) {
            deviate(machine);
            assertThat(alarms(machine)).hasSize(1);
        }
        try (var machine = machine(folder, beans -> {})) {
            assertThat(machine.bean(DeviationWatch.class).latest(Mode.SIMULATED))
                    .isEmpty();
            look(machine);
            machine.sessions(4);
            look(machine);

            assertThat(alarms(machine)).hasSize(1);
            assertThat(found(machine).state(DeviationFindings.Test.DEALS)).isInstanceOf(DeviationState.Alarm.class);
        }
    }

    @Test
    void f157_entriesOfAStrategyThatDeviatesArePausedUntilSomebodyLiftsThat(@TempDir Path folder) throws Exception {
        writePrices(folder);
        try (var machine = machine(folder, beans -> {})) {
            machine.database().update("UPDATE trading_config SET pause_on_deviation = 1");
            deviate(machine);
            Map<String, String> paused = machine.bean(DeviationWatch.class).paused(Mode.SIMULATED);
            assertThat(paused).containsOnlyKeys(Changeable.ID);
            assertThat(paused.get(Changeable.ID))
                    .startsWith("Entries of Changeable are paused because live trading deviates: ");

            machine.sessions(4);
            int orders = purchases(machine);
            machine.sessions(8);

            assertThat(purchases(machine)).isEqualTo(orders);
            assertThat(machine.database()
                            .queryForList(
                                    "SELECT reason FROM decisions WHERE action = 'REFUSED' AND refusal = 'RULE'",
                                    String.class))
                    .isNotEmpty()
                    .allMatch(reason -> reason.startsWith("Entries of Changeable are paused because"));
            machine.bean(DeviationWatch.class).beginAnew(found(machine), "admin");
            look(machine);
            assertThat(found(machine).alarms())
                    .as("what is refused is explained")
                    .isEmpty();

            machine.bean(DeviationWatch.class).lift(Mode.SIMULATED, Changeable.ID, "admin");
            machine.sessions(8);
            assertThat(purchases(machine)).isGreaterThan(orders);
            look(machine);
            assertThat(machine.bean(DeviationWatch.class).paused(Mode.SIMULATED))
                    .isEmpty();
        }
    }

    /** Neither the words of a strategy for holding nor what was in the way weeks ago is a recorded cause of today. */
    @Test
    void f169_aPurchaseThatSomebodyChangedIntoAHoldIsFound(@TempDir Path folder) throws Exception {
        writePrices(folder);
        try (var machine = machine(folder, beans -> {})) {
            pinned(machine);
            machine.start();
            machine.sessions(12);
            while (count(machine, "SELECT count(*) FROM own_holdings") + open(machine) > 0) {
                machine.sessions(1);
            }
            machine.database()
                    .update("INSERT INTO decisions (decided_at, bar_time, mode, ticker, action, reason)"
                            + " SELECT decided_at, bar_time, mode, ticker, 'ERROR', 'prices were late once'"
                            + " FROM decisions WHERE id IN (SELECT min(id) FROM decisions GROUP BY ticker)");

            changeable.stayOut(true);
            machine.sessions(4);
            changeable.stayOut(false);
            machine.sessions(1);

            DeviationFindings found = found(machine);
            assertThat(found.alarms()).containsExactly(DeviationFindings.Test.DEALS);
            assertThat(found.unexplained())
                    .isNotEmpty()
                    .allMatch(one -> one.kind() == DealDifference.Kind.ONLY_BACKTEST && one.side() == Side.BUY);
            assertThat(found.strategies(DeviationFindings.Test.DEALS)).containsExactly(Changeable.ID);
        }
    }

    private void deviate(Machine machine) throws InterruptedException {
        pinned(machine);
        machine.start();
        machine.sessions(12);
        changeable.change(true);
        machine.sessions(1);
        changeable.change(false);
        machine.sessions(2);
        look(machine);
    }

    private Machine machine(Path folder, Consumer<GenericApplicationContext> outside) {
        return new Machine(folder, beans -> {
            beans.registerBean(
                    "changeable",
                    ProvidedStrategies.class,
                    () -> new ProvidedStrategies(List.of(changeable)),
                    bean -> bean.setPrimary(true));
            outside.accept(beans);
        });
    }

    private static void pinned(Machine machine) {
        machine.database()
                .update("UPDATE trading_config SET tickers = 'REDA,REDB,REDC,REDD,REDE', risk_per_trade = 0.1,"
                        + " max_positions = 5");
        TICKERS.forEach(ticker -> machine.database()
                .update(
                        "INSERT INTO strategy_pins (mode, ticker, strategy, pinned_at, pinned_by)"
                                + " VALUES ('SIMULATED', ?, ?, '2026-11-23T15:00:00.000Z', 'me')",
                        ticker,
                        Changeable.ID));
    }

    private static void look(Machine machine) throws InterruptedException {
        machine.bean(DeviationWatch.class).look();
    }

    private static DeviationFindings found(Machine machine) throws InterruptedException {
        look(machine);
        return ((Finding.Found) machine.bean(DeviationWatch.class)
                        .latest(Mode.SIMULATED)
                        .orElseThrow())
                .findings();
    }

    private static List<@Nullable String> alarms(Machine machine) {
        return machine.database()
                .queryForList(
                        "SELECT message FROM engine_events WHERE cause LIKE 'DEVIATION %' AND kind = 'ALARM'",
                        String.class);
    }

    private static List<@Nullable String> lasting(Machine machine) {
        return machine.database()
                .queryForList(
                        "SELECT cause FROM engine_events e WHERE cause LIKE 'DEVIATION %' AND kind = 'ALARM' AND NOT EXISTS"
                                + " (SELECT 1 FROM engine_events l WHERE l.cause = e.cause AND l.id > e.id)",
                        String.class);
    }

    private static int orders(Machine machine) {
        return count(machine, "SELECT count(DISTINCT client_order_id) FROM trade_history");
    }

    private static int purchases(Machine machine) {
        return count(machine, "SELECT count(*) FROM orders WHERE side = 'BUY'");
    }

    private static int open(Machine machine) {
        return count(machine, "SELECT count(*) FROM orders WHERE state IN ('INTENDED', 'ACCEPTED')");
    }

    private static int count(Machine machine, String query) {
        Integer count = machine.database().queryForObject(query, Integer.class);
        return count == null ? -1 : count;
    }

    private static void writePrices(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("prices"));
        for (String ticker : TICKERS) {
            RandomPriceFile.write(folder, ticker, ticker.hashCode(), 1150);
        }
    }
}
