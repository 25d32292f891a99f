package livetrading.ui.configuration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import livetrading.ui.part.Available;

/** Save and discard, and whether there is anything to save; with unsaved changes the browser asks before it leaves. */
@JsModule("./unsaved.js")
final class SaveBar extends Div {

    private static final String UNSAVED = "data-unsaved";

    private final Button save;
    private final Button discard;
    private final Span state = new Span();

    SaveBar(Runnable save, Runnable discard) {
        this.save = new Button("Save configuration", click -> save.run());
        this.discard = new Button("Discard changes", click -> discard.run());
        state.getElement().setAttribute("role", "status");
        addClassName("actions");
        add(this.save, this.discard, state);
        show(false, false, 0);
    }

    /**
     * @param isTyped whether something was typed that is not stored
     * @param canSave whether saving would change something, also without anything typed
     * @param wrong how many fields are wrong
     */
    void show(boolean isTyped, boolean canSave, long wrong) {
        Available.when(canSave, "Nothing was changed", save);
        if (canSave) {
            save.addThemeVariants(ButtonVariant.PRIMARY);
        } else {
            save.removeThemeVariants(ButtonVariant.PRIMARY);
        }
        Available.when(isTyped, "Nothing was changed", discard);
        state.setText(wrong == 0 ? words(isTyped) : wrong(wrong));
        state.setClassName("warning", wrong > 0);
        state.setClassName("quiet", wrong == 0);
        markUnsaved(isTyped);
    }

    private static String words(boolean isTyped) {
        return isTyped ? "Unsaved changes. Once saved they apply in the next cycle." : "No unsaved changes.";
    }

    private static String wrong(long fields) {
        return "%s wrong: nothing is saved until that is put right."
                .formatted(fields == 1 ? "1 field is" : fields + " fields are");
    }

    private void markUnsaved(boolean isTyped) {
        if (isTyped) {
            getElement().setAttribute(UNSAVED, "");
        } else {
            getElement().removeAttribute(UNSAVED);
        }
    }
}
