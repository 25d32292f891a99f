package livetrading.ui.configuration;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import livetrading.ui.setting.SettingChange;

/** The questions that the Configuration page asks. */
final class ConfigurationDialogs {

    private ConfigurationDialogs() {}

    /** Before changes that matter for money. */
    static void confirm(List<SettingChange> changes, List<String> consequences, Runnable save, Runnable stay) {
        ConfirmDialog dialog = dialog("Save these changes?", stay);
        Div words = new Div(list(changes));
        consequences.forEach(sentence -> words.add(new Paragraph(sentence)));
        dialog.setText(words);
        dialog.setConfirmButton("Save", confirmed -> save.run());
        dialog.open();
    }

    /**
     * When somebody else was faster.
     *
     * @param changes what saving would do to theirs
     */
    static void whichToKeep(List<SettingChange> changes, Runnable mine, Runnable theirs, Runnable stay) {
        ConfirmDialog dialog = dialog("The configuration was changed meanwhile", stay);
        dialog.setText(new Div(
                new Paragraph("Another configuration was stored after you opened this page. Loading theirs discards"
                        + " what you typed. Saving yours replaces theirs:"),
                list(changes)));
        dialog.setConfirmButton("Save mine", confirmed -> mine.run());
        dialog.setConfirmButtonTheme("error");
        dialog.setRejectButton("Load theirs", rejected -> theirs.run());
        dialog.open();
    }

    /** Before the page is left with changes that were not saved. */
    static void leave(boolean canSave, Runnable save, Runnable discard, Runnable stay) {
        ConfirmDialog dialog = dialog("Leave without saving?", stay);
        dialog.setCancelText("Stay");
        if (canSave) {
            dialog.setText("There are unsaved changes on this page.");
            dialog.setConfirmButton("Save and leave", confirmed -> save.run());
            dialog.setRejectButton("Discard changes", rejected -> discard.run());
        } else {
            dialog.setText("Keys were typed and not stored.");
            dialog.setConfirmButton("Discard them", confirmed -> discard.run());
        }
        dialog.open();
    }

    private static ConfirmDialog dialog(String header, Runnable stay) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(header);
        dialog.setCancelable(true);
        dialog.addCancelListener(cancelled -> stay.run());
        return dialog;
    }

    private static UnorderedList list(List<SettingChange> changes) {
        return new UnorderedList(
                changes.stream().map(change -> new ListItem(change.words())).toArray(ListItem[]::new));
    }
}
