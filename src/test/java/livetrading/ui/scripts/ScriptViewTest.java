package livetrading.ui.scripts;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import livetrading.check.Check;
import livetrading.check.CheckReport;
import livetrading.check.CheckResult;
import livetrading.check.Verdict;
import livetrading.ledger.ScriptVersion;
import livetrading.library.OwnStrategies;
import livetrading.library.StoredChecks;
import livetrading.library.StoredScript;
import livetrading.library.StrategyLibrary;
import livetrading.strategy.Strategy;
import livetrading.ui.ViewTest;
import livetrading.ui.account.ReplayTrades;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages on which users write strategies. */
class ScriptViewTest extends ViewTest {

    private static final String TEXT = """
            name   Over its average
            input  period = 20 (5..200)
            enter  close > sma(period)
            leave  close < sma(period)
            """;

    @BeforeEach
    void noScripts() {
        List.of("strategy_scripts", "competing_strategies", "archived_strategies")
                .forEach(table -> database().execute("delete from " + table));
        sessions(3);
    }

    private static void type(String text) {
        ScriptEditor editor = _get(ScriptEditor.class);
        editor.getElement().setProperty("value", text);
        ComponentUtil.fireEvent(
                editor,
                new com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent<>(editor, editor, "", true));
        MockVaadin.clientRoundtrip(false);
    }

    private void openNew(String text) {
        open("my-strategies/edit");
        MockVaadin.clientRoundtrip(false);
        type(text);
    }

    private static CheckReport found(Verdict verdict) {
        return new CheckReport(List.of(new CheckResult(
                Check.CAUSAL, verdict, "On 2019-03-04 it was long with the prices up to that day.", List.of())));
    }

    private StoredScript stored(String text) throws Exception {
        bean(OwnStrategies.class).save("over-average", text, StoredChecks.json(found(Verdict.PASSED)), "admin");
        return bean(OwnStrategies.class).script("over-average").orElseThrow();
    }

    private void openStored() {
        open("my-strategies/edit?script=over-average");
        MockVaadin.clientRoundtrip(false);
    }

    private static String notice() {
        return _find(Notification.class).stream()
                .map(one -> one.getElement().getProperty("text", ""))
                .reduce("", (all, one) -> all + one + "\n");
    }

    @Test
    void offersTheGalleryWhileThereIsNone() {
        open("my-strategies");

        assertThat(words()).contains("You have no strategy of your own yet", "Connors RSI(2)", "Turtle");
        _click(_find(Button.class).stream()
                .filter(one -> one.getAriaLabel().equals(java.util.Optional.of("Use Connors RSI(2)")))
                .findFirst()
                .orElseThrow());
        MockVaadin.clientRoundtrip(false);
        assertThat(_get(ScriptEditor.class).getValue()).contains("name   Connors RSI(2)");
        assertThat(words()).contains("Not saved yet.");
    }

    @Test
    void playsATextWhileOneTypes() {
        openNew(TEXT);

        assertThat(words()).contains("No errors.");
        assertThat(figure("Total return")).endsWith("%");
        assertThat(Integer.parseInt(figure("Trades"))).isPositive();
        _get(TabSheet.class).setSelectedIndex(1);
        assertThat(_size(_get(ReplayTrades.class))).isEqualTo(Integer.parseInt(figure("Trades")));
    }

    @Test
    void saysWhatIsWrongInPlaceAndKeepsTheLastResult() {
        openNew(TEXT);
        String before = figure("Total return");
        type(TEXT.replace("sma(period)\nleave", "smma(period)\nleave"));

        assertThat(words())
                .contains("1 error.", "Line 3, column 16: ", "did you mean sma", "As of the last text without errors");
        assertThat(figure("Total return")).isEqualTo(before);
        assertThat(button("Save").isEnabled()).isFalse();

        type(TEXT);
        assertThat(words()).contains("No errors.").doesNotContain("As of the last text without errors");
        assertThat(button("Save").isEnabled()).isTrue();
    }

    @Test
    void triesOtherInputsAndPutsThemIntoTheText() {
        openNew(TEXT);
        String before = figure("Trades");
        TextField period = _get(TextField.class, search -> search.withLabel("period"));
        enter(period, "500");
        assertThat(period.getErrorMessage()).isEqualTo("A whole number from 5 to 200");
        enter(period, "60");
        MockVaadin.clientRoundtrip(false);
        assertThat(figure("Trades")).isNotEqualTo(before);
        assertThat(_get(ScriptEditor.class).getValue()).isEqualTo(TEXT);

        _click(button("Put into the text as defaults"));
        assertThat(_get(ScriptEditor.class).getValue()).contains("input  period = 60 (5..200)");
    }

