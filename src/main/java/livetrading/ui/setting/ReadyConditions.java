package livetrading.ui.setting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import livetrading.candidate.ReadyConfirmation;

/** A field for a condition, and beside it conditions that can be taken. */
final class ReadyConditions extends Div {

    private static final String OWN = "own";

    private final TextField condition;
    private final Select<String> ready = new Select<>();

    /** @param condition what is chosen is written there */
    ReadyConditions(TextField condition) {
        this.condition = condition;
        addClassName("ready-conditions");
        ready.setLabel("Ready confirmations");
        ready.setItems(Stream.of(
                        Stream.of(""),
                        Arrays.stream(ReadyConfirmation.values()).map(ReadyConfirmation::expression),
                        Stream.of(OWN))
                .flatMap(expressions -> expressions)
                .toList());
        ready.setItemLabelGenerator(ReadyConditions::words);
        ready.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                take(chosen.getValue());
            }
        });
        condition.addValueChangeListener(typed -> showWhichItIs());
        showWhichItIs();
        add(ready, condition);
    }

    private static String words(String expression) {
        return expression.isEmpty()
                ? "None"
                : find(expression).stream()
                        .map(ReadyConfirmation::title)
                        .findFirst()
                        .orElse("A condition of your own");
    }

    private static List<ReadyConfirmation> find(String expression) {
        return Arrays.stream(ReadyConfirmation.values())
                .filter(one -> one.expression().equals(expression))
                .toList();
    }

    private void take(String expression) {
        if (expression.equals(OWN)) {
            condition.focus();
        } else {
            condition.setValue(expression);
        }
    }

    private void showWhichItIs() {
        String text = condition.getValue().strip();
        ready.setValue(text.isEmpty() || !find(text).isEmpty() ? text : OWN);
    }
}
