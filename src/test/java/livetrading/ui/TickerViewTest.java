package livetrading.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormatted;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;

class TickerViewTest extends ViewTest {

    @Test
    void saysWhenATickerIsNone() {
        open("strategies/B*D");

        assertThat(words()).contains("'B*D' is not a ticker").contains("All strategy results");
    }

    @Test
    void saysWhenATickerHasNoEvaluation() {
        open("strategies/NONE");

        assertThat(words()).contains("It has no evaluation yet");
    }

    @Test
    void listsTheStrategiesBestFirst() {
        rows().evaluation("ALFA", "macd", null);
        rows().evaluation("ALFA", "rsi", 0.4);
        rows().evaluation("ALFA", "sma-crossover", 1.4);
        rows().best("ALFA", "sma-crossover", 1.4, "Sharpe ratio 1.40, best of 11 strategies, 9 trades");
        open("strategies/alfa");

        assertThat(_get(H1.class).getText()).isEqualTo("ALFA");
        EvaluationGrid table = _get(EvaluationGrid.class);
        assertThat(_size(table)).isEqualTo(3);
        assertThat(_getFormatted(table, 0, "Strategy")).isEqualTo("SMA Crossover");
        assertThat(_getFormatted(table, 2, "Score")).isEqualTo("–");
        assertThat(words()).contains("SMA Crossover: Sharpe ratio 1.40");
    }

    @Test
    void saysHowFarTheWinnerCanBeTrusted() {
        rows().evaluation("ALFA", "rsi", 1.4);
        rows().best("ALFA", "rsi", 1.4, "Sharpe ratio 1.40, best of 11 strategies, 9 trades");
        rows().trust("ALFA", 0.97, 0.08, 0.21, 2.6);
        open("strategies/alfa");

        assertThat(words())
                .contains("How far the choice can be trusted")
                .contains("strong")
                .contains("3 % chance that it is luck")
                .contains("0.21 to 2.60")
                .contains("8.00 %")
                .contains("better than the luck of having tried all strategies 97 %");
    }

    @Test
    void saysWhyATickerStaysInCash() {
        rows().evaluation("ALFA", "rsi", -0.4);
        rows().best("ALFA", null, null, "stay in cash: none of 11 strategies may trade");
        open("strategies/alfa");

        assertThat(words()).contains("stay in cash: none of 11 strategies may trade");
    }
}
