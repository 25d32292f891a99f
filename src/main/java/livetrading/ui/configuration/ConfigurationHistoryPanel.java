package livetrading.ui.configuration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import livetrading.ledger.ConfigurationChange;
import livetrading.ledger.ConfigurationChanges;
import livetrading.settings.SettingTexts;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Panel;
import livetrading.ui.setting.SettingChange;
import org.springframework.data.domain.Limit;

/** The configurations that were in force, the latest first; each can be brought back into the form. */
final class ConfigurationHistoryPanel extends Div {

    private static final int STEP = 8;

    private final ConfigurationChanges changes;
    private final Consumer<SettingTexts> bringBack;
    private final OrderedList list = new OrderedList();
    private final Paragraph none = new Paragraph(
            "Each configuration that is saved or edited in the database is kept" + " here, from the first change on.");
    private final Button older = new Button("Show older ones", click -> showMore());
    private int most = STEP;

    /** @param bringBack fills the form with a configuration of before */
    ConfigurationHistoryPanel(ConfigurationChanges changes, Consumer<SettingTexts> bringBack) {
        this.changes = changes;
        this.bringBack = bringBack;
        list.addClassName("history");
        none.addClassName("quiet");
        older.addThemeVariants(ButtonVariant.TERTIARY);
        add(new Panel("Changes so far", none, list, older));
        show();
    }

    private void showMore() {
        most += STEP;
        show();
    }

    void show() {
        list.removeAll();
        List<ConfigurationChange> latest = changes.findByOrderByIdDesc(Limit.of(most));
        for (int i = 0; i < latest.size(); i++) {
            list.add(item(latest.get(i), i == 0));
        }
        none.setVisible(latest.isEmpty());
        older.setVisible(changes.count() > most);
    }

    private ListItem item(ConfigurationChange change, boolean isInForce) {
        Span head = new Span(Formats.full(change.changedAt()) + origin(change));
        head.addClassName("quiet");
        Div words = new Div(head, new Div(Formats.sentence(words(change))));
        return new ListItem(words, isInForce ? inForce() : button(change));
    }

    private static Component inForce() {
        Span word = new Span("In force");
        word.addClassName("quiet");
        return word;
    }

    private Button button(ConfigurationChange change) {
        Button button = new Button("Bring back", click -> bringBack.accept(change.after()));
        button.setAriaLabel("Bring back the configuration of " + Formats.full(change.changedAt()));
        button.setTooltipText("Fills the form; nothing is saved yet");
        return button;
    }

    private static String origin(ConfigurationChange change) {
        return switch (change.origin()) {
            case PAGE -> ", saved on this page";
            case DATABASE -> ", found in the database";
        };
    }

    private static String words(ConfigurationChange change) {
        return change.before()
                .map(before -> SettingChange.between(before, change.after()).stream()
                        .map(SettingChange::words)
                        .collect(Collectors.joining("; ")))
                .orElse("The first configuration that was kept");
    }
}
