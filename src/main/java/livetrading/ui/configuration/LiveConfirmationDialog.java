package livetrading.ui.configuration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.util.Optional;
import livetrading.ledger.Configurations;
import livetrading.ledger.LiveConfirmation;
import livetrading.ledger.LiveConfirmations;
import livetrading.ledger.RiskRuleRows;
import livetrading.portfolio.Mode;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Available;
import livetrading.ui.part.Notices;
import livetrading.venue.BrokerAccess;

/** Real money is traded only after its owner has typed the number of the account. */
final class LiveConfirmationDialog {

    private final BrokerAccess access;
    private final Configurations configurations;
    private final LiveConfirmations confirmations;
    private final RiskRuleRows rules;
    private final Clock clock;
    private final Span state = new Span();
    private final Button allow = new Button("Allow trading with real money", click -> ask());

    LiveConfirmationDialog(
            BrokerAccess access,
            Configurations configurations,
            LiveConfirmations confirmations,
            RiskRuleRows rules,
            Clock clock) {
        this.access = access;
        this.configurations = configurations;
        this.confirmations = confirmations;
        this.rules = rules;
        this.clock = clock;
    }

    /** What is allowed now, and the button that allows it. */
    Component opener() {
        allow.addThemeVariants(ButtonVariant.ERROR);
        allow.addClassName("outlined");
        state.addClassName("quiet");
        showState();
        Div buttons = new Div(allow);
        buttons.addClassName("key-buttons");
        Div opener = new Div(state, buttons);
        opener.addClassName("keys-form");
        return opener;
    }

    void showState() {
        Available.when(fingerprint().isPresent(), "There are no keys for real money", allow);
        Optional<LiveConfirmation> last = confirmations.findFirstByOrderByIdDesc();
        boolean holds =
                last.isPresent() && fingerprint().filter(last.get()::holdsFor).isPresent();
        state.setText(last.map(confirmation -> holds
                        ? allowed(confirmation)
                        : "Confirmed for other keys: "
                                + "nothing is traded with real money until it is confirmed for these.")
                .orElse("Not allowed: nothing is traded with real money until it is confirmed."));
    }

    private Optional<String> fingerprint() {
        try {
            return access.keys(Mode.LIVE).map(BrokerAccess.StoredKeys::fingerprint);
        } catch (IllegalStateException e) {
            // the form of the keys says so
            return Optional.empty();
        }
    }

    private static String allowed(LiveConfirmation confirmation) {
        return "Allowed in account %s since %s, when its equity was %s."
                .formatted(
                        confirmation.accountNumber(),
                        Formats.dateTime(confirmation.confirmedAt()),
                        Formats.money(confirmation.equity()));
    }

    private void ask() {
        BrokerAccess.Trial trial = access.test(Mode.LIVE, AlpacaKeysForm.feed(configurations));
        if (trial.account().isEmpty() || !trial.problems().isEmpty()) {
            Notices.failed("Not possible: " + String.join("; ", trial.problems()));
            return;
        }
        open(trial.account().get());
    }

    private void open(BrokerAccess.BrokerAccount account) {
        var typed = new TextField("Type the account number to confirm");
        var dialog = new ConfirmDialog();
        dialog.setHeader("Trade with real money");
        var words = new Div(new Paragraph(
                "In mode LIVE the program buys and sells with the money in account %s at Alpaca, whose equity is %s now. This holds until the keys are changed."
                        .formatted(account.number(), Formats.money(account.equity()))));
        if (!rules.read().list().limitsLosses()) {
            words.add(lossWarning());
        }
        words.add(typed);
        dialog.add(words);
        dialog.setConfirmText("Allow");
        dialog.setConfirmButtonTheme("error");
        dialog.setCancelable(true);
        typed.setWidthFull();
        typed.setAutofocus(true);
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        dialog.addConfirmListener(confirmed -> {
            if (typed.getValue().strip().equals(account.number())) {
                confirm(account);
            } else {
                Notices.failed("Not confirmed: what was typed is not the account number");
            }
        });
        dialog.open();
    }

    private static Paragraph lossWarning() {
        var words = new Paragraph("No risk rule limits a loss: there is no stop and no limit of the drawdown."
                + " The page Risk offers a sensible set.");
        words.addClassName("warning");
        return words;
    }

    private void confirm(BrokerAccess.BrokerAccount account) {
        String fingerprint = access.keys(Mode.LIVE).orElseThrow().fingerprint();
        confirmations.save(new LiveConfirmation(clock.instant(), account.number(), account.equity(), fingerprint));
        showState();
        Notices.done("Trading with real money is allowed in account " + account.number());
    }
}
