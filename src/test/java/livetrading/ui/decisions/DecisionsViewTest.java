package livetrading.ui.decisions;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormatted;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import livetrading.ledger.Decision;
import livetrading.ledger.FilterOptions;
import livetrading.portfolio.Action;
import livetrading.portfolio.Mode;
import livetrading.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"unchecked", "rawtypes"})
class DecisionsViewTest extends ViewTest {

    @BeforeEach
    void threeDecisions() {
        rows().decision("2019-05-01", "ALFA", "HOLD", "flat, RSI(14) 41.2 is not below 30");
        rows().decision("2019-05-02", "BRAV", "REFUSED", "5 of 5 positions open, 100 % of them_full");
        rows().decision("2019-05-03", "ALFA", "BUY", "RSI(14) 28.4 is below 30");
        open("decisions");
    }

    @Test
    void showsTheNewestFirstWithTheWholeReason() {
        assertThat(_size(grid())).isEqualTo(3);
        assertThat(_getFormatted(grid(), 0, "Reason")).isEqualTo("RSI(14) 28.4 is below 30");
        assertThat(_getFormatted(grid(), 0, "Strategy")).isEqualTo("RSI");
    }

    @Test
    void filtersByTickerAndAction() {
        enter((ComboBox<String>) _get(ComboBox.class, search -> search.withLabel("Ticker")), "ALFA");
        assertThat(_size(grid())).isEqualTo(2);

        enter((Select<Action>) _get(Select.class, search -> search.withLabel("Action")), Action.BUY);
        assertThat(_size(grid())).isEqualTo(1);
    }

    @Test
    void findsWordsInTheReasonWhateverTheirCase() {
        enter(_get(TextField.class), "rsi");
        assertThat(_size(grid())).isEqualTo(2);
    }

    @Test
    void takesPerCentAndUnderscoreAsTheyAre() {
        enter(_get(TextField.class), "100 %");
        assertThat(_size(grid())).isEqualTo(1);

        enter(_get(TextField.class), "R_I");
        assertThat(_size(grid())).isZero();
    }

    @Test
    void aDecisionThatWasRepeatedSaysSinceWhenUntilWhenAndHowOften() {
        repeatedOverAWeekend();
        open("decisions?mode=PAPER");

        assertThat(_size(grid())).isEqualTo(1);
        assertThat(_getFormatted(grid(), 0, "Since")).contains("2019-05-03");
        assertThat(_getFormatted(grid(), 0, "Until")).contains("2019-05-06");
        assertThat(_getFormatted(grid(), 0, "Times")).isEqualTo("1,441");
    }

    @Test
    void aDayFindsADecisionThatWasMadeBeforeAndRepeatedAfterIt() {
        repeatedOverAWeekend();
        for (String day : List.of("2019-05-03", "2019-05-05", "2019-05-06")) {
            open("decisions?mode=PAPER&from=%1$s&to=%1$s".formatted(day));
            assertThat(_size(grid())).as(day).isEqualTo(1);
        }
        for (String day : List.of("2019-05-02", "2019-05-07")) {
            open("decisions?mode=PAPER&from=%1$s&to=%1$s".formatted(day));
            assertThat(_size(grid())).as(day).isZero();
        }
    }

    private void repeatedOverAWeekend() {
        database()
                .update("update decisions set mode = 'PAPER', decided_until = '2019-05-06T14:00:00.000Z', times = 1441"
                        + " where action = 'BUY'");
    }

    @Test
    void tellsTheDecisionThatWasInForceAtATime() {
        database().update("update decisions set bar_time = replace(bar_time, 'T05', 'T04')");
        // the session of 2019-05-03 ends at 16:00 in New York: until then the decision on the bar before was in force
        open("decisions?ticker=ALFA&at=2019-05-03T19:59:00Z");
        assertThat(answer()).contains("flat, RSI(14) 41.2", "none was sent").doesNotContain("28.4");

        open("decisions?ticker=ALFA&at=2019-05-03T15:59");
        assertThat(answer()).contains("flat, RSI(14) 41.2").doesNotContain("28.4");

        open("decisions?ticker=ALFA&at=2019-05-03T20:00:00Z");
        assertThat(answer()).contains("28.4");

        open("decisions?ticker=ALFA&at=2019-04-30T20:00:00Z");
        assertThat(answer()).contains("No decision on ALFA is known from before then");
    }

    @Test
    void asksForATickerWhenOnlyATimeIsChosen() {
        open("decisions?at=2019-05-03T19:59:00Z");

        assertThat(answer()).contains("Choose a ticker");
    }

    @Test
    void offersTheTickersAndStrategiesThatOccur() {
        FilterOptions choices = bean(FilterOptions.class);

        assertThat(choices.decidedTickers(Mode.SIMULATED)).containsExactly("ALFA", "BRAV");
        assertThat(choices.decidedStrategies(Mode.SIMULATED)).containsExactly("rsi");
        assertThat(choices.decidedTickers(Mode.LIVE)).isEmpty();
    }

    @Test
    void filtersByStrategyAndDayOfTheMarket() {
        open("decisions?strategy=rsi&from=2019-05-02&to=2019-05-02");
        assertThat(_size(grid())).isEqualTo(1);

        open("decisions?strategy=sma-crossover");
        assertThat(_size(grid())).isZero();
        assertThat(words()).doesNotContain("cannot be understood");
    }

    private static String answer() {
        return _get(InForcePanel.class).getElement().getTextRecursively();
    }

    private static Grid<Decision> grid() {
        return _get(Grid.class);
    }
}
