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

/** Strategies of users are stored in versions, compete, are pinned, and lead what they opened to its exit. */
class OwnStrategiesTest extends OnOneMachine {

    private static final Ticker ALFA = new Ticker("ALFA");
    private static final String ALWAYS = "name Up\nenter close > 0.5\nleave close < 0.5\n";
    private static final String LATER = "name Up\nenter close > 0.5\nleave close < 0.6\n";
    private static final String PASSED = found(Verdict.PASSED);

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
                "best_strategies")) {
            machine.database().update("DELETE FROM " + table);
        }
        machine.database().update("UPDATE trading_config SET tickers = 'ALFA,BRAV', minimum_trades = 1");
        machine.bean(SimulationReset.class).reset();
        machine.start();
    }

    @Test
    void aVersionIsFoundByItsIdForEver() throws Exception {
        own.save("up", ALWAYS, PASSED, "admin");
        own.save("up", LATER, PASSED, "admin");

        assertThat(strategies.name("up@1")).isEqualTo("Up v1");
        assertThat(strategies.name("up@2")).isEqualTo("Up v2");
        assertThat(strategies.find("up")).isEmpty();
        assertThat(own.script("up").orElseThrow().newest().source()).isEqualTo(LATER);
    }

    @Test
    void theSameTextIsNoNewVersion() throws Exception {
        own.save("up", ALWAYS, PASSED, "admin");

        assertThat(own.save("up", ALWAYS, PASSED, "admin").version()).isEqualTo(1);
        assertThat(own.save("up", LATER, PASSED, "admin").version()).isEqualTo(2);
    }

    @Test
    void competesInPlaceOfItsOtherVersionUntilItIsWithdrawn() throws Exception {
        own.save("up", ALWAYS, PASSED, "admin");
        own.save("up", LATER, PASSED, "admin");
        assertThat(competing()).isEmpty();

        own.compete("up@1", "admin");
        own.compete("up@2", "admin");
        assertThat(competing()).containsExactly("up@2");
        machine.sessions(1);
        assertThat(evaluated()).contains("up@2").doesNotContain("up@1").hasSize(12);

        own.withdraw("up@2", "admin");
        machine.sessions(1);
        assertThat(evaluated()).hasSize(11);
        assertThat(machine.database()
                        .queryForList("SELECT message FROM engine_events WHERE kind = 'STRATEGY'", String.class))
                .endsWith("Up v2 does not compete any more, by admin");
    }

    @Test
    void eachSavedVersionIsATrialWhetherItCompetesOrNot() throws Exception {
        own.save("up", ALWAYS, PASSED, "admin");
        own.save("up", LATER, PASSED, "admin");
        own.compete("up@2", "admin");

        assertThat(strategies.dropped()).isEqualTo(1);
        machine.sessions(1);
        double few = deflated();
        for (int i = 0; i < 40; i++) {
            own.save("up", LATER + "# looked at, the " + i + "th\n", PASSED, "admin");
        }
        machine.bean(EngineControl.class).reevaluateAll(Mode.SIMULATED);
        machine.database().update("DELETE FROM strategy_evaluations");
        machine.sessions(1);

        assertThat(deflated()).isLessThan(few);
    }

    @Test
    void aPositionIsLedByTheVersionThatOpenedIt() throws Exception {
        own.save("up", ALWAYS, PASSED, "admin");
        machine.bean(EngineControl.class).pin(Mode.SIMULATED, ALFA, "up@1", "admin");
        machine.sessions(2);
        own.save("up", LATER, PASSED, "admin");
        own.compete("up@2", "admin");
        machine.bean(EngineControl.class).pin(Mode.SIMULATED, ALFA, "up@2", "admin");
        own.archive("up", "admin");
        machine.sessions(1);

        assertThat(decision().get("strategy")).isEqualTo("up@1");
        assertThat(String.valueOf(decision().get("reason")))
                .endsWith("; Up v2, pinned by hand, takes over after this position");
        assertThatThrownBy(() -> own.delete("up", "admin"))
                .isInstanceOf(StrategyRefused.class)
                .hasMessage("a position refers to 'up': it can be archived, not deleted");
    }

    @Test
    void isDeletedWhileNothingRefersToIt() throws Exception {
        own.save("up", ALWAYS, PASSED, "admin");
        own.save("upper", ALWAYS, PASSED, "admin");
        own.compete("up@1", "admin");
        own.delete("up", "admin");

        assertThat(own.scripts()).extracting(StoredScript::id).containsExactly("upper");
        assertThat(competing()).isEmpty();
    }

    @Test
    void f119_aStrategyThatLooksBackFurtherThanThePricesIsLeftOutAndTheOthersTrade() throws Exception {
        own.save("long", "name Long\nenter close > highest(high, 4000)[1]\nleave close < 1\n", PASSED, "admin");
        own.compete("long@1", "admin");
        machine.sessions(1);

        assertThat(machine.database()
                        .queryForObject(
                                "SELECT problem FROM strategy_evaluations WHERE ticker = 'ALFA' AND strategy = 'long@1'",
                                String.class))
                .startsWith("needs 4001 bars before its first decision, and there are ");
        assertThat(machine.database()
                        .queryForObject(
                                "SELECT count(*) FROM strategy_evaluations WHERE ticker = 'ALFA' AND problem IS NULL",
                                Integer.class))
                .isEqualTo(11);
    }

    @Test
    void f120_aTextThatWasEditedByHandKeepsOnlyItsOwnTickersFromTrading() throws Exception {
        own.save("up", ALWAYS, PASSED, "admin");
        own.compete("up@1", "admin");
        machine.bean(EngineControl.class).pin(Mode.SIMULATED, ALFA, "up@1", "admin");
        machine.sessions(2);
        machine.database().update("UPDATE strategy_scripts SET source = 'enter nonsense('");
        machine.sessions(1);

        assertThat(machine.bean(StrategyLibrary.class).unusable()).containsOnlyKeys("up@1");
        assertThat(String.valueOf(decision().get("reason"))).contains("there is no strategy 'up@1'");
        assertThat(evaluated()).hasSize(11);
        assertThat(machine.database()
                        .queryForObject("SELECT count(*) FROM own_holdings WHERE ticker = 'ALFA'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoIdAndWhatIsTaken() {
        assertThatThrownBy(() -> own.save("rsi", ALWAYS, PASSED, "admin"))
                .hasMessage("the program has a strategy 'rsi': give yours another id");
        assertThatThrownBy(() -> own.save("Up up", ALWAYS, PASSED, "admin")).hasMessageStartingWith("'Up up' is no id");
        assertThat(own.scripts()).isEmpty();
    }

    @Test
    void whatDidNotPassOrNobodyKnowsToHavePassedMayNotCompete() throws Exception {
        own.save("up", ALWAYS, found(Verdict.REFUSED), "admin");

        assertThatThrownBy(() -> own.compete("up@1", "admin"))
                .isInstanceOf(StrategyRefused.class)
                .hasMessage("Up v1 did not pass its checks: It looked at a later bar");
        machine.database().update("UPDATE strategy_scripts SET checks = 'passed'");
        assertThatThrownBy(() -> own.compete("up@1", "admin"))
                .hasMessageContaining("What was found when it was saved cannot be read");
        assertThat(competing()).isEmpty();
    }

    @Test
    void anIdWithoutAVersionIsRefusedAndTheOthersGoOn() throws Exception {
        own.save("up", ALWAYS, PASSED, "admin");
        own.compete("up@1", "admin");

        assertThatThrownBy(() -> own.compete("rsi", "admin"))
                .isInstanceOf(StrategyRefused.class)
                .hasMessage("RSI is no version of a strategy of one's own");
        assertThat(competing()).containsExactly("up@1");
    }

    private static String found(Verdict verdict) {
        return StoredChecks.json(new CheckReport(
                List.of(new CheckResult(Check.CAUSAL, verdict, "It looked at a later bar.", List.of()))));
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

    private static double deflated() {
        Double deflated = machine.database()
                .queryForObject(
                        "SELECT deflated_sharpe FROM strategy_evaluations WHERE ticker = 'ALFA' AND strategy = 'rsi'",
                        Double.class);
        return deflated == null ? Double.NaN : deflated;
    }

    private static Map<String, @Nullable Object> decision() {
        return machine.database()
                .queryForMap("SELECT strategy, reason FROM decisions WHERE ticker = 'ALFA' ORDER BY id DESC LIMIT 1");
    }
}
