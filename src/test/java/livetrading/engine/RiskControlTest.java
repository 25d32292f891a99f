package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import livetrading.ledger.RiskRuleRows;
import livetrading.settings.RiskRules;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.StoredGroup;
import livetrading.settings.StoredRule;
import livetrading.settings.TradingSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What users change of the risk rules is checked as it would be stored, and stored as a whole or not at all. */
class RiskControlTest extends OnOneMachine {

    private static final StoredRule STOP = rule("stop-loss", "", "10%");
    private static final StoredGroup BOTH = new StoredGroup("both", "ALFA,BRAV");

    @BeforeEach
    void beginAnew() {
        machine.database().update("UPDATE trading_config SET tickers = 'ALFA,BRAV'");
        machine.database().update("DELETE FROM risk_rules");
        machine.database().update("DELETE FROM risk_groups");
        machine.database().update("DELETE FROM engine_events");
    }

    @Test
    void storesARuleThatTradingObeysAndTellsWhoAddedIt() {
        assertThat(control().add(List.of(STOP), "admin")).isEmpty();

        assertThat(stored()).extracting(StoredRule::line).containsExactly("stop-loss=10%");
        assertThat(inForce().list().rules()).hasSize(1);
        assertThat(events()).containsExactly("RULE Risk rule stop-loss=10% added, by admin");
    }

    @Test
    void storesAllRulesOrNone() {
        Optional<String> refusal = control().add(List.of(STOP, rule("time-stop", "", "0")), "admin");

        assertThat(refusal.orElseThrow())
                .isEqualTo("a time-stop of 0 bars is not a whole number between 1 and 1000 bars");
        assertThat(stored()).isEmpty();
        assertThat(events()).isEmpty();
    }

    @Test
    void refusesASecondRuleOfOneKindAlsoWhenItIsSwitchedOn() {
        control().add(List.of(STOP, rule("stop-loss", "", "20%").enabled(false)), "admin");
        StoredRule off = stored().getLast();

        assertThat(control().change(off, off.enabled(true), "admin").orElseThrow())
                .contains("two rules of one kind for the same ticker");
        assertThat(stored().getLast().enabled()).isFalse();
    }

    @Test
    void refusesWhatIsNotOnTheWatchListByName() {
        String refusal = "NOPE is not on the watch list; on it are ALFA, BRAV";
        assertThat(control().add(List.of(rule("stop-loss", "NOPE", "5%")), "admin"))
                .contains(refusal);
        assertThat(control().add(new StoredGroup("tech", "ALFA,NOPE"), "admin")).contains(refusal);
        assertThat(control().add(new StoredGroup("tech", "ALFA,?"), "admin").orElseThrow())
                .startsWith("'?' is not a ticker");
        assertThat(control().add(new StoredGroup("Tech", "ALFA"), "admin").orElseThrow())
                .contains("'Tech' is no name of a group: up to 30 small letters");
        assertThat(stored()).isEmpty();
        assertThat(groups()).isEmpty();
    }

    @Test
    void tellsOldAndNewOfAChange() {
        control().add(List.of(STOP), "admin");
        StoredRule stop = stored().getFirst();
        control().change(stop, new StoredRule(stop.id(), "stop-loss", "ALFA", "5%", true), "admin");
        StoredRule own = stored().getFirst();
        control().change(own, own.enabled(false), "admin");
        control().remove(stored().getFirst(), "admin");

        assertThat(stored()).isEmpty();
        assertThat(events())
                .containsExactly(
                        "RULE Risk rule stop-loss=10% added, by admin",
                        "RULE Risk rule stop-loss=10% changed to ALFA: stop-loss=5%, by admin",
                        "RULE Risk rule ALFA: stop-loss=5% switched off, by admin",
                        "RULE Risk rule ALFA: stop-loss=5% removed, by admin");
    }

