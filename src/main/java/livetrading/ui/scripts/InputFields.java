package livetrading.ui.scripts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.ui.part.Available;

/** Other values for the inputs of a script, to be tried out; the text keeps its own until they are put there. */
final class InputFields extends Div {

    private static final int MILLIS_AFTER_THE_LAST_KEY = 300;

    private final Runnable changed;
    private final Div row = new Div();
    private final Button put;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private List<Parameter> shown = List.of();

    /**
     * @param changed told when another value is to be tried
     * @param put takes the values that are to stand in the text
     */
    InputFields(Runnable changed, Consumer<Map<String, BigDecimal>> put) {
        this.changed = changed;
        this.put = new Button("Put into the text as defaults", click -> put.accept(values()));
        addClassName("script-inputs");
        row.addClassName("script-input-row");
        add(row, this.put);
        setVisible(false);
    }

    /** A field whose input has stayed as it was keeps what was typed. */
    void show(List<Parameter> inputs) {
        if (inputs.equals(shown)) {
            return;
        }
        Map<String, String> typed = typed();
        List<Parameter> before = shown;
        shown = inputs;
        fields.clear();
        row.removeAll();
        inputs.forEach(input -> add(input, before.contains(input) ? typed.get(input.name()) : null));
        setVisible(!inputs.isEmpty());
        offer();
    }

    private void add(Parameter input, @org.jspecify.annotations.Nullable String typed) {
        TextField field = new TextField(input.name());
        field.setValue(typed == null ? number(input.defaultValue()) : typed);
        field.setHelperText("%s to %s".formatted(number(input.minimum()), number(input.maximum())));
        field.setManualValidation(true);
        field.addThemeVariants(TextFieldVariant.ALIGN_END);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(MILLIS_AFTER_THE_LAST_KEY);
        field.addValueChangeListener(change -> {
            check(input, field);
            offer();
            changed.run();
        });
        fields.put(input.name(), field);
        row.add(field);
    }

    private void check(Parameter input, TextField field) {
        String problem = problem(input, field.getValue().strip());
        field.setErrorMessage(problem);
        field.setInvalid(!problem.isEmpty());
    }

    private static String problem(Parameter input, String typed) {
        try {
            Parameters.defaults(List.of(input)).with(Map.of(input.name(), typed));
            return "";
        } catch (IllegalArgumentException e) {
            return "A%s number from %s to %s"
                    .formatted(input.isInteger() ? " whole" : "", number(input.minimum()), number(input.maximum()));
        }
    }

    private void offer() {
        boolean isRight = fields.values().stream().noneMatch(TextField::isInvalid);
        Available.when(
                isRight && !values().isEmpty(), isRight ? "These are the values of the text" : "A value is wrong", put);
    }

    /** As they were typed, by the names of the inputs. */
    Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> typed.put(name, field.getValue().strip()));
        return typed;
    }

    /** Those that are right and differ from the text's. */
    private Map<String, BigDecimal> values() {
        var values = new LinkedHashMap<String, BigDecimal>();
        Map<String, String> all = typed();
        shown.forEach(input -> {
            String typed = all.getOrDefault(input.name(), "");
            if (problem(input, typed).isEmpty() && Double.parseDouble(typed) != input.defaultValue()) {
                values.put(input.name(), new BigDecimal(typed));
            }
        });
        return values;
    }

    /** Versions that were saved do not change. */
    void allowPutting(boolean isAllowed) {
        put.setVisible(isAllowed);
    }

    private static String number(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
