package livetrading.ui.research;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import java.util.stream.Stream;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.tuning.Axis;
import livetrading.tuning.Grid;

/** Which values of one parameter are tried: those that it declares, or fewer. */
final class AxisFields extends Div {

    private final Parameter parameter;
    private final NumberField from = new NumberField("From");
    private final NumberField to = new NumberField("To");
    private final NumberField by = new NumberField("Step");

    /** @param changed is called when a person changed something */
    AxisFields(Parameter parameter, Runnable changed) {
        this.parameter = parameter;
        addClassName("axis-fields");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Values of " + parameter.name());
        Span name = new Span(parameter.name());
        name.addClassName("axis-name");
        List<Double> tried = parameter.tried();
        from.setValue(tried.getFirst());
        to.setValue(tried.getLast());
        by.setValue(tried.size() > 1 ? tried.get(1) - tried.get(0) : parameter.step());
        Stream.of(from, to, by).forEach(field -> {
            field.setStep(parameter.isInteger() ? 1 : 0.0001);
            field.addValueChangeListener(change -> changed.run());
        });
        Span usual = new Span("default " + usual());
        usual.addClassName("quiet");
        add(name);
        if (parameter.choices().isEmpty()) {
            add(from, to, by);
        } else {
            // words have no order to step through: all are tried
            add(new Span(String.join(", ", parameter.choices())));
        }
        add(usual);
    }

    private String usual() {
        return String.valueOf(Parameters.defaults(List.of(parameter)).asMap().get(parameter.name()));
    }

    /** @throws IllegalArgumentException saying what is wrong with what was typed */
    Axis axis() {
        if (Stream.of(from, to, by).anyMatch(NumberField::isEmpty)) {
            throw new IllegalArgumentException("enter numbers for " + parameter.name());
        }
        if ((to.getValue() - from.getValue()) / by.getValue() >= Grid.MOST) {
            throw new IllegalArgumentException(
                    "these are more than %,d values of %s".formatted(Grid.MOST, parameter.name()));
        }
        boolean isAsDeclared = from.getValue().equals(parameter.tried().getFirst())
                && to.getValue().equals(parameter.tried().getLast())
                && (parameter.tried().size() == 1
                        || by.getValue()
                                == parameter.tried().get(1) - parameter.tried().get(0));
        Parameter tuned = isAsDeclared ? parameter : parameter.tuned(from.getValue(), to.getValue(), by.getValue());
        return new Axis(tuned, tuned.tried());
    }
}
