package livetrading.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import livetrading.market.Ticker;
import livetrading.risk.rule.TargetedRule;
import org.junit.jupiter.api.Test;

class RiskRulesTest {

    private static final StoredGroup TECH = new StoredGroup("tech", "AAPL,MSFT");

    @Test
    void readsRulesForAllForAGroupAndForATicker() {
        RiskRules rules = RiskRules.of(
                List.of(TECH),
                List.of(
                        stored(1, "stop-loss", "", "10%"),
                        stored(2, "time-stop", "tech", ""),
                        stored(3, "stop-loss", "AAPL", "5%")));

        assertThat(rules.problems()).isEmpty();
        assertThat(rules.standstill()).isEmpty();
        assertThat(rules.list().rules())
                .extracting(TargetedRule::text)
                .containsExactly("stop-loss=10%", "tech: time-stop=60", "AAPL: stop-loss=5%");
        assertThat(rules.list().of(new Ticker("AAPL")).rules()).hasSize(2);
    }

    @Test
    void namesARowThatIsWrongAndObeysTheOthers() {
        RiskRules rules = RiskRules.of(
                List.of(new StoredGroup("tech", "?")),
                List.of(
                        stored(1, "stop-loss", "", "-5%"),
                        stored(2, "moonshot", "", ""),
                        stored(3, "time-stop", "tech", ""),
                        stored(4, "take-profit", "", "20%"),
                        stored(5, "take-profit", "", "30%"),
                        stored(6, "", "", "")));

        assertThat(rules.list().rules()).extracting(TargetedRule::text).containsExactly("take-profit=20%");
        assertThat(rules.problems()).hasSize(6);
        assertThat(rules.problems().get(1)).isEqualTo("rule 1: a stop-loss of -5 % is not between 1 and 50 %");
        assertThat(rules.problems().get(2)).startsWith("rule 2: ").contains("moonshot");
        assertThat(rules.problems().get(3)).contains("there is no group 'tech' yet");
        assertThat(rules.problems().get(4)).contains("two rules of one kind");
        assertThat(rules.standstill().orElseThrow()).contains("nothing is bought", "-5 %");
    }

    @Test
    void namesALineThatIsWrongAndReadsTheOthers() {
        RiskRules rules = RiskRules.typed(
                List.of("# mine", "group tech: AAPL,MSFT", "tech: stop-loss=200%", "tech: time-stop", "time-stop: no"));

        assertThat(rules.list().rules()).extracting(TargetedRule::text).containsExactly("tech: time-stop=60");
        assertThat(rules.problems()).hasSize(2);
        assertThat(rules.problems().getFirst()).isEqualTo("line 3: a stop-loss of 200 % is not between 1 and 50 %");
        assertThat(rules.problems().getLast()).startsWith("line 5: ");
    }

    @Test
    void whatIsSwitchedOffIsShownAndStopsNothing() {
        RiskRules rules = RiskRules.of(
                List.of(),
                List.of(
                        stored(1, "stop-loss", "", "10%"),
                        new StoredRule(2, "stop-loss", "", "20%", false),
                        new StoredRule(3, "stop-loss", "", "200%", false)));

        assertThat(rules.list().rules()).extracting(TargetedRule::text).containsExactly("stop-loss=10%");
        assertThat(rules.standstill()).isEmpty();
        assertThat(rules.rows().get(1).rule()).isPresent();
        assertThat(rules.rows().get(2).problem().orElseThrow()).contains("between 1 and 50 %");
    }

    private static StoredRule stored(long id, String rule, String target, String parameters) {
        return new StoredRule(id, rule, target, parameters, true);
    }
}
