package livetrading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livetrading.engine.SettingsCheck;
import livetrading.engine.SettingsResult.Invalid;
import livetrading.engine.SettingsResult.Problem;
import livetrading.engine.SettingsResult.Valid;
import livetrading.ledger.ConfigurationBook;
import livetrading.ledger.ConfigurationRow;

/** What to trade and how. */
@Route("configuration")
@PageTitle("Configuration · Live Trading")
@PermitAll
public final class ConfigurationView extends Page {

    private final ConfigurationBook book;
    private final SettingsCheck check;
    private final Clock clock;
    private final ConfigurationForm form;

    /** What was stored when the form was filled: from this the changes begin. */
    private Optional<ConfigurationRow> loaded = Optional.empty();

    ConfigurationView(
            ConfigurationBook book, SettingsCheck check, SimulationPanel simulation, AlpacaPanel alpaca, Clock clock) {
        super("Configuration");
        this.book = book;
        this.check = check;
        this.clock = clock;
        this.form = new ConfigurationForm();
        addClassName("configuration");
        form.add(alpaca, simulation);
        add(actions(), form);
        load();
    }

    private Component actions() {
        Button save = new Button("Save Configuration", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button discard = new Button("Discard changes", click -> load());
        Span note = new Span("A change applies in the next cycle.");
        note.addClassName("quiet");
        Div actions = new Div(save, discard, note);
        actions.addClassName("actions");
        return actions;
    }

    private void load() {
        loaded = book.stored();
        form.show(ConfigurationDraft.of(loaded.orElseGet(ConfigurationRow::standard)));
        form.showProblems(List.of());
        if (loaded.isEmpty()) {
            Notices.failed("The stored configuration is missing or cannot be read. "
                    + "This is the one of a new installation: save it to put that right");
        }
    }

    private void save() {
        ConfigurationDraft.Reading reading = form.draft().read(loaded, clock.instant());
        List<Problem> problems = problems(reading);
        form.showProblems(problems);
        if (!problems.isEmpty()) {
            Notices.failed("Not saved: " + problems.getFirst().message());
        } else if (book.replace(loaded, reading.row())) {
            load();
            Notices.done("Configuration saved. It applies in the next cycle");
        } else {
            askWhichToKeep(reading.row());
        }
    }

    private List<Problem> problems(ConfigurationDraft.Reading reading) {
        List<Problem> problems = new ArrayList<>(reading.unreadable());
        switch (check.check(reading.row())) {
            case Valid valid -> {}
            case Invalid(List<Problem> found) -> problems.addAll(found);
        }
        return problems;
    }

    private void askWhichToKeep(ConfigurationRow mine) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader("The configuration was changed meanwhile");
        dialog.setText("Somebody else saved another configuration after you opened this page. "
                + "Saving yours replaces theirs; loading theirs discards what you typed.");
        dialog.setConfirmButton("Save mine", confirmed -> {
            loaded = book.stored();
            book.replace(loaded, mine);
            load();
            Notices.done("Configuration saved. It applies in the next cycle");
        });
        dialog.setConfirmButtonTheme("error");
        dialog.setRejectButton("Load theirs", rejected -> load());
        dialog.setCancelable(true);
        dialog.open();
    }
}
