package livetrading.ui.decisions;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormatted;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import livetrading.engine.SimulatedChecks;
import livetrading.ui.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SuppressWarnings({"unchecked", "rawtypes"})
class DayAgainViewTest extends ViewTest {

    @Autowired
    private ApplicationContext context;

    private static Grid<Object> replayed() {
        return _get(Grid.class, search -> search.withAttribute("aria-label", "Decisions that were made again"));
    }

    @Test
    void f158_theLastDayIsDecidedAgainAndIsTheSame() throws Exception {
        SimulatedChecks.run(context, 3);
        open("decisions");
        _click(button("Decide this day again"));

        awaitWords("decisions are the same, 0 differ, 0 cannot be made again.");
        assertThat(words()).contains(" decided again");
        assertThat(_size(replayed())).isPositive();
        assertThat(_getFormatted(replayed(), 0, "Again")).isEqualTo("the same");
        assertThat(_getFormatted(replayed(), 0, "In detail")).isNotBlank().doesNotContain("the same");
    }

    @Test
    void f159_whatIsNotTheSameStandsFirstAndSaysWhy() throws Exception {
        SimulatedChecks.run(context, 3);
        database()
                .update("update decisions set reason = 'because I say so' where id = (select max(id) from decisions)");
        open("decisions?from=%1$s&to=%1$s".formatted(lastDay()));
        _click(button("Decide this day again"));

        awaitWords("1 differ");
        assertThat(words()).contains(lastDay() + " decided again");
        assertThat(_getFormatted(replayed(), 0, "Again")).isEqualTo("differs");
        assertThat(_getFormatted(replayed(), 0, "In detail")).startsWith("reason: then because I say so, now ");
        _click(button("Close"));
        assertThat(_find(Grid.class, search -> search.withAttribute("aria-label", "Decisions that were made again")))
                .isEmpty();
    }

    @Test
    void f160_aDecisionThatIsOpenedLeadsToItsDay() {
        rows().decision("2019-05-01", "ALFA", "HOLD", "flat, RSI(14) 41.2 is not below 30");
        rows().decision("2019-05-03", "ALFA", "BUY", "RSI(14) 28.4 is below 30");
        open("decisions?ticker=ALFA&at=2019-05-01T23:00:00Z");
        _click(_get(Button.class, search -> search.withText("Decide that day again")));

        awaitWords("0 of 1 decisions are the same, 0 differ, 1 cannot be made again.");
        assertThat(words()).contains("2019-05-01 decided again");
        assertThat(_getFormatted(replayed(), 0, "In detail"))
                .isEqualTo("its inputs were not kept: it was made by an earlier version of the program");
    }

    @Test
    void saysSoOfADayWithoutADecision() {
        rows().decision("2019-05-01", "ALFA", "HOLD", "flat, RSI(14) 41.2 is not below 30");
        open("decisions?from=2019-05-04&to=2019-05-04");
        _click(button("Decide this day again"));

        awaitWords("There is no decision of mode SIMULATED on 2019-05-04");
    }

    @Test
    void saysSoWhereTheFiltersFindNone() {
        open("decisions");
        _click(button("Decide this day again"));

        assertThat(words()).contains("The filters find no decision whose day could be decided again.");
    }

    @Test
    void saysSoWhenItFails() throws Exception {
        SimulatedChecks.run(context, 1);
        open("decisions");
        database().execute("alter table decision_inputs rename to gone");
        try {
            _click(button("Decide this day again"));
            awaitWords("It could not be decided again; the log says why.");
        } finally {
            database().execute("alter table gone rename to decision_inputs");
        }
    }

    private String lastDay() {
        return String.valueOf(
                database().queryForObject("select substr(max(market_time), 1, 10) from decisions", String.class));
    }
}
