package livetrading.ui.risk;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import livetrading.ledger.RiskRuleRows;
import livetrading.review.RuleEffects;
import livetrading.settings.StoredRule;
import livetrading.ui.ViewTest;
import livetrading.ui.account.ComparisonGrid;
import org.junit.jupiter.api.Test;

/** What a rule does to the back-test of the account. */
class RuleEffectViewTest extends ViewTest {

    @Test
    void playsTheAccountWithoutAndWithTheRuleAndCountsWhatWasLookedAt() {
        sessions(120);
        rule("time-stop", "1");
        rule("entries-per-day", "1");
        openEffect(0);
        awaitWords("all other settings and rules as they are. The rule acted ");

        assertThat(row(0).getFirst()).isEqualTo("Total return");
        assertThat(row(0).get(1)).isNotEqualTo(row(0).get(2));
        assertThat(row(0).get(3)).endsWith(" pp");
        assertThat(_find(ProgressBar.class)).isEmpty();
        assertThat(looks()).containsExactlyInAnyOrder("entries-per-day=1", "entries-per-day=1; time-stop=1");
    }

    @Test
    void showsAtOnceWhatWasPlayedBefore() {
        sessions(5);
        rule("time-stop", "2");
        openEffect(0);
        awaitWords("The rule acted ");
        openEffect(0);
        assertThat(words()).contains("The rule acted ");

        database().update("update risk_rules set parameters = '3'");
        openEffect(0);
        assertThat(words()).doesNotContain("The rule acted ");
        awaitWords("The rule acted ");
    }

    @Test
    void playsARuleThatIsSwitchedOffAsIfItWereOn() {
        sessions(5);
        rule("time-stop", "2");
        database().update("update risk_rules set enabled = 0");
        openEffect(0);
        awaitWords("The rule acted ");

        assertThat(looks()).containsExactlyInAnyOrder("", "time-stop=2");
    }

    @Test
    void cancelsWhatItPlays() {
        sessions(40);
        rule("time-stop", "2");
        openEffect(0);
        _click(button("Cancel"));

        awaitWords("Cancelled.");
        assertThat(button("Play").isVisible()).isTrue();
        assertThat(looks()).isEmpty();
    }

    @Test
    void saysWhyThereIsNoEffect() {
        sessions(0);
        rule("time-stop", "2");
        openEffect(0);

        awaitWords("Its effect is not known: no ticker has enough prices");
    }

    private void openEffect(int number) {
        open("");
        StoredRule stored = bean(RiskRuleRows.class).rules().get(number);
        RuleEffects effects = bean(RuleEffects.class);
        UI.getCurrent().add(new EffectPart(effects, effects.of(settings(), stored), bean(Clock.class)));
    }

    private void rule(String rule, String parameters) {
        database().update("insert into risk_rules (rule, parameters) values (?, ?)", rule, parameters);
    }

    /** The rules of each account that was counted. */
    private List<String> looks() {
        return database().queryForList("select settings from what_if_runs", String.class).stream()
                .map(Objects::requireNonNull)
                .map(lines -> lines.lines()
                        .filter(line -> line.startsWith("rule="))
                        .map(line -> line.substring("rule=".length()))
                        .collect(Collectors.joining("; ")))
                .toList();
    }

    private static List<String> row(int number) {
        return _getFormattedRow(_get(ComparisonGrid.class), number);
    }
}
