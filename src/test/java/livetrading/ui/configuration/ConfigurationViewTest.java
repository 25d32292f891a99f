package livetrading.ui.configuration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import livetrading.settings.Setting;
import livetrading.settings.SettingTexts;
import livetrading.ui.ViewTest;
import livetrading.ui.setting.ConfigurationDraft;
import livetrading.ui.setting.ProblemSummary;
import livetrading.ui.system.SystemView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings({"unchecked", "rawtypes"})
class ConfigurationViewTest extends ViewTest {

    @BeforeEach
    void openPage() {
        open("configuration");
    }

    @Test
    void showsWhatIsStoredWithFractionsInPerCent() {
        assertThat(field("Risk per trade").getValue()).isEqualTo("2");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("ALFA,BRAV");
    }

    @Test
    void storesWhatWasTyped() {
        enter(field("Risk per trade"), "3.5");
        enter(field("Initial capital"), "250,000");
        enter(_get(TextArea.class), "ALFA, CHAR");
        _click(button("Save configuration"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(stored("risk_per_trade")).isEqualTo("0.035");
        assertThat(stored("initial_capital")).isEqualTo("250000");
        assertThat(stored("tickers")).isEqualTo("ALFA, CHAR");
    }

    @Test
    void saysWhatIsWrongBesideTheFieldAndKeepsWhatWasTyped() {
        enter(field("Risk per trade"), "25");
        enter(field("Maximum positions"), "many");
        enter(_get(TextArea.class), "ALFA, B*D");
        _click(button("Save configuration"));

        assertThat(field("Risk per trade").isInvalid()).isTrue();
        assertThat(field("Risk per trade").getErrorMessage())
                .isEqualTo("Risk per trade has to be from 1 to 10 % of equity, not 25");
        assertThat(field("Risk per trade").getValue()).isEqualTo("25");
        assertThat(field("Maximum positions").getErrorMessage()).isEqualTo("Enter a whole number");
        assertThat(field("Maximum positions").getValue()).isEqualTo("many");
        assertThat(_get(TextArea.class).getErrorMessage()).contains("'B*D' is not a ticker");
        assertThat(field("Initial capital").isInvalid()).isFalse();
        assertThat(stored("risk_per_trade")).isEqualTo("0.02");
    }

    @Test
    void saysWhatIsWrongWithAFieldAsSoonAsItIsLeft() {
        enter(field("Initial capital"), "");
        enter(field("Check interval"), "10");
        assertThat(field("Initial capital").isInvalid()).isFalse();

        leave(field("Initial capital"));
        assertThat(field("Initial capital").getErrorMessage())
                .isEqualTo("It is empty. Enter a number, with a point before decimals");
        assertThat(field("Check interval").isInvalid()).isFalse();

        enter(field("Initial capital"), "5000");
        leave(field("Initial capital"));
        assertThat(field("Initial capital").isInvalid()).isFalse();
    }

    private static void leave(TextField field) {
        ComponentUtil.fireEvent(field, new BlurNotifier.BlurEvent<>(field, true));
    }

    @Test
    void namesEachBadTicker() {
        enter(_get(TextArea.class), "ALFA, B*D, C/D");
        _click(button("Save configuration"));

        assertThat(_get(TextArea.class).getErrorMessage()).contains("'B*D' is not", "'C/D' is not");
    }

    @Test
    void sumsUpProblemsAboveTheFormAsTheWayToTheirFields() {
        enter(field("Commission"), "0,5");
        enter(field("Check interval"), "10");
        _click(button("Save configuration"));

        ProblemSummary summary = _get(ProblemSummary.class);
        assertThat(summary.getElement().getAttribute("role")).isEqualTo("alert");
        assertThat(_find(summary, Button.class))
                .extracting(Button::getText)
                .containsExactly(
                        "Commission: Enter a number, with a point before decimals",
                        "Check interval has to be from 60 to 3600 seconds, not 10");
        assertThat(field("Commission").getValue()).isEqualTo("0,5");

        _click(button("Discard changes"));
        assertThat(_find(ProblemSummary.class)).isEmpty();
    }

    @Test
    void saysThatAModeHasNoKeysBeforeAndAfterItIsSaved() {
        assertThat(words()).doesNotContain("There are no keys");
        enter((Select<String>) _get(Select.class, search -> search.withLabel("Trading mode")), "PAPER");
        _click(button("Save configuration"));
        String problem = "There are no keys for PAPER: nothing is traded until they are stored.";
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        assertThat(dialog.getElement().getTextRecursively()).contains(problem);

        ConfirmDialogKt._fireConfirm(dialog);
        assertThat(stored("mode")).isEqualTo("PAPER");
        assertThat(words()).contains(problem);
        assertThat(button("Enter the keys").isVisible()).isTrue();
    }

    @Test
    void warnsOfLatePricesWithinTheDay() {
        String warning = "Prices of SIP come 16 minutes late";
        CheckboxGroup<String> timeframe = _get(CheckboxGroup.class, search -> search.withLabel("Timeframe"));
        enter((Select<String>) _get(Select.class, search -> search.withLabel("Trading mode")), "PAPER");
        assertThat(words()).doesNotContain(warning);

        enter(timeframe, Set.of("15Min", "1Day"));
        assertThat(words()).contains(warning);

        enter((Select<String>) _get(Select.class, search -> search.withLabel("Price feed")), "iex");
        assertThat(words()).doesNotContain(warning);
    }

    @Test
    void saysInTheBarHowManyFieldsAreWrongUntilTheyAreNot() {
        enter(field("Commission"), "0,5");
        enter(field("Risk per trade"), "25");
        _click(button("Save configuration"));
        assertThat(words()).contains("2 fields are wrong: nothing is saved until that is put right.");

        enter(field("Commission"), "0.5");
        leave(field("Commission"));
        assertThat(words()).contains("1 field is wrong");

        enter(field("Risk per trade"), "2");
        leave(field("Risk per trade"));
        assertThat(words()).contains("Unsaved changes.").doesNotContain("is wrong", "are wrong");
    }

    @ParameterizedTest
    @EnumSource(
            value = Setting.class,
            names = {"MODE", "TICKERS", "TIMEFRAME", "FEED", "METRIC", "FRACTIONAL_SHARES", "BEAT_BUY_AND_HOLD"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyNumberThatIsNoneIsNamed(Setting setting) {
        database().update("UPDATE trading_config SET %s = 'a lot'".formatted(setting.column()));
        try {
            open("configuration");

            assertThat(_find(ProblemSummary.class)).hasSize(1);
            assertThat(words()).contains(setting.title());
        } finally {
            restore(setting);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Setting.class,
            names = {"MODE", "TIMEFRAME", "FEED", "METRIC"})
    void aChoiceThatThereIsNotIsNamedBesideItsField(Setting setting) {
        database().update("UPDATE trading_config SET %s = 'nonsense'".formatted(setting.column()));
        try {
            open("configuration");

            HasValidationProperties select =
                    (HasValidationProperties) _get(Component.class, search -> search.withLabel(setting.title()));
            assertThat(select.isInvalid()).isTrue();
            assertThat(select.getErrorMessage()).contains("not 'nonsense'");
        } finally {
            restore(setting);
        }
    }

    @Test
    void aSwitchThatSomebodyOverwroteIsNotTakenForOff() {
        database().update("UPDATE trading_config SET fractional_shares = 'a lot'");
        open("configuration");

        assertThat(words())
                .contains("fractional_shares in trading_config is 'a lot', which is not a number")
                .contains("nothing is traded until that is put right");
        database().update("UPDATE trading_config SET fractional_shares = 0");
    }

    @Test
    void aNumberThatSomebodyOverwroteIsShownAndPutRightByTypingIt() {
        database().update("UPDATE trading_config SET risk_per_trade = 'a lot', max_positions = 7");
        open("configuration");

        assertThat(field("Risk per trade").getValue()).isEqualTo("a lot");
        assertThat(field("Risk per trade").getErrorMessage()).contains("'a lot', which is not a number");
        assertThat(words()).contains("nothing is traded until that is put right");

        enter(field("Risk per trade"), "3");
        _click(button("Save configuration"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(stored("risk_per_trade")).isEqualTo("0.03");
        assertThat(stored("max_positions")).isEqualTo("7");
        assertThat(_find(ProblemSummary.class)).isEmpty();
    }

    @Test
    void savesOnlyWhenThereIsSomethingToSave() {
        assertThat(button("Save configuration").isEnabled()).isFalse();
        assertThat(words()).contains("No unsaved changes");

        enter(field("Slippage"), "7");
        assertThat(button("Save configuration").isEnabled()).isTrue();
        assertThat(words()).contains("Unsaved changes");
        assertThat(_get(SaveBar.class).getElement().hasAttribute("data-unsaved"))
                .isTrue();

        enter(field("Slippage"), "5");
        assertThat(button("Save configuration").isEnabled()).isFalse();
    }

    @Test
    void f134_offersWhatDidBestInTheStudyWithItsOddsAndSavesNothing() {
        assertThat(words()).contains(StudiedSettings.FOUND.odds(), "What selection is worth");

        enter(field("Maximum positions"), "7");
        _click(button("Settings that did best in the study"));

        assertThat(field("Repeat after").getValue()).isEqualTo("730");
        assertThat(field("Maximum positions").getValue()).as("what was typed").isEqualTo("7");
        assertThat(stored("reevaluate_after_days")).isEqualTo("365");
    }

    @Test
    void asksBeforeAChangeThatMattersForMoneyAndSaysWhatItMeans() {
        rows().holding("BRAV");
        enter(_get(TextArea.class), "ALFA, CHAR");
        enter(field("Maximum positions"), "3");
        _click(button("Save configuration"));

        assertThat(words(_get(ConfirmDialog.class)))
                .contains("Tickers: without BRAV, with CHAR")
                .contains("Maximum positions: 5 → 3")
                .contains("BRAV: a position is open");
        assertThat(stored("max_positions")).isEqualTo("5");

        ConfirmDialogKt._fireCancel(_get(ConfirmDialog.class));
        assertThat(stored("max_positions")).isEqualTo("5");
        assertThat(field("Maximum positions").getValue()).isEqualTo("3");
    }

    @Test
    void asksBeforeItIsLeftWithUnsavedChanges() {
        enter(field("Slippage"), "7");
        go("system");
        ConfirmDialogKt._fireCancel(_get(ConfirmDialog.class));
        assertThat(field("Slippage").getValue()).isEqualTo("7");

        go("system");
        ConfirmDialogKt._fireReject(_get(ConfirmDialog.class));
        assertThat(_find(SystemView.class)).hasSize(1);
        assertThat(stored("slippage_bps")).isEqualTo("5");
    }

    @Test
    void savesBeforeItIsLeft() {
        enter(field("Slippage"), "7");
        go("system");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(_find(SystemView.class)).hasSize(1);
        assertThat(stored("slippage_bps")).isEqualTo("7");
    }

    @Test
    void isNotLeftWithSomethingThatCannotBeSaved() {
        enter(field("Slippage"), "much");
        go("system");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(field("Slippage").isInvalid()).isTrue();
        assertThat(_find(SystemView.class)).isEmpty();
    }

    @Test
    void isLeftWithoutAQuestionWhenNothingWasTyped() {
        go("system");

        assertThat(_find(SystemView.class)).hasSize(1);
    }

    @Test
    void keepsEveryConfigurationAndBringsOneBackIntoTheForm() {
        enter(field("Slippage"), "7");
        _click(button("Save configuration"));
        enter(field("Slippage"), "9");
        _click(button("Save configuration"));

        assertThat(words()).contains("Slippage: 5 bp → 7 bp").contains("Slippage: 7 bp → 9 bp");

        _click(_find(Button.class, search -> search.withText("Bring back")).getFirst());
        assertThat(field("Slippage").getValue()).isEqualTo("7");
        assertThat(words()).contains("Unsaved changes");
        assertThat(stored("slippage_bps")).isEqualTo("9");
    }

    @Test
    void anAmountCanBeChangedWhileAmountsAreHidden() {
        ConfigurationDraft draft = ConfigurationDraft.of(
                new SettingTexts(new LinkedHashMap<>(Map.of("initial_capital", "250000", "risk_per_trade", "0.035"))));

        assertThat(draft.text(Setting.INITIAL_CAPITAL)).isEqualTo("250,000");
        assertThat(draft.text(Setting.RISK_PER_TRADE)).isEqualTo("3.5");
    }

    @Test
    void aRowThatWasDeletedComesBackBySaving() {
        database().update("DELETE FROM trading_config");
        open("configuration");
        enter(field("Risk per trade"), "4");
        _click(button("Save configuration"));

        assertThat(stored("risk_per_trade")).isEqualTo("0.04");
    }

    @Test
    void discardsWhatWasTyped() {
        enter(field("Risk per trade"), "25");
        _click(button("Save configuration"));
        _click(button("Discard changes"));

        assertThat(field("Risk per trade").getValue()).isEqualTo("2");
        assertThat(field("Risk per trade").isInvalid()).isFalse();
    }

    @Test
    void doesNotSilentlyUndoWhatSomebodyElseHasChanged() {
        database().update("update trading_config set max_positions = 9");
        enter(field("Slippage"), "7");
        _click(button("Save configuration"));

        assertThat(stored("max_positions")).isEqualTo("9");
        assertThat(stored("slippage_bps")).isEqualTo("5");
        assertThat(words(_get(ConfirmDialog.class)))
                .contains("Maximum positions: 9 → 5")
                .contains("Slippage: 5 bp → 7 bp");

        ConfirmDialogKt._fireReject(_get(ConfirmDialog.class));
        assertThat(field("Maximum positions").getValue()).isEqualTo("9");
    }

    @Test
    void replacesTheOtherConfigurationWhenToldTo() {
        database().update("update trading_config set max_positions = 9");
        enter(field("Slippage"), "7");
        _click(button("Save configuration"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(stored("max_positions")).isEqualTo("5");
        assertThat(stored("slippage_bps")).isEqualTo("7");
    }

    @Test
    void saysWhatAResetDeletesAndDeletesIt() {
        rows().buy("2019-05-02", "ALFA", "rsi");
        rows().sell("2019-05-03", "ALFA", "rsi", 30);
        _click(button("Reset simulated market"));

        ConfirmDialog dialog = _get(ConfirmDialog.class);
        assertThat(dialog.getElement().getProperty("message")).contains("0 orders and 2 trades");

        ConfirmDialogKt._fireConfirm(dialog);
        assertThat(database().queryForObject("select count(*) from trade_history", Integer.class))
                .isZero();
    }

    private static String words(Component part) {
        StringBuilder words = new StringBuilder();
        part.getElement().getChildren().forEach(child -> words.append(child.getTextRecursively()));
        return words.toString();
    }

    private void restore(Setting setting) {
        database().update("UPDATE trading_config SET %s = ?".formatted(setting.column()), setting.standard());
    }

    private static TextField field(String label) {
        return _get(TextField.class, search -> search.withLabel(label));
    }

    private String stored(String column) {
        return String.valueOf(database().queryForObject("select " + column + " from trading_config", Object.class));
    }
}
