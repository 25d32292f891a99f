package livetrading.ui.configuration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.file.Path;
import livetrading.alpaca.AlpacaAccounts;
import livetrading.alpaca.AlpacaKeys;
import livetrading.alpaca.BarStore;
import livetrading.alpaca.Connected;
import livetrading.ledger.Configurations;
import livetrading.ledger.LiveConfirmations;
import livetrading.ledger.RiskRuleRows;
import livetrading.portfolio.Mode;
import livetrading.standin.Standin;
import livetrading.standin.core.AccountFlag;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import livetrading.ui.ViewTest;
import livetrading.venue.BrokerAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection to Alpaca, at a stand-in for it. */
class AlpacaPanelViewTest extends ViewTest {

    private static final int PAPER = 0;
    private static final int REAL = 1;

    private final Standin alpaca = Standin.start(7);

    @TempDir
    private Path folder;

    private AlpacaAccounts accounts;

    @BeforeEach
    void openPanel() {
        database().update("delete from live_confirmations");
        accounts = Connected.withoutKeys(alpaca, folder, bean(BarStore.class));
        show(accounts);
    }

    @AfterEach
    void close() {
        accounts.close();
        alpaca.close();
    }

    @Test
    void saysThatThereAreNoKeysYet() {
        assertThat(words(PAPER)).contains("No keys");
        assertThat(button(PAPER, "Test connection").isEnabled()).isFalse();
        assertThat(button(PAPER, "Test connection").getTooltip().getText()).isEqualTo("There are no keys to test");
        assertThat(button(PAPER, "Forget keys").isEnabled()).isFalse();
    }

    @Test
    void storesKeysAndSaysWhoseAccountItIs() {
        enterKeys(PAPER, alpaca.keyId(), alpaca.secretKey());

        assertThat(words(PAPER))
                .contains("Account " + alpaca.account().number())
                .contains("equity $100,000.00")
                .contains("It can trade");
        assertThat(words(REAL)).contains("No keys");
    }

    @Test
    void neverShowsAKeyAgain() {
        enterKeys(PAPER, alpaca.keyId(), alpaca.secretKey());
        assertNoKeyIsShown();

        show(accounts);
        assertNoKeyIsShown();
        assertThat(words(PAPER)).contains("Keys …0001 are there");
    }

    private void assertNoKeyIsShown() {
        String everything = UI.getCurrent().getElement().getOuterHTML();
        assertThat(everything).doesNotContain(alpaca.keyId()).doesNotContain(alpaca.secretKey());
        assertThat(_find(TextField.class)).extracting(TextField::getValue).doesNotContain(alpaca.keyId());
        assertThat(_find(PasswordField.class))
                .extracting(PasswordField::getValue)
                .containsOnly("");
    }

    @Test
    void saysThatKeysAreWrong() {
        enterKeys(PAPER, alpaca.keyId(), "another secret");

        assertThat(words(PAPER))
                .contains("Alpaca does not accept the keys")
                .contains("those of the mode")
                .doesNotContain("It can trade");
    }

    @Test
    void halfAPairOfKeysIsNotStored() {
        enterKeys(PAPER, alpaca.keyId(), " ");

        assertThat(lastNotice()).isEqualTo("Not stored: the key id and the secret key have to be there both");
        assertThat(accounts.keys(Mode.PAPER)).isEmpty();
    }

    @Test
    void saysBesideTheFieldWhichKeyIsMissing() {
        enterKeys(PAPER, alpaca.keyId(), " ");

        assertThat(_find(PasswordField.class).get(PAPER).getErrorMessage()).isEqualTo("Enter the secret key");
        assertThat(_find(PasswordField.class).get(PAPER).isInvalid()).isTrue();
    }

    @Test
    void doesNotSilentlyReplaceKeysOfAnotherWindow() {
        accounts.store(Mode.PAPER, new AlpacaKeys("ANOTHER-KEY-ID", "another secret"));
        enterKeys(PAPER, alpaca.keyId(), alpaca.secretKey());

        assertThat(accounts.keys(Mode.PAPER)).map(AlpacaKeys::id).contains("ANOTHER-KEY-ID");
        assertThat(words(PAPER)).contains("Keys …Y-ID are there");

        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(accounts.keys(Mode.PAPER)).map(AlpacaKeys::id).contains(alpaca.keyId());
    }

    @Test
    void saysThatTheAccountIsBlocked() {
        alpaca.account().block(AccountFlag.TRADING_BLOCKED);
        enterKeys(PAPER, alpaca.keyId(), alpaca.secretKey());

        assertThat(words(PAPER))
                .contains("Alpaca has blocked trading in the account")
                .doesNotContain("It can trade");
    }

    @Test
    void saysThatTheClockIsWrong() {
        alpaca.faults().add(Match.always(), Fault.CLOCK_SKEW);
        enterKeys(PAPER, alpaca.keyId(), alpaca.secretKey());

        assertThat(words(PAPER)).contains("this machine's clock is 300 s behind Alpaca's: set it by a time server");
    }

    @Test
    void saysThatAlpacaCannotBeReached() {
        alpaca.network().refuse();
        enterKeys(PAPER, alpaca.keyId(), alpaca.secretKey());

        assertThat(words(PAPER)).contains("no connection to 127.0.0.1");
    }

