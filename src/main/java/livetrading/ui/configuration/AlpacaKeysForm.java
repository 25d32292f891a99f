package livetrading.ui.configuration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import livetrading.ledger.Configurations;
import livetrading.market.Feed;
import livetrading.portfolio.Mode;
import livetrading.settings.Setting;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Available;
import livetrading.ui.part.Notices;
import livetrading.venue.BrokerAccess;

/** The keys of one mode: entered, tried and forgotten, never shown. */
final class AlpacaKeysForm extends Div {

    private static final String NONE = "No keys";

    /** Fields that cannot be changed here are not there. */
    private static final String SHOW = "requestAnimationFrame(() => {"
            + " this.scrollIntoView({ block: 'center' }); $0?.focus({ preventScroll: true }); })";

    private final Mode mode;
    private final BrokerAccess access;
    private final Configurations configurations;
    private final Runnable onChange;

    private final TextField id = new TextField("Key id");
    private final PasswordField secret = new PasswordField("Secret key");
    private final Span stored = new Span();
    private final Div outcome = new Div();
    private final Button test = new Button("Test connection", click -> test());
    private final Button forget = new Button("Forget keys", click -> forget());

    /** @param onChange called after keys were stored or forgotten */
    AlpacaKeysForm(String title, Mode mode, BrokerAccess access, Configurations configurations, Runnable onChange) {
        this.mode = mode;
        this.access = access;
        this.configurations = configurations;
        this.onChange = onChange;
        addClassName("keys-form");
        Span heading = new Span(title);
        heading.addClassName("field-group");
        stored.addClassName("quiet");
        outcome.addClassName("quiet");
        id.setAutocomplete(Autocomplete.OFF);
        secret.setAutocomplete(Autocomplete.NEW_PASSWORD);
        id.setManualValidation(true);
        secret.setManualValidation(true);
        Div fields = new Div(id, secret);
        fields.addClassName("fields");
        fields.setVisible(!access.areKeysFixed());
        add(heading, stored, fields, buttons(), outcome);
        showStored();
    }

    private Div buttons() {
        Button store = new Button("Store keys", click -> store());
        forget.addThemeVariants(ButtonVariant.TERTIARY);
        store.setVisible(!access.areKeysFixed());
        forget.setVisible(!access.areKeysFixed());
        Div buttons = new Div(store, test, forget);
        buttons.addClassName("key-buttons");
        return buttons;
    }

    /** Whether keys were typed that are not stored. */
    boolean isTyped() {
        return !id.isEmpty() || !secret.isEmpty();
    }

    /** Puts the cursor where keys are entered. */
    void focusFirst() {
        getElement().executeJs(SHOW, id.getElement());
    }

    private void store() {
        mark(id, "Enter the key id");
        mark(secret, "Enter the secret key");
        unlessChanged("Storing yours replaces them.", "Store mine", this::storeTyped);
    }

    private static void mark(TextFieldBase<?, String> field, String missing) {
        boolean isMissing = field.getValue().isBlank();
        field.setErrorMessage(isMissing ? missing : "");
        field.setInvalid(isMissing);
    }

    private void storeTyped() {
        try {
            access.store(mode, id.getValue().strip(), secret.getValue().strip());
            id.clear();
            secret.clear();
            showStored();
            onChange.run();
            test();
        } catch (IllegalArgumentException | IllegalStateException e) {
            Notices.failed("Not stored: " + e.getMessage());
        }
    }

    private void forget() {
        Notices.confirm(
                "Forget the keys",
                "The keys for %s trading are deleted from this machine; they stay valid at Alpaca. Without them nothing can be traded there, and no open order can be followed."
                        .formatted(mode),
                "Forget",
                () -> unlessChanged("Forgetting deletes them.", "Forget them", this::forgetStored));
    }

    private void forgetStored() {
        access.forget(mode);
        outcome.removeAll();
        showStored();
        onChange.run();
    }

    /** Asks first when the keys are no longer those that this form shows. */
    private void unlessChanged(String consequence, String button, Runnable action) {
        if (state().equals(stored.getText())) {
            action.run();
            return;
        }
        showStored();
        Notices.confirm(
                "The keys were changed meanwhile",
                "In another window the keys for %s trading were changed. Now: %s. %s"
                        .formatted(mode, stored.getText(), consequence),
                button,
                action);
    }

    private void showStored() {
        String state = state();
        stored.setText(state);
        boolean areThere = !state.equals(NONE);
        Available.when(areThere, "There are no keys to test", test);
        Available.when(areThere, "There are no keys to forget", forget);
    }

    private String state() {
        try {
            return access.keys(mode)
                    .map(keys -> "Keys " + keys.hint() + " are there")
                    .orElse(NONE);
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void test() {
        BrokerAccess.Trial trial = access.test(mode, feed(configurations));
        outcome.removeAll();
        trial.account().ifPresent(account -> outcome.add(new Span(words(account))));
        if (trial.problems().isEmpty()) {
            outcome.add(new Span(" It can trade."));
        } else {
            outcome.add(new UnorderedList(
                    trial.problems().stream().map(ListItem::new).toArray(ListItem[]::new)));
        }
    }

    private static String words(BrokerAccess.BrokerAccount account) {
        return "Account %s, equity %s.".formatted(account.number(), Formats.money(account.equity()));
    }

    /** The configured one; while the configuration cannot be read, that of a new installation. */
    static Feed feed(Configurations configurations) {
        return configurations
                .read()
                .map(settings -> settings.of(Setting.FEED))
                .flatMap(Feed::of)
                .orElse(Feed.SIP);
    }
}