    @Test
    void savesANewOneUnderAnIdMadeOfItsName() {
        openNew(TEXT);
        _click(button("Save"));
        MockVaadin.clientRoundtrip(false);
        TextField id = _get(TextField.class, search -> search.withLabel("Id"));
        assertThat(id.getValue()).isEqualTo("over-its-average");
        enter(id, "rsi");
        _click(button("Save as version 1"));
        assertThat(id.getErrorMessage()).contains("the program has a strategy 'rsi'");
        enter(id, "over-its-average");
        _click(button("Save as version 1"));

        assertThat(words()).contains("Version 1, saved");
        assertThat(bean(OwnStrategies.class).scripts())
                .extracting(StoredScript::id)
                .containsExactly("over-its-average");
    }

    @Test
    void anIdThatIsTakenIsRefusedAndNothingIsSaved() throws Exception {
        stored(TEXT);
        openNew(TEXT + "# another");
        _click(button("Save"));
        MockVaadin.clientRoundtrip(false);
        TextField id = _get(TextField.class, search -> search.withLabel("Id"));
        enter(id, "over-average");
        _click(button("Save as version 1"));

        assertThat(id.getErrorMessage()).contains("You have a strategy 'over-average' already");
        assertThat(bean(OwnStrategies.class)
                        .script("over-average")
                        .orElseThrow()
                        .versions())
                .hasSize(1);
    }

    @Test
    void savesTheNextVersionWithoutAsking() throws Exception {
        stored(TEXT);
        openStored();
        assertThat(button("Save as version 2").isEnabled()).isFalse();
        type(TEXT.replace("= 20", "= 30"));
        _click(button("Save as version 2"));
        MockVaadin.clientRoundtrip(false);

        assertThat(words()).contains("Version 2, saved");
        assertThat(notice()).contains("Over its average is saved as version 2");
    }