    @Test
    void forgetsKeysWhenThatIsConfirmed() {
        enterKeys(PAPER, alpaca.keyId(), alpaca.secretKey());
        _click(button(PAPER, "Forget keys"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(words(PAPER))
                .contains("No keys")
                .doesNotContain(alpaca.account().number());
        assertThat(accounts.keys(Mode.PAPER)).isEmpty();
    }

    @Test
    void keysOfTheEnvironmentCannotBeChangedHere() {
        try (AlpacaAccounts fixed = Connected.accounts(alpaca, folder, bean(BarStore.class))) {
            show(fixed);

            assertThat(_find(PasswordField.class)).isEmpty();
            assertThat(words()).contains("The keys are those of the environment");
            _click(button(PAPER, "Test connection"));
            assertThat(words(PAPER)).contains("It can trade");
        }
    }

    @Test
    void realMoneyIsConfirmedForAnAccountWhoseNumberAndEquityAreNamed() {
        enterKeys(REAL, alpaca.keyId(), alpaca.secretKey());
        assertThat(words()).contains("Not allowed: nothing is traded with real money until it is confirmed");
        askForRealMoney();

        assertThat(dialogWords()).contains(alpaca.account().number()).contains("$100,000.00");
        confirmWith(alpaca.account().number());

        assertThat(lastNotice())
                .isEqualTo("Trading with real money is allowed in account "
                        + alpaca.account().number());
        assertThat(words())
                .contains("Allowed in account " + alpaca.account().number())
                .contains("when its equity was $100,000.00");
        assertThat(confirmed()).isEqualTo(1);
    }

    @Test
    void warnsBeforeRealMoneyWhenNoRuleLimitsALoss() {
        enterKeys(REAL, alpaca.keyId(), alpaca.secretKey());
        database().update("insert into risk_rules (rule) values ('take-profit')");
        askForRealMoney();
        assertThat(dialogWords()).contains("No risk rule limits a loss");
        _get(ConfirmDialog.class).close();

        database().update("insert into risk_rules (rule, enabled) values ('stop-loss', 0)");
        askForRealMoney();
        assertThat(dialogWords()).contains("No risk rule limits a loss");
        _get(ConfirmDialog.class).close();

        database().update("update risk_rules set enabled = 1");
        askForRealMoney();
        assertThat(dialogWords()).doesNotContain("No risk rule limits a loss");
    }

    @Test
    void aTextThatIsNotTheAccountNumberConfirmsNothing() {
        enterKeys(REAL, alpaca.keyId(), alpaca.secretKey());
        askForRealMoney();
        confirmWith("yes");

        assertThat(lastNotice()).isEqualTo("Not confirmed: what was typed is not the account number");
        assertThat(words()).contains("Not allowed");
        assertThat(confirmed()).isZero();
    }

    @Test
    void realMoneyHasToBeConfirmedAgainForOtherKeys() {
        enterKeys(REAL, alpaca.keyId(), alpaca.secretKey());
        askForRealMoney();
        confirmWith(alpaca.account().number());
        enterKeys(REAL, "AKOTHERKEY0000000002", "another secret");

        assertThat(words()).contains("Confirmed for other keys").doesNotContain("Allowed in account");
    }

    @Test
    void realMoneyCannotBeAllowedWhileTheAccountCannotTrade() {
        assertThat(button("Allow trading with real money").isEnabled()).isFalse();

        enterKeys(REAL, "AKWRONGKEY0000000001", "not the secret");
        askForRealMoney();
        assertThat(lastNotice()).startsWith("Not possible: ");
        assertThat(_find(ConfirmDialog.class)).isEmpty();
    }

    private void show(AlpacaAccounts shown) {
        open("");
        UI.getCurrent().removeAll();
        UI.getCurrent()
                .add(new AlpacaPanel(
                        new BrokerAccess(shown),
                        bean(Configurations.class),
                        bean(LiveConfirmations.class),
                        bean(RiskRuleRows.class),
                        Connected.clock(alpaca)));
    }

    private static void enterKeys(int form, String id, String secret) {
        enter(_get(form(form), TextField.class), id);
        enter(_get(form(form), PasswordField.class), secret);
        _click(button(form, "Store keys"));
    }

    private static AlpacaKeysForm form(int number) {
        return _find(AlpacaKeysForm.class).get(number);
    }

    private static Button button(int form, String words) {
        return _get(form(form), Button.class, search -> search.withText(words));
    }

    private static String words(int form) {
        return form(form).getElement().getTextRecursively();
    }

    private static void askForRealMoney() {
        _click(button("Allow trading with real money"));
    }

    private static String dialogWords() {
        return _get(ConfirmDialog.class).getElement().getTextRecursively();
    }

    private static void confirmWith(String typed) {
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        enter(_get(dialog, TextField.class), typed);
        ConfirmDialogKt._fireConfirm(dialog);
    }

    private static String lastNotice() {
        return NotificationsKt.getNotifications().getLast().getElement().getProperty("text", "");
    }

    private int confirmed() {
        return database()
                .queryForList("select id from live_confirmations", Long.class)
                .size();
    }
}
