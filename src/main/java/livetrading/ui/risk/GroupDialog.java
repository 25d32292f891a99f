package livetrading.ui.risk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import livetrading.settings.StoredGroup;

/** A group of tickers to add or to change. */
final class GroupDialog extends Dialog {

    private final Function<StoredGroup, Optional<String>> store;
    private final TextField name = new TextField("Name");
    private final TextArea tickers = new TextArea("Tickers");
    private final Paragraph problem = new Paragraph();

    /**
     * @param before the group that is changed; empty for a new one
     * @param store says why it was not stored
     */
    GroupDialog(Optional<StoredGroup> before, Function<StoredGroup, Optional<String>> store) {
        this.store = store;
        setHeaderTitle(before.isPresent() ? "Change a group" : "Add a group");
        name.setHelperText("Up to 30 small letters, digits and dashes, a letter first");
        tickers.setHelperText("With commas or blanks between them; each has to be on the watch list");
        problem.addClassName("warning");
        problem.getElement().setAttribute("role", "alert");
        before.ifPresent(group -> {
            name.setValue(group.name());
            name.setReadOnly(true);
            tickers.setValue(group.tickers());
        });
        Div form = new Div(name, tickers, problem);
        form.addClassName("dialog-form");
        add(form);
        Button save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Back", click -> close()), save);
    }

    private void save() {
        String list = Arrays.stream(tickers.getValue().toUpperCase(Locale.ROOT).split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.joining(","));
        Optional<String> refusal = store.apply(new StoredGroup(name.getValue().strip(), list));
        if (refusal.isEmpty()) {
            close();
        } else {
            problem.setText("Not saved: " + refusal.get());
        }
    }
}
