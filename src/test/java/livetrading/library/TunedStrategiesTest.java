package livetrading.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import livetrading.check.Check;
import livetrading.check.CheckReport;
import livetrading.check.CheckResult;
import livetrading.check.Verdict;
import livetrading.engine.EngineControl;
import livetrading.engine.OnOneMachine;
import livetrading.engine.SimulationReset;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tuned strategies and the vote compete when somebody lets them, and lead what they opened to its exit. */
class TunedStrategiesTest extends OnOneMachine {

    private static final Ticker ALFA = new Ticker("ALFA");
    private static final String DIPS = "name Dips\ninput n = 10 (2..50)\nenter close < sma(n)\nleave close > sma(n)\n";
    private static final String PLAIN = "name Plain\nenter close > 0.5\nleave close < 0.5\n";
    private static final String PASSED = StoredChecks.json(new CheckReport(
            List.of(new CheckResult(Check.CAUSAL, Verdict.PASSED, "It did not look ahead.", List.of()))));

    private final TunedStrategies tuned = machine.bean(TunedStrategies.class);
    private final OwnStrategies own = machine.bean(OwnStrategies.class);
    private final Strategies strategies = machine.bean(Strategies.class);

    @BeforeEach
    void beginAnew() {
        for (String table : List.of(
                "strategy_scripts",
                "competing_strategies",
                "archived_strategies",
                "withdrawn_strategies",
                "strategy_pins",
                "best_strategies",
                "engine_events")) {
            machine.database().update("DELETE FROM " + table);
        }
        machine.database().update("UPDATE trading_config SET tickers = 'ALFA,BRAV', minimum_trades = 1");
        machine.bean(SimulationReset.class).reset();
        machine.start();
    }

    @Test
    void noneCompetesUntilSomebodyLetsItAndEachIsOneTrialForGood() throws Exception {
        assertThat(tuned.offered())
                .extracting(Strategy::id)
                .contains("rsi~tuned", "ml~tuned")
                .hasSize(12)
                .endsWith(strategies.find("vote").orElseThrow().id());
        assertThat(strategies.all()).hasSize(11);

        tuned.letCompete("rsi~tuned", "admin");
        tuned.letCompete("vote", "admin");
        tuned.letCompete("vote", "admin");
        assertThat(tuned.competes("rsi~tuned")).isTrue();
        machine.sessions(1);
        assertThat(evaluated()).hasSize(13).contains("rsi~tuned", "vote");
        assertThat(strategies.dropped()).isZero();

        tuned.withdraw("rsi~tuned", "admin");
        tuned.withdraw("rsi~tuned", "admin");
        assertThat(tuned.competes("rsi~tuned")).isFalse();
        machine.sessions(1);
        assertThat(evaluated()).hasSize(12).doesNotContain("rsi~tuned");
        assertThat(strategies.dropped()).isEqualTo(1);
        assertThat(events())
                .containsExactly(
                        "RSI, tuned competes for all tickers, by admin",
                        "Vote of the best competes for all tickers, by admin",
                        "RSI, tuned does not compete any more, by admin");

        tuned.letCompete("rsi~tuned", "admin");
        assertThat(strategies.dropped()).isZero();
    }

    @Test
    void theTunedOneOfAScriptCompetesOnlyBesideIt() throws Exception {
        own.save("dips", DIPS, PASSED, "admin");
        assertThatThrownBy(() -> tuned.letCompete("dips@1~tuned", "admin"))
                .isInstanceOf(StrategyRefused.class)
                .hasMessage("Dips v1 does not compete, and the tuned one has to win against it: let it compete first");

        own.compete("dips@1", "admin");
        assertThat(tuned.offered()).extracting(Strategy::id).contains("dips@1~tuned");
        tuned.letCompete("dips@1~tuned", "admin");
        own.compete("dips@1", "admin");
        assertThat(competing()).containsExactly("dips@1", "dips@1~tuned");

        own.save("dips", DIPS + "# another\n", PASSED, "admin");
        own.compete("dips@2", "admin");
        assertThat(competing()).containsExactly("dips@2");
        tuned.letCompete("dips@2~tuned", "admin");
        assertThat(strategies.dropped())
                .as("the first version, plain and tuned")
                .isEqualTo(2);

        own.withdraw("dips@2", "admin");
        assertThat(competing()).isEmpty();
        assertThat(events()).endsWith("Dips v2, tuned does not compete any more, by admin");
        own.delete("dips", "admin");
        assertThat(strategies.dropped()).isZero();
    }