    @Test
    void aVersionCompetesAfterSayingWhatThatMeansAndIsWithdrawn() throws Exception {
        stored(TEXT);
        openStored();
        _click(button("Let it compete"));
        ConfirmDialog question = _get(ConfirmDialog.class);
        assertThat(question.getElement().getProperty("message", ""))
                .contains("From the next evaluation on it competes for every ticker", "in the simulated market");
        ConfirmDialogKt._fireConfirm(question);
        assertThat(bean(StrategyLibrary.class).all()).extracting(Strategy::id).contains("over-average@1");

        _click(button("Withdraw"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(bean(StrategyLibrary.class).all()).extracting(Strategy::id).doesNotContain("over-average@1");
    }

    @Test
    void saysWhatTheChecksFoundAndHowManyTrialsThereWere() throws Exception {
        // what cannot be read is looked at again
        bean(OwnStrategies.class).save("over-average", TEXT, "{}", "admin");
        bean(OwnStrategies.class).save("over-average", TEXT.replace("= 20", "= 30"), "{}", "admin");
        openStored();
        _get(TabSheet.class).setSelectedIndex(2);
        MockVaadin.clientRoundtrip(false);

        assertThat(words())
                .contains("No look at later bars", "Histories that begin later", "Unlike the others")
                .contains("The 2 saved versions count as trials");
    }

    @Test
    void savingStoresWhatTheChecksFound() {
        openNew(TEXT);
        _click(button("Save"));
        MockVaadin.clientRoundtrip(false);
        _click(button("Save as version 1"));

        ScriptVersion saved = bean(OwnStrategies.class).scripts().getFirst().newest();
        assertThat(StoredChecks.of(saved).orElseThrow().results()).hasSize(Check.values().length);
    }

    @Test
    void f110_whatIsRefusedDoesNotCompete() throws Exception {
        bean(OwnStrategies.class).save("over-average", TEXT, StoredChecks.json(found(Verdict.REFUSED)), "admin");
        openStored();

        assertThat(words()).contains("Checks: refused");
        assertThat(button("Let it compete").isEnabled()).isFalse();
        assertThatThrownBy(() -> bean(OwnStrategies.class).compete("over-average@1", "admin"))
                .hasMessage("Over its average v1 did not pass its checks: On 2019-03-04 it was long with the prices up"
                        + " to that day");
    }

    @Test
    void listsScriptsAndArchivedOnesBehindASwitch() throws Exception {
        stored(TEXT);
        bean(OwnStrategies.class).compete("over-average@1", "admin");
        open("my-strategies");
        ScriptsGrid grid = _get(ScriptsGrid.class);
        assertThat(_getFormattedRow(grid, 0)).contains("over-average", "v1", "0");

        bean(OwnStrategies.class).archive("over-average", "admin");
        open("my-strategies");
        assertThat(words()).contains("You have no strategy of your own yet");
        enter(_get(com.vaadin.flow.component.checkbox.Checkbox.class), true);
        assertThat(_size(_get(ScriptsGrid.class))).isEqualTo(1);
    }

    @Test
    void anOldVersionCanBeReadAndEditedAsTheNext() throws Exception {
        stored(TEXT);
        stored(TEXT.replace("= 20", "= 30"));
        open("my-strategies/edit?script=over-average&version=1");
        MockVaadin.clientRoundtrip(false);
        assertThat(_get(ScriptEditor.class).isReadOnly()).isTrue();

        _click(button("Edit as the next version"));
        assertThat(_get(ScriptEditor.class).isReadOnly()).isFalse();
        _click(button("Save as version 3"));
        MockVaadin.clientRoundtrip(false);
        assertThat(bean(OwnStrategies.class)
                        .script("over-average")
                        .orElseThrow()
                        .newest()
                        .source())
                .isEqualTo(TEXT);
    }

    @Test
    void comparesVersionsByTextAndByWhatTheyDid() throws Exception {
        stored(TEXT);
        stored(TEXT.replace("= 20", "= 30"));
        openStored();
        TabSheet tabs = _get(TabSheet.class);
        tabs.setSelectedIndex(tabs.getTabCount() - 1);
        MockVaadin.clientRoundtrip(false);

        assertThat(words())
                .contains("− input  period = 20 (5..200)", "+ input  period = 30 (5..200)", "Closed trades")
                .contains("  enter  close > sma(period)");
    }

    @Test
    void playsItOnAllTickers() {
        openNew(TEXT);
        TabSheet tabs = _get(TabSheet.class);
        tabs.setSelectedIndex(3);
        _click(button("Play on all tickers"));
        MockVaadin.clientRoundtrip(false);

        assertThat(words()).contains(settings().tickers().size() + " tickers played.");
        assertThat(_size(_get(TickersGrid.class)))
                .isEqualTo(settings().tickers().size());
    }

    @Test
    void f109_asksBeforeATextIsLeftThatWasNotSaved() throws Exception {
        stored(TEXT);
        openStored();
        type(TEXT.replace("= 20", "= 30"));
        UI.getCurrent().navigate("trades");
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("header", ""))
                .isEqualTo("Leave without saving?");
        assertThat(_get(H1.class).getText()).isEqualTo("Over its average");

        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        MockVaadin.clientRoundtrip(false);
        assertThat(_get(H1.class).getText()).isEqualTo("Trades");
        assertThat(bean(OwnStrategies.class)
                        .script("over-average")
                        .orElseThrow()
                        .versions())
                .hasSize(2);
    }

    @Test
    void importsAFileWithItsNameAsId() {
        open("my-strategies");
        UploadKt._upload(_get(Upload.class), "My Own.strategy", "text/plain", TEXT.getBytes(StandardCharsets.UTF_8));
        MockVaadin.clientRoundtrip(false);

        assertThat(_get(ScriptEditor.class).getValue()).isEqualTo(TEXT);
        _click(button("Save"));
        MockVaadin.clientRoundtrip(false);
        assertThat(_get(TextField.class, search -> search.withLabel("Id")).getValue())
                .isEqualTo("my-own");
    }

    @Test
    void f108_aFileThatIsNoTextIsRefusedWithASentence() {
        open("my-strategies");
        UploadKt._upload(_get(Upload.class), "a.zip", "application/zip", new byte[] {'P', 'K', 3, 4, 0});
        MockVaadin.clientRoundtrip(false);

        assertThat(notice()).contains("a.zip is not a text");
        assertThat(_get(H1.class).getText()).isEqualTo("My strategies");
    }

    @Test
    void saysWhichTickersItLooksAtInVain() {
        openNew(TEXT.replace("enter  ", "enter  peer(\"SPY\").close > 1 or "));

        assertThat(words()).contains("SPY is not among the tickers: what looks at it is undefined");
    }

    @Test
    void deletesAScriptThatNothingRefersTo() throws Exception {
        stored(TEXT);
        openStored();
        _get(ScriptView.class).delete();
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(_get(H1.class).getText()).isEqualTo("My strategies");
        assertThat(bean(OwnStrategies.class).scripts()).isEmpty();
    }

    @Test
    void saysThatThereIsNoSuchScript() {
        open("my-strategies/edit?script=nothing");

        assertThat(words()).contains("You have no strategy 'nothing'. It may have been deleted.");
    }
}
