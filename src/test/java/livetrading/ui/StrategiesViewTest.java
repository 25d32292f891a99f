package livetrading.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormatted;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;

class StrategiesViewTest extends ViewTest {

    @Test
    void saysWhenStrategiesAreEvaluated() {
        open("strategies");

        assertThat(words()).contains("No strategy has been evaluated yet");
        assertThat(_find(WinnersGrid.class)).isEmpty();
    }

    @Test
    void showsTheWinnerAndCashWithTheirReasons() {
        twoTickers();
        open("strategies");

        WinnersGrid winners = _get(WinnersGrid.class);
        assertThat(_getFormatted(winners, 0, "Winner")).isEqualTo("RSI");
        assertThat(_getFormatted(winners, 0, "Odds")).isEqualTo("weak: 61 % chance that it is luck");
        assertThat(_getFormatted(winners, 1, "Odds")).isEqualTo("–");
        assertThat(_getFormatted(winners, 0, "Score")).isEqualTo("1.40");
        assertThat(_getFormatted(winners, 0, "Return")).isEqualTo("▲ +12.00 %");
        assertThat(_getFormatted(winners, 1, "Winner")).isEqualTo("Cash");
        assertThat(_getFormatted(winners, 1, "Score")).isEqualTo("–");
        assertThat(_getFormatted(winners, 1, "Why")).contains("stay in cash");
    }

    @Test
    void showsTheScoresOfAllStrategiesAndMarksTheBest() {
        twoTickers();
        open("strategies");

        HeatMap scores = _get(HeatMap.class);
        assertThat(_getFormatted(scores, 0, "RSI")).isEqualTo("1.40");
        assertThat(_getFormatted(scores, 0, "MACD")).isEqualTo("–");
        assertThat(_getFormatted(scores, 1, "RSI")).isEqualTo("-0.70");
        HeatMap.Row alfa = scores.getListDataView().getItem(0);
        assertThat(scores.getColumnByKey("RSI").getPartNameGenerator().apply(alfa))
                .isEqualTo("heat-up-4 best");
    }

    @Test
    void filtersByTickerAndByStrategy() {
        twoTickers();
        open("strategies");
        enter(_get(TextField.class), "brav");
        assertThat(_size(_get(WinnersGrid.class))).isEqualTo(1);
        assertThat(_size(_get(HeatMap.class))).isEqualTo(1);

        enter(_get(TextField.class), "rsi");
        assertThat(_getFormatted(_get(WinnersGrid.class), 0, "Winner")).isEqualTo("RSI");
    }

    @Test
    void forgetsAllResultsOnlyWhenConfirmed() {
        twoTickers();
        open("strategies");
        _click(button("Evaluate all again"));
        assertThat(evaluations()).isEqualTo(3);

        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(evaluations()).isZero();
        assertThat(words()).contains("No strategy has been evaluated yet");
    }

    private int evaluations() {
        Integer count = database().queryForObject("select count(*) from strategy_evaluations", Integer.class);
        return count == null ? -1 : count;
    }

    private void twoTickers() {
        rows().evaluation("ALFA", "rsi", 1.4);
        rows().evaluation("ALFA", "macd", null);
        rows().evaluation("BRAV", "rsi", -0.7);
        rows().best("ALFA", "rsi", 1.4, "Sharpe ratio 1.40, best of 11 strategies, 9 trades");
        rows().trust("ALFA", 0.39, 0.24, -0.51, 2.3);
        rows().best("BRAV", null, null, "stay in cash: none of 11 strategies may trade");
    }
}
