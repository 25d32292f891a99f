package livetrading.ui.alerts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import livetrading.ledger.AlertChannel;
import livetrading.notice.ChannelField;
import livetrading.notice.ChannelType;
import livetrading.notice.StoredChannels;
import livetrading.ui.part.Notices;
import org.jspecify.annotations.Nullable;

/** A channel to add or to change. What is secret is typed and never shown again. */
final class ChannelDialog extends Dialog {

    private static final int LONGEST_NAME = 64;
    private static final String UNCHANGED = "Stored; leave it empty to keep it";

    private final StoredChannels channels;
    private final Optional<AlertChannel> before;
    private final Runnable saved;
    private final Select<ChannelType> type = new Select<>();
    private final TextField name = new TextField("Name");
    private final Div form = new Div();
    private final Paragraph problem = new Paragraph();
    private final Map<String, TextFieldBase<?, String>> fields = new LinkedHashMap<>();

    /**
     * @param before the channel that is changed; empty for a new one
     * @param saved called when it has been stored
     */
    ChannelDialog(StoredChannels channels, Optional<AlertChannel> before, Runnable saved) {
        this.channels = channels;
        this.before = before;
        this.saved = saved;
        setHeaderTitle(before.isPresent() ? "Change a channel" : "Add a channel");
        problem.addClassName("warning");
        problem.getElement().setAttribute("role", "alert");
        name.setMaxLength(LONGEST_NAME);
        name.setHelperText("What you call it, for instance My phone");
        form.addClassName("dialog-form");
        add(form);
        chooseType();
        Button save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Back", click -> close()), save);
    }

    private void chooseType() {
        type.setLabel("Type");
        type.setItems(ChannelType.values());
        type.setItemLabelGenerator(ChannelType::title);
        type.addValueChangeListener(change -> lay(change.getValue()));
        before.ifPresent(row -> {
            name.setValue(row.title());
            type.setReadOnly(true);
        });
        type.setValue(before.flatMap(StoredChannels::known).orElse(ChannelType.EMAIL));
    }

    private void lay(ChannelType chosen) {
        fields.clear();
        form.removeAll();
        form.add(type, name);
        Map<String, String> values = before.map(StoredChannels::shown).orElse(Map.of());
        for (ChannelField field : chosen.fields()) {
            TextFieldBase<?, String> input = input(field, values.getOrDefault(field.name(), ""));
            fields.put(field.name(), input);
            form.add(input);
        }
        if (fields.get("chat") instanceof TextField chat && fields.get("token") instanceof PasswordField token) {
            chat.setSuffixComponent(new FindChat(channels, before, token, chat));
        }
        problem.setText("");
        form.add(problem);
    }

    private TextFieldBase<?, String> input(ChannelField field, String value) {
        TextFieldBase<?, String> input = field.isSecret() ? secret(field) : new TextField(field.title());
        input.setHelperText(field.isRequired() ? field.help() : field.help() + " (optional)");
        input.setValue(value);
        return input;
    }

    private PasswordField secret(ChannelField field) {
        var input = new PasswordField(field.title());
        input.getElement().setAttribute("autocomplete", "new-password");
        before.ifPresent(row -> input.setPlaceholder(UNCHANGED));
        return input;
    }

    private void save() {
        var entered = new HashMap<String, String>();
        fields.forEach((field, input) -> entered.put(field, input.getValue()));
        try {
            Map<String, String> problems = channels.save(before, type.getValue(), name.getValue(), entered);
            if (problems.isEmpty()) {
                close();
                saved.run();
                Notices.done("Saved. Send a test to see whether alerts arrive");
            } else {
                mark(problems);
            }
        } catch (IllegalStateException e) {
            problem.setText("Not saved: " + e.getMessage());
        }
    }

    private void mark(Map<String, String> problems) {
        mark(name, problems.get("title"));
        fields.forEach((field, input) -> mark(input, problems.get(field)));
    }

    private static void mark(TextFieldBase<?, String> input, @Nullable String words) {
        input.setErrorMessage(words);
        input.setInvalid(words != null);
    }
}
