package livetrading.ui.setting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import livetrading.settings.Setting;
import livetrading.settings.SettingKind;
import livetrading.settings.SettingWords;
import livetrading.settings.SettingsResult.Problem;

/**
 * The fields of the configuration by their settings. Only the check of the settings decides what is wrong; the fields
 * themselves do not validate.
 */
public final class SettingFields {

    /** Waits until the words about problems have their place, which moves the fields. */
    private static final String SHOW = "requestAnimationFrame(() => requestAnimationFrame(() => {"
            + " this.scrollIntoView({ block: 'center' }); this.focus({ preventScroll: true }); }))";

    private final Map<Setting, Field> fields = new EnumMap<>(Setting.class);
    private final Runnable onChange;
    private final Consumer<Setting> onLeave;

    /**
     * @param onChange called whenever something was typed or chosen, and when the fields are filled
     * @param onLeave called when a field was left
     */
    public SettingFields(Runnable onChange, Consumer<Setting> onLeave) {
        this.onChange = onChange;
        this.onLeave = onLeave;
    }

    private record Field(
            Component focus,
            HasValidationProperties words,
            HasHelper help,
            Supplier<String> typed,
            Consumer<String> show) {}

    /** Makes the field of a setting. Its value becomes part of the draft. */
    public Component of(Setting setting) {
        return switch (setting.kind()) {
            case SettingKind.Tickers t -> lines(setting);
            case SettingKind.Choice choice -> choice(setting, choice);
            case SettingKind.Choices choices -> boxes(setting, choices);
            case SettingKind.Condition c -> condition(setting);
            case SettingKind.Switch s -> box(setting);
            case SettingKind.Decimal d -> number(setting);
            case SettingKind.Fraction f -> number(setting);
            case SettingKind.WholeNumber w -> number(setting);
        };
    }

    private TextField number(Setting setting) {
        TextField field = new TextField(setting.title());
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addThemeVariants(TextFieldVariant.ALIGN_END);
        field.setHelperText(setting.help());
        if (!setting.unit().isEmpty()) {
            Span unit = new Span(setting.unit());
            if (SettingWords.isMoney(setting)) {
                field.setPrefixComponent(unit);
            } else {
                field.setSuffixComponent(unit);
            }
        }
        return keep(setting, field);
    }

    private TextArea lines(Setting setting) {
        TextArea field = new TextArea(setting.title());
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setHelperText(setting.help());
        field.setMinRows(2);
        field.setMaxRows(8);
        return keep(setting, field);
    }

    private Select<String> choice(Setting setting, SettingKind.Choice choice) {
        Select<String> field = new Select<>();
        field.setManualValidation(true);
        field.setLabel(setting.title());
        field.setItems(choice.words());
        field.setItemLabelGenerator(choice.title()::apply);
        field.setHelperText(setting.help());
        return keep(setting, field);
    }

    private WordBoxes boxes(Setting setting, SettingKind.Choices choices) {
        WordBoxes field = new WordBoxes(setting.title(), choices.words());
        field.setHelperText(setting.help());
        field.addValueChangeListener(change -> onChange.run());
        fields.put(setting, new Field(field, field, field, field::text, field::show));
        return field;
    }

    private Component condition(Setting setting) {
        TextField field = new TextField(setting.title());
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setHelperText(setting.help());
        return new ReadyConditions(keep(setting, field));
    }

    private Checkbox box(Setting setting) {
        Checkbox box = new Checkbox(setting.title());
        box.setManualValidation(true);
        box.setHelperText(setting.help());
        box.addValueChangeListener(change -> onChange.run());
        fields.put(
                setting,
                new Field(box, box, box, () -> box.getValue() ? "1" : "0", text -> box.setValue("1".equals(text))));
        return box;
    }

    private <F extends Component & HasValue<?, String> & HasValidationProperties & HasHelper & Focusable<?>> F keep(
            Setting setting, F field) {
        field.addValueChangeListener(change -> onChange.run());
        field.addBlurListener(left -> onLeave.accept(setting));
        fields.put(
                setting,
                new Field(field, field, field, () -> field.getOptionalValue().orElse(""), field::setValue));
        return field;
    }

    /** Says something else below a field than what it is for, which it says on hover then. */
    public void explain(Setting setting, String words) {
        Optional.ofNullable(fields.get(setting)).map(Field::help).ifPresent(field -> {
            field.setHelperText(words);
            field.getElement().setAttribute("title", setting.help());
        });
    }

    /** Fills the fields. */
    public void show(ConfigurationDraft draft) {
        fields.forEach((setting, field) -> field.show().accept(draft.text(setting)));
    }

    /** What the fields say; settings without a field are not in it. */
    public ConfigurationDraft draft() {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach(
                (setting, field) -> typed.put(setting.column(), field.typed().get()));
        return new ConfigurationDraft(typed);
    }

    /** Shows each problem beside its field, and clears the messages of all other fields. */
    public void showProblems(List<Problem> problems) {
        fields.keySet().forEach(setting -> showProblems(setting, problems));
    }

    /** Shows the problems of one field beside it. */
    public void showProblems(Setting setting, List<Problem> problems) {
        String message = problems.stream()
                .filter(problem -> problem.column().equals(setting.column()))
                .map(Problem::message)
                .collect(Collectors.joining("; "));
        Optional.ofNullable(fields.get(setting)).map(Field::words).ifPresent(field -> {
            field.setErrorMessage(message);
            field.setInvalid(!message.isEmpty());
        });
    }

    /** Brings a field into the middle of the screen, away from the bar above, and the cursor into it. */
    public void focus(Setting setting) {
        Optional.ofNullable(fields.get(setting))
                .ifPresent(field -> field.focus().getElement().executeJs(SHOW));
    }
}
