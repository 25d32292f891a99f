package livetrading.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short words about what has just been done, and questions before something that cannot be undone. */
public final class Notices {

    private static final int SECONDS_5 = 5_000;

    private Notices() {}

    public static void done(String words) {
        Notification.show(words, SECONDS_5, Notification.Position.BOTTOM_START);
    }

    public static void failed(String words) {
        Notification.show(words, SECONDS_5, Notification.Position.BOTTOM_START)
                .addThemeVariants(NotificationVariant.ERROR);
    }

    /**
     * Asks before something that ends or loses something.
     *
     * @param consequence what will happen, in a sentence
     */
    public static void confirm(String title, String consequence, String button, Runnable action) {
        ask(title, consequence, button, "error", action);
    }

    /**
     * Asks before something begins.
     *
     * @param consequence what will happen, in a sentence
     */
    public static void begin(String title, String consequence, String button, Runnable action) {
        ask(title, consequence, button, "primary", action);
    }

    /**
     * Asks before something that ends or loses something, and how much of it.
     *
     * @param content says what will happen, and takes the answer
     * @param button on which is enabled while the answer can be understood
     */
    public static void confirm(String title, Component content, Button button, Runnable action) {
        button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(content);
        dialog.setConfirmButton(button);
        dialog.setCancelable(true);
        dialog.setCancelText("Back");
        dialog.addConfirmListener(confirmed -> action.run());
        dialog.open();
    }

    private static void ask(String title, String consequence, String button, String theme, Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(consequence);
        dialog.setConfirmText(button);
        dialog.setConfirmButtonTheme(theme);
        dialog.setCancelable(true);
        // "Cancel" would be mistaken for what some of the questions are about
        dialog.setCancelText("Back");
        dialog.addConfirmListener(confirmed -> action.run());
        dialog.open();
    }
}
