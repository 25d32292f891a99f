package livetrading.ui.configuration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Optional;
import livetrading.portfolio.Mode;
import livetrading.venue.BrokerAccess;

/** Says that a mode cannot trade because its keys are missing, and leads to where they are entered. */
final class MissingKeys extends Div {

    private final BrokerAccess access;
    private final Span words = new Span();

    /** @param enter shows where keys are entered */
    MissingKeys(BrokerAccess access, Runnable enter) {
        this.access = access;
        addClassName("missing-keys");
        words.addClassName("warning");
        words.getElement().setAttribute("role", "status");
        Button button = new Button("Enter the keys", click -> enter.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        add(words, button);
        show("");
    }

    /** @param mode the configured one, by its name; one that there is not needs no keys */
    void show(String mode) {
        Optional<String> problem = problem(mode);
        words.setText(problem.orElse(""));
        setVisible(problem.isPresent());
    }

    /** What is missing for a mode, by its name, as a sentence. */
    Optional<String> problem(String mode) {
        return Arrays.stream(Mode.values())
                .filter(one -> one.name().equals(mode) && !areThere(one))
                .findFirst()
                .map("There are no keys for %s: nothing is traded until they are stored."::formatted);
    }

    private boolean areThere(Mode mode) {
        try {
            return mode == Mode.SIMULATED || access.keys(mode).isPresent();
        } catch (IllegalStateException e) {
            // there are some; their form says why they cannot be read
            return true;
        }
    }
}
