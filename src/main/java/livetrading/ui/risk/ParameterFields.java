package livetrading.ui.risk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.risk.rule.RuleParameter;
import livetrading.risk.rule.RuleReader;
import livetrading.risk.rule.RuleType;

/** A field for each parameter of a rule. What is wrong is decided by the rule itself and stands beside its field. */
final class ParameterFields {

    private final RuleType type;
    private final List<Field> fields = new ArrayList<>();

    private record Field(RuleParameter about, Component part, HasValue<?, String> value, HasValidation words) {

        String typed() {
            return value.getOptionalValue().orElse("").strip();
        }
    }

    /** Filled with the defaults of the rule. */
    ParameterFields(RuleType type) {
        this.type = type;
        type.parameters().forEach(about -> fields.add(about.words().isEmpty() ? number(about) : word(about)));
        show("");
    }

    private Field number(RuleParameter about) {
        TextField field = new TextField(label(about));
        field.setManualValidation(true);
        field.addThemeVariants(TextFieldVariant.ALIGN_END);
        field.setHelperText(help(about));
        var made = new Field(about, field, field, field);
        field.addBlurListener(left -> check(made));
        return made;
    }

    private Field word(RuleParameter about) {
        Select<String> field = new Select<>();
        field.setManualValidation(true);
        field.setLabel(label(about));
        field.setItems(about.words());
        field.setHelperText("%s by default".formatted(about.shown(about.standard())));
        return new Field(about, field, field, field);
    }

    private static String label(RuleParameter about) {
        return about.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + about.name().substring(1);
    }

    private static String help(RuleParameter about) {
        return "%s, %s by default".formatted(about.range(), about.shown(about.standard()));
    }

    Component[] all() {
        return fields.stream().map(Field::part).toArray(Component[]::new);
    }

    /** @param parameters as they are stored; where they mean nothing the fields stay as they are */
    void show(String parameters) {
        try {
            show(RuleReader.rule(parameters.isBlank() ? type.id() : type.id() + "=" + parameters, RuleType.all())
                    .values());
        } catch (IllegalArgumentException e) {
            // the page says what is wrong with them
            return;
        }
    }

    private void show(double[] values) {
        for (int i = 0; i < values.length; i++) {
            Field field = fields.get(i);
            field.value().setValue(field.about().written(values[i]).replace("%", ""));
        }
    }

    /** The parameters as they are stored, in the rule's own words; empty when one is wrong, which then says so. */
    Optional<String> read() {
        boolean isRight = fields.stream().map(this::check).toList().stream().allMatch(right -> right);
        return isRight ? Optional.of(parameters()) : Optional.empty();
    }

    private String parameters() {
        String typed = fields.stream().map(Field::typed).collect(Collectors.joining(","));
        String text = RuleReader.rule(type.id() + "=" + typed, RuleType.all()).text();
        return text.substring(text.indexOf('=') + 1);
    }

    private boolean check(Field field) {
        String problem = problem(field).orElse("");
        field.words().setErrorMessage(problem);
        field.words().setInvalid(!problem.isEmpty());
        return problem.isEmpty();
    }

    private Optional<String> problem(Field field) {
        try {
            RuleReader.rule("%s=%s:%s".formatted(type.id(), field.about().name(), field.typed()), RuleType.all());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
