package livetrading.ui.configuration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

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
        state.addClassName("quiet");
        state.getElement().setAttribute("role", "status");
        addClassName("actions");
        add(this.save, this.discard, state);
        show(false, false);
    }

    /**
     * @param isTyped whether something was typed that is not stored
     * @param canSave whether saving would change something, also without anything typed
     */
    void show(boolean isTyped, boolean canSave) {
        save.setEnabled(canSave);
        if (canSave) {
            save.addThemeVariants(ButtonVariant.PRIMARY);
        } else {
            save.removeThemeVariants(ButtonVariant.PRIMARY);
        }
        discard.setEnabled(isTyped);
        state.setText(isTyped ? "Unsaved changes. Once saved they apply in the next cycle." : "No unsaved changes.");
        markUnsaved(isTyped);
    }

    private void markUnsaved(boolean isTyped) {
        if (isTyped) {
            getElement().setAttribute(UNSAVED, "");
        } else {
            getElement().removeAttribute(UNSAVED);
        }
    }
}
