package livetrading.ui.research;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import livetrading.library.TunedStrategies;
import livetrading.market.Ticker;
import livetrading.review.KeptResearch;
import livetrading.review.ResearchDesk;
import livetrading.review.ResearchRequest;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import livetrading.tuning.Choice;
import livetrading.tuning.Grid;
import livetrading.tuning.Objective;
import livetrading.ui.ViewTest;
import livetrading.ui.chart.SurfaceMap;
import livetrading.ui.part.Destination;
import livetrading.ui.part.Later;
import org.junit.jupiter.api.Test;

class ResearchViewTest extends ViewTest {

    private static final Ticker ALFA = Ticker.of("ALFA");
    private static final String RSI = "research/ALFA/rsi";

    @Test
    void saysHowToBeginAsLongAsNothingWasFoundOut() {
        open("research");

        assertThat(words()).contains("Nothing was found out yet.", "all combinations of its parameters are played");
        assertThat(button("Go on").isEnabled()).isFalse();
        ResearchViewTest.<String>choice("Ticker").setValue("ALFA");
        ResearchViewTest.<Strategy>choice("Strategy")
                .setValue(StrategyCatalog.find("rsi").orElseThrow());
        _click(button("Go on"));
        assertThat(_get(H1.class).getText()).isEqualTo("RSI on ALFA");
        assertThat(words()).contains("Nothing was found out yet.", "press Start");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> ComboBox<T> choice(String label) {
        return (ComboBox<T>) _get(ComboBox.class, search -> search.withLabel(label));
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

        first.get(2).clear();
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
    void f140whatWasFoundOutIsKeptUntilSomebodyEditsIt() {
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
                .contains("All begin at the first choice", "The chance that the Sharpe ratio of the best point")
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

    @Test
    void aResultThatWasKeptBeforeThereWereCurvesOpensWithoutThem() {
        sessions(0);
        open(RSI);
        fewer();
        _click(button("Start"));
        awaitWords("Effective trials");
        String content =
                Objects.requireNonNull(database().queryForObject("select content from research_results", String.class));
        int curves = content.indexOf(",\"curves\":");
        assertThat(curves).isPositive();
        database().update("update research_results set content = ?", content.substring(0, curves) + "}");

        go(RSI);
        _find(Later.class).forEach(Later::come);

        assertThat(words())
                .contains("Effective trials", "An earlier version of the program kept this result without its curves")
                .doesNotContain("cannot be read", "All begin at the first choice");
    }

    @Test
    void f139aSecondResearchWaitsForTheFirstWhichGoesOnWhenItsPageIsLeft() {
        var held = new HeldStrategy();
        sessions(0);
        open("research");
        assertThat(desk().begin(request(held))).isTrue();
        assertThat(desk().begin(request(held))).isFalse();

        go(RSI);
        awaitWords("Held on ALFA is researched first, one at a time.");
        assertThat(button("Start").isEnabled()).isFalse();
        assertThat(button("Cancel that one").isVisible()).isTrue();
        held.letGo();
        await().untilAsserted(() -> assertThat(desk().work()).isEmpty());
        assertThat(bean(KeptResearch.class).newest("ALFA", "held")).isPresent();
        go("research/ALFA/held");
        assertThat(words()).contains("There is no strategy 'held'", "Effective trials");
    }

    @Test
    void keepsNothingOfWhatIsCancelled() {
        var held = new HeldStrategy();
        sessions(0);
        open("research");
        desk().begin(request(held));
        desk().cancel();
        await().untilAsserted(() -> assertThat(desk().last(ALFA, "held")).contains(new ResearchDesk.End.Cancelled()));
        assertThat(bean(KeptResearch.class).heads()).isEmpty();
    }

    @Test
    void f127cancellingWhilePointsAreJudgedEndsItAtTheNextChoice() {
        sessions(0);
        open("research");
        var asked = new AtomicInteger();
        var cancelling = new HeldStrategy() {
            @Override
            public Signals signals(History history, Parameters parameters) {
                // four points are played; the fifth question comes from who judges them
                if (asked.incrementAndGet() == 5) {
                    desk().cancel();
                }
                return super.signals(history, parameters);
            }
        };
        cancelling.letGo();
        desk().begin(request(cancelling));
        await().untilAsserted(() -> assertThat(desk().last(ALFA, "held")).contains(new ResearchDesk.End.Cancelled()));
        assertThat(asked).hasValueLessThan(10);
        assertThat(bean(KeptResearch.class).heads()).isEmpty();
    }

    @Test
    void f128anIdOfAnySignsIsAnAddress() {
        open("research");
        go(Destination.ofResearch("ALFA", "1Hour:rsi~tuned~entries:on week(close > sma(20))"));
        assertThat(_get(H1.class).getText())
                .isEqualTo("RSI, tuned, entries when on week(close > sma(20)) on 1Hour on ALFA");
        var ids = List.of("rsi~entries:close / open > 1; 50 % 3 == 2", "..", "a//b\\c?d#e+f");
        for (String id : ids) {
            go(Destination.ofResearch("ALFA", id));
            assertThat(words()).contains("There is no strategy '%s'".formatted(id));
        }
        go(Destination.ofResearch("ALFA", "rsi"));
        assertThat(_get(H1.class).getText()).isEqualTo("RSI on ALFA");
        go("research/ALFA/rsi%ZZ");
        assertThat(words()).contains("There is no strategy 'rsi%ZZ'");
    }

    @Test
    void f141anotherResearchCanBeginAfterOneThatFailed() {
        sessions(0);
        open("research");
        var broken = new HeldStrategy() {
            @Override
            public Signals signals(History history, Parameters parameters) {
                throw new IllegalStateException("broken");
            }
        };
        desk().begin(request(broken));
        await().untilAsserted(() -> assertThat(desk().last(ALFA, "held")).contains(new ResearchDesk.End.Failed()));
        go(RSI);
        assertThat(button("Start").isEnabled()).isTrue();
        assertThat(bean(KeptResearch.class).heads()).isEmpty();
    }

    private ResearchDesk desk() {
        return bean(ResearchDesk.class);
    }

    private static ResearchRequest request(Strategy strategy) {
        return new ResearchRequest(ALFA, strategy, Grid.of(strategy), 504, 63, Choice.PLATEAU, Objective.SHARPE, false);
    }

    @Test
    void keepsTheNewestResults() {
        for (int i = 1; i <= KeptResearch.MOST + 3; i++) {
            database()
                    .update("insert into research_results (at, ticker, strategy, verdict, content, scores)"
                            + " values ('2026-11-20T21:00:00.000Z', 'ALFA', 'macd', 'weak: %d', '', '')".formatted(i));
        }
        sessions(0);
        open(RSI);
        fewer();
        _click(button("Start"));
        awaitWords("Effective trials");
        assertThat(bean(KeptResearch.class).heads()).hasSize(KeptResearch.MOST);
        assertThat(bean(KeptResearch.class).heads().getFirst().strategy()).isEqualTo("rsi");
        assertThat(bean(KeptResearch.class).heads().getLast().verdict()).isEqualTo("weak: 5");
        go("research/ALFA/macd");
        assertThat(words()).contains("cannot be read: it was edited");
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
        return _find(SurfaceMap.class)
                .getFirst()
                .getChildren()
                .findFirst()
                .orElseThrow()
                .getElement()
                .getProperty("innerHTML");
    }
}