    @Test
    void f131_whatCannotBeTunedIsRefusedWithAReason() throws Exception {
        own.save("plain", PLAIN, PASSED, "admin");
        own.compete("plain@1", "admin");
        Map.of(
                        "plain@1~tuned", "Plain v1 has no parameters to tune",
                        "rsii~tuned", "there is no strategy 'rsii'",
                        "rsi", "'rsi' is no tuned strategy: these are called like rsi~tuned",
                        "rsi~tuned~tuned", "RSI, tuned has no parameters to tune",
                        "1Hour:rsi~tuned", "'1Hour:rsi~tuned' is no tuned strategy: these are called like rsi~tuned")
                .forEach((id, why) -> assertThatThrownBy(() -> tuned.letCompete(id, "admin"))
                        .as(id)
                        .isInstanceOf(StrategyRefused.class)
                        .hasMessage(why));
        assertThat(competing()).containsExactly("plain@1");
    }

    @Test
    void f130_aStrategyOfTheProgramThatSomebodyLetCompeteByHandCompetesOnce() throws Exception {
        machine.database()
                .update("INSERT INTO competing_strategies VALUES ('rsi', '2026-01-01T00:00:00Z', 'admin'),"
                        + " ('rsi~tuned', '2026-01-01T00:00:00Z', 'admin')");
        machine.sessions(1);

        assertThat(evaluated()).hasSize(12).contains("rsi~tuned");
    }

    @Test
    void whatATunedStrategyOpenedIsLedToItsExitByItAfterItWasWithdrawn() throws Exception {
        tuned.letCompete("sma-crossover~tuned", "admin");
        machine.bean(EngineControl.class).pin(Mode.SIMULATED, ALFA, "sma-crossover~tuned", "admin");
        until(TunedStrategiesTest::isHeld);
        tuned.withdraw("sma-crossover~tuned", "admin");
        machine.bean(EngineControl.class).release(Mode.SIMULATED, ALFA, "admin");
        until(() -> !isHeld());

        assertThat(machine.database()
                        .queryForList("SELECT strategy FROM trade_history WHERE ticker = 'ALFA'", String.class))
                .containsExactly("sma-crossover~tuned", "sma-crossover~tuned");
        assertThat(decisions())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason).contains("; tuned to fast "));
    }

    private interface State {
        boolean is();
    }

    private static void until(State state) throws Exception {
        for (int session = 0; session < 200 && !state.is(); session++) {
            machine.sessions(1);
        }
        assertThat(state.is()).isTrue();
    }

    private static boolean isHeld() {
        return !machine.database()
                .queryForList("SELECT ticker FROM own_holdings WHERE ticker = 'ALFA'", String.class)
                .isEmpty();
    }

    private List<String> competing() {
        return strategies.all().stream()
                .map(Strategy::id)
                .filter(id -> StrategyCatalog.find(id).isEmpty())
                .toList();
    }

    private static List<@Nullable String> evaluated() {
        return machine.database()
                .queryForList("SELECT strategy FROM strategy_evaluations WHERE ticker = 'ALFA'", String.class);
    }

    private static List<@Nullable String> events() {
        return machine.database()
                .queryForList("SELECT message FROM engine_events WHERE kind = 'STRATEGY' ORDER BY id", String.class);
    }

    private static List<@Nullable String> decisions() {
        return machine.database()
                .queryForList(
                        "SELECT reason FROM decisions WHERE ticker = 'ALFA' AND strategy = 'sma-crossover~tuned'",
                        String.class);
    }
}
