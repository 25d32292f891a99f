package livetrading.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
        _click(button("Save Configuration"));

        assertThat(stored("risk_per_trade")).isEqualTo("0.035");
        assertThat(stored("initial_capital")).isEqualTo("250000");
        assertThat(stored("tickers")).isEqualTo("ALFA, CHAR");
    }

    @Test
    void saysWhatIsWrongBesideTheFieldAndKeepsWhatWasTyped() {
        enter(field("Risk per trade"), "25");
        enter(field("Maximum positions"), "many");
        enter(_get(TextArea.class), "ALFA, B*D");
        _click(button("Save Configuration"));

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
    void aRowThatCannotBeReadIsPutRightBySaving() {
        database().update("UPDATE trading_config SET risk_per_trade = 'a lot'");
        open("configuration");

        assertThat(field("Risk per trade").getValue()).isEqualTo("2");
        _click(button("Save Configuration"));
        assertThat(stored("risk_per_trade")).isEqualTo("0.02");
    }

    @Test
    void aRowThatWasDeletedComesBackBySaving() {
        database().update("DELETE FROM trading_config");
        open("configuration");
        enter(field("Risk per trade"), "4");
        _click(button("Save Configuration"));

        assertThat(stored("risk_per_trade")).isEqualTo("0.04");
    }

    @Test
    void discardsWhatWasTyped() {
        enter(field("Risk per trade"), "25");
        _click(button("Save Configuration"));
        _click(button("Discard changes"));

        assertThat(field("Risk per trade").getValue()).isEqualTo("2");
        assertThat(field("Risk per trade").isInvalid()).isFalse();
    }

    @Test
    void doesNotSilentlyUndoWhatSomebodyElseHasChanged() {
        database().update("update trading_config set max_positions = 9");
        enter(field("Risk per trade"), "4");
        _click(button("Save Configuration"));

        assertThat(stored("max_positions")).isEqualTo("9");
        assertThat(stored("risk_per_trade")).isEqualTo("0.02");

        ConfirmDialogKt._fireReject(_get(ConfirmDialog.class));
        assertThat(field("Maximum positions").getValue()).isEqualTo("9");
    }

    @Test
    void replacesTheOtherConfigurationWhenToldTo() {
        database().update("update trading_config set max_positions = 9");
        enter(field("Risk per trade"), "4");
        _click(button("Save Configuration"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(stored("max_positions")).isEqualTo("5");
        assertThat(stored("risk_per_trade")).isEqualTo("0.04");
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

    private static TextField field(String label) {
        return _get(TextField.class, search -> search.withLabel(label));
    }

    private String stored(String column) {
        return String.valueOf(database().queryForObject("select " + column + " from trading_config", Object.class));
    }
}
