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
import java.util.stream.Stream;
import livetrading.risk.rule.Blackout;
import livetrading.risk.rule.Rule;
import livetrading.risk.rule.RuleParameter;
import livetrading.risk.rule.RuleReader;
import livetrading.risk.rule.RuleType;
import livetrading.settings.StoredRule;

/** A field for each parameter of a rule. What is wrong is decided by the rule itself and stands beside its field. */
final class ParameterFields {

    private final RuleType type;
    private final List<Field> fields = new ArrayList<>();

    /** Only some rules have one. */
    private final TextField reason = new TextField("Reason");

    private record Field(RuleParameter about, Component part, HasValue<?, String> value, HasValidation words) {

        String typed() {
            return value.getOptionalValue().orElse("").strip();
        }

        String named() {
            return about.name() + ":" + typed();
        }
    }

    /** Filled with the defaults of the rule. */
    ParameterFields(RuleType type) {
        this.type = type;
        type.parameters().forEach(about -> fields.add(about.words().isEmpty() ? number(about) : word(about)));
        reason.setManualValidation(true);
        reason.setHelperText("In words; may be empty");
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
        return about.hasStandard()
                ? "%s, %s by default".formatted(about.range(), about.shown(about.standard()))
                : about.range();
    }

    Component[] all() {
        Stream<Component> own = type.takesReason() ? Stream.of(reason) : Stream.of();
        return Stream.concat(fields.stream().map(Field::part), own).toArray(Component[]::new);
    }

    /** @param parameters as they are stored; where they mean nothing the fields stay as they are */
    void show(String parameters) {
        try {
            Rule rule =
                    RuleReader.rule(parameters.isBlank() ? type.id() : type.id() + "=" + parameters, RuleType.all());
            show(rule.values());
            reason.setValue(rule instanceof Blackout blackout ? blackout.reason() : "");
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
        mark(reason, "");
        boolean isRight = fields.stream().map(this::check).toList().stream().allMatch(right -> right);
        try {
            return isRight ? Optional.of(parameters()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // each is right, but not together
            mark(type.takesReason() ? reason : fields.getLast().words(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private String parameters() {
        String why = reason.getValue().isBlank()
                ? ""
                : ",reason:" + reason.getValue().strip();
        String typed = fields.stream().filter(this::isGiven).map(Field::named).collect(Collectors.joining(","));
        String given = typed + why;
        Rule rule = RuleReader.rule(given.isEmpty() ? type.id() : type.id() + "=" + given, RuleType.all());
        return StoredRule.parametersOf(rule);
    }

    /** One without a default that is left empty is as the one before it. */
    private boolean isGiven(Field field) {
        return !field.typed().isEmpty() || field.about().hasStandard() || field.equals(fields.getFirst());
    }

    private boolean check(Field field) {
        String problem = isGiven(field) ? problem(field).orElse("") : "";
        mark(field.words(), problem);
        return problem.isEmpty();
    }

    private static void mark(HasValidation field, String problem) {
        field.setErrorMessage(problem);
        field.setInvalid(!problem.isEmpty());
    }

    /** What has no default has to be there, too; the field itself stands for that. */
    private Optional<String> problem(Field field) {
        String typed = fields.stream()
                .filter(other -> other.equals(field) || !other.about().hasStandard())
                .map(other -> other.about().name() + ":" + field.typed())
                .collect(Collectors.joining(","));
        try {
            RuleReader.rule(type.id() + "=" + typed, RuleType.all());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
