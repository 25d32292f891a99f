package livetrading.ui.scripts;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before a text is left that was not saved. */
final class LeaveDialog extends ConfirmDialog {

    /**
     * @param canSave whether the text is one that can be saved
     * @param stay called when the page is not left
     */
    LeaveDialog(boolean canSave, Runnable save, Runnable discard, Runnable stay) {
        setHeader("Leave without saving?");
        setCancelable(true);
        setCancelText("Stay");
        addCancelListener(cancelled -> stay.run());
        if (canSave) {
            setText("The text has changes that are not saved.");
            setConfirmButton("Save and leave", confirmed -> save.run());
            setRejectButton("Discard changes", rejected -> discard.run());
        } else {
            setText("The text has changes that are not saved, and cannot be saved while it has errors.");
            setConfirmButton("Discard changes", confirmed -> discard.run());
        }
    }
}