    @Test
    void doesNotOverwriteWhatWasChangedElsewhereMeanwhile() {
        control().add(List.of(STOP), "admin");
        control().add(BOTH, "admin");
        StoredRule seen = stored().getFirst();
        machine.database().update("UPDATE risk_rules SET parameters = '7%'");
        machine.database().update("UPDATE risk_groups SET tickers = 'BRAV'");

        assertThat(control().change(seen, seen.enabled(false), "admin").orElseThrow())
                .isEqualTo("the rule stop-loss=10% was changed elsewhere meanwhile; it is shown as it is now");
        assertThat(control().remove(seen, "admin")).isPresent();
        assertThat(control().change(BOTH, "ALFA", "admin").orElseThrow()).startsWith("the group 'both' was changed");
        assertThat(control().remove(BOTH, "admin")).isPresent();
        assertThat(stored()).extracting(StoredRule::line).containsExactly("stop-loss=7%");
        assertThat(groups()).extracting(StoredGroup::tickers).containsExactly("BRAV");
    }

    @Test
    void keepsAGroupAsLongAsARuleIsForIt() {
        control().add(BOTH, "admin");
        control().add(List.of(rule("time-stop", "both", "20").enabled(false)), "admin");

        assertThat(control().remove(BOTH, "admin").orElseThrow())
                .isEqualTo("the group 'both' is used by rules: both: time-stop=20; remove them first");
        control().remove(stored().getFirst(), "admin");
        assertThat(control().change(BOTH, "ALFA", "admin")).isEmpty();
        assertThat(control().remove(groups().getFirst(), "admin")).isEmpty();
        assertThat(events()).contains("RULE Group of tickers both: ALFA,BRAV changed to ALFA, by admin");
    }

    @Test
    void refusesAGroupThatWouldGiveATickerTwoRulesOfOneKind() {
        control().add(new StoredGroup("one", "ALFA"), "admin");
        control().add(new StoredGroup("other", "BRAV"), "admin");
        control().add(List.of(rule("time-stop", "one", "20"), rule("time-stop", "other", "30")), "admin");

        assertThat(control().change(groups().getLast(), "ALFA,BRAV", "admin").orElseThrow())
                .contains("two rules of one kind for the same ticker");
    }

    @Test
    void letsAWrongRowBeSwitchedOffMendedAndRemovedAndTheOthersBeChanged() {
        machine.database()
                .update("INSERT INTO risk_rules (rule, parameters) VALUES ('stop-loss', '-5%'), ('moonshot', '')");
        StoredRule wrong = stored().getFirst();
        assertThat(inForce().standstill()).isPresent();

        assertThat(control().add(List.of(rule("time-stop", "", "20")), "admin")).isEmpty();
        assertThat(control().change(wrong, wrong.enabled(false), "admin")).isEmpty();
        assertThat(control().change(wrong.enabled(false), wrong, "admin").orElseThrow())
                .isEqualTo("a stop-loss of -5 % is not between 1 and 50 %");
        assertThat(control()
                        .change(wrong.enabled(false), new StoredRule(wrong.id(), "stop-loss", "", "5%", true), "admin"))
                .isEmpty();
        assertThat(control().remove(stored().get(1), "admin")).isEmpty();
        assertThat(inForce().standstill()).isEmpty();
    }

    private static StoredRule rule(String rule, String target, String parameters) {
        return new StoredRule(0, rule, target, parameters, true);
    }

    private static RiskControl control() {
        return machine.bean(RiskControl.class);
    }

    private static List<StoredRule> stored() {
        return machine.bean(RiskRuleRows.class).rules();
    }

    private static List<StoredGroup> groups() {
        return machine.bean(RiskRuleRows.class).groups();
    }

    private static RiskRules inForce() {
        return machine.bean(CurrentSettings.class).read() instanceof Valid(TradingSettings settings)
                ? settings.rules()
                : RiskRules.NONE;
    }

    private static List<@Nullable String> events() {
        return machine.database()
                .queryForList("SELECT kind || ' ' || message FROM engine_events ORDER BY id", String.class);
    }
}
