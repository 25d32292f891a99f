package livetrading.ui.part;

import com.vaadin.flow.component.button.Button;
import java.util.Optional;

/** Switches buttons off while there is nothing for them to act on, and says so. */
public final class Available {

    private static final String WHY_NOT = "aria-description";

    private Available() {}

    /** @param reason why there is nothing to do; none switches the button on */
    public static void unless(Optional<String> reason, Button button) {
        button.setEnabled(reason.isEmpty());
        button.setTooltipText(reason.orElse(""));
        if (reason.isPresent()) {
            button.getElement().setAttribute(WHY_NOT, reason.get());
        } else {
            button.getElement().removeAttribute(WHY_NOT);
        }
    }

    /** The same, where the reason is known as a condition. */
    public static void when(boolean isSomething, String otherwise, Button button) {
        unless(isSomething ? Optional.empty() : Optional.of(otherwise), button);
    }
}
