package livetrading.ui.scripts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Function;

/** Asks for the id of a new script. */
final class SaveDialog extends Dialog {

    private final TextField id = new TextField("Id");

    /**
     * @param save saves under an id, and says why it did not; empty when it did
     * @param stay called when the dialog is closed without that
     */
    SaveDialog(String suggested, Function<String, Optional<String>> save, Runnable stay) {
        setHeaderTitle("Save a new strategy");
        id.setValue(suggested);
        id.setHelperText("What orders, trades and commands call it; all its versions have it, and it stays");
        id.setManualValidation(true);
        id.setWidthFull();
        Div form = new Div(
                new Paragraph("It is saved as version 1. It trades nothing until you let it compete, or pin it."), id);
        form.addClassName("dialog-form");
        add(form);
        Button cancel = new Button("Back", click -> {
            close();
            stay.run();
        });
        Button confirm = new Button("Save as version 1", click -> save(save));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, confirm);
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(closed -> {
            close();
            stay.run();
        });
        id.setAutofocus(true);
    }

    private void save(Function<String, Optional<String>> save) {
        Optional<String> problem = save.apply(id.getValue().strip());
        id.setErrorMessage(problem.orElse(""));
        id.setInvalid(problem.isPresent());
        if (problem.isEmpty()) {
            close();
        }
    }
}
