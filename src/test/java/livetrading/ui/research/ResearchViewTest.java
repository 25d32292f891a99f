package livetrading.ui.research;

import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import livetrading.library.TunedStrategies;
import livetrading.review.KeptResearch;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import livetrading.ui.ViewTest;
import livetrading.ui.chart.SurfaceMap;
import livetrading.ui.part.Later;
import org.junit.jupiter.api.Test;

class ResearchViewTest extends ViewTest {

    private static final String RSI = "research/ALFA/rsi";

    @Test
    void saysHowToBeginAsLongAsNothingWasFoundOut() {
        open("research");

        assertThat(words()).contains("Nothing was found out yet.", "all combinations of its parameters are played");
        assertThat(button("Go on").isEnabled()).isFalse();
        _get(ComboBox.class, search -> search.withLabel("Ticker")).setValue("ALFA");
        strategies().setValue(StrategyCatalog.find("rsi").orElseThrow());
        _click(button("Go on"));
        assertThat(_get(H1.class).getText()).isEqualTo("RSI on ALFA");
        assertThat(words()).contains("Nothing was found out yet.", "press Start");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Strategy> strategies() {
        return _get(ComboBox.class, search -> search.withLabel("Strategy"));
    }

    @Test
    void saysWhyThereIsNothingToFindOut() {
        open("research/ALFA/no-such-strategy");
        assertThat(words()).contains("There is no strategy 'no-such-strategy'", "There is nothing to tune");

        go("research/%24bad/rsi");
        assertThat(words()).contains("All research").doesNotContain("Start");

        go("research/ALFA/rsi~tuned");
        assertThat(words()).contains("There is nothing to tune");

        go("research?strategy=rsi~tuned");
        assertThat(words()).contains("The strategy 'rsi~tuned' has nothing to tune");

        go(RSI + "?result=never");
        assertThat(words()).contains("There is no such result");
        go(RSI + "?result=999");
        assertThat(words()).contains("There is no such result: the newest 40 are kept");
    }

    @Test
    void saysHowManyPointsThatIsAndWhatIsWrongWithThem() {
        open("research/ALFA/sma-crossover");
        assertThat(words()).containsPattern("\\d points: all of the [\\d,]+ combinations that are valid");

        List<NumberField> first = _find(NumberField.class).subList(0, 3);
        enter(first.get(2), -1.0);
        assertThat(words()).contains("cannot be tuned from");
        _click(button("Start"));
        assertThat(words()).doesNotContain("Reading the prices");

        enter(first.get(2), null);
        assertThat(words()).contains("Enter numbers for fast.");
    }

    @Test
    void refusesBarsThatAreOutOfRange() {
        open(RSI);
        IntegerField train = _get(IntegerField.class, search -> search.withLabel("Chosen from the last"));
        enter(train, 3);
        _click(button("Start"));
        assertThat(train.getErrorMessage()).isEqualTo("Enter a number of bars from 252 to 2520");
        assertThat(train.isInvalid()).isTrue();
    }

    @Test
    void saysHowManyPricesAreMissing() {
        sessions(0);
        open(RSI);
        enter(_get(IntegerField.class, search -> search.withLabel("Chosen from the last")), 2520);
        _click(button("Start"));
        awaitWords("Choosing from the last 2520 bars every 63 bars needs ");
        assertThat(words()).contains("and ALFA has ");
        assertThat(button("Start").isEnabled()).isTrue();
    }

    @Test
    void saysThatThereAreNoPrices() {
        open("research/NONE/rsi");
        _click(button("Start"));
        awaitWords("NONE");
        assertThat(words()).contains("Start");
    }

    @Test
    void findsOutShowsAndKeeps() {
        sessions(0);
        open(RSI);
        fewer();
        _click(button("Start"));
        awaitWords("Effective trials");
        _find(Later.class).forEach(Later::come);
        assertThat(figure("Trials")).isEqualTo("216");
        assertThat(words())
                .containsPattern("(?m)^(Strong|Weak|Noise): ")
                .containsPattern("Walk-forward efficiency( -?[\\d.]+ %)?: (failed|passed)")
                .contains("Sharpe ratio: on average ", "What else might have come of it", "RSI on ALFA");
        assertThat(_find(SurfaceMap.class)).isNotEmpty();
        assertThat(surface()).contains("▲", "◆", "●", "class=\"up-");
        RangeInput slider = _get(RangeInput.class);
        String whole = surface();
        enter(slider, 0.0);
        assertThat(surface()).isNotEqualTo(whole);
        assertThat(words()).contains("Choice 1 of ", "of the 504 bars before it");

        go("research");
        assertThat(words()).contains("The newest 40 results are kept");
        long id = bean(KeptResearch.class).heads().getFirst().id();
        go(RSI + "?result=" + id);
        assertThat(surface()).isEqualTo(whole);
        go("research/ALFA/macd?result=" + id);
        assertThat(words()).contains("This result is one of RSI on ALFA");

        database().update("update research_results set content = replace(content, '\"steps\"', '\"staps\"')");
        go(RSI);
        assertThat(words()).contains("cannot be read: it was edited").doesNotContain("Points tried");
    }

    private static void fewer() {
        enter(_find(NumberField.class).get(2), 14.0);
        assertThat(words()).contains("216 points: all of the 216 combinations that are valid.");
    }

    @Test
    void letsItCompeteTunedAndWithdrawsIt() {
        open(RSI);
        assertThat(words()).contains("Values found here are never taken over").doesNotContain("Apply");
        _click(button("Let it compete"));
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(bean(TunedStrategies.class).competes("rsi~tuned")).isTrue();
        _click(button("Withdraw"));
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(bean(TunedStrategies.class).competes("rsi~tuned")).isFalse();
        assertThat(button("Let it compete").isVisible()).isTrue();
    }

    private static String surface() {
        return _find(SurfaceMap.class).getFirst().getChildren().findFirst().orElseThrow().getElement().getProperty("innerHTML");
    }
}
