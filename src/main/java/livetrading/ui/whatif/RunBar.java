package livetrading.ui.whatif;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.time.LocalDate;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Available;

/** Begins and cancels, says how far it has come, and leads to saving. */
final class RunBar extends Div {

    private static final String UNCHANGED = "The draft is what is in force";
    private static final String ONLY_RULES = "Only risk rules were changed, which are not saved from here";

    private final Button play;
    private final Button cancel;
    private final Button save;
    private final Button takeBack;
    private final ProgressBar progress = new ProgressBar();
    private final Span words = new Span();

    RunBar(Runnable play, Runnable cancel, Runnable save, Runnable takeBack) {
        this.play = new Button("Play", click -> play.run());
        this.play.addThemeVariants(ButtonVariant.PRIMARY);
        this.cancel = new Button("Cancel", click -> cancel.run());
        this.save = new Button("Save these settings", click -> save.run());
        this.takeBack = new Button("Back to those in force", click -> takeBack.run());
        words.getElement().setAttribute("role", "status");
        words.addClassName("quiet");
        progress.getElement().setAttribute("aria-label", "Played so far");
        addClassName("actions");
        add(this.play, this.cancel, this.save, this.takeBack, progress, words);
        stopped("");
        showTyped(false, false);
    }

    /**
     * @param settings whether the draft has other settings than those in force
     * @param rules whether it has other risk rules
     */
    void showTyped(boolean settings, boolean rules) {
        Available.when(settings, rules ? ONLY_RULES : UNCHANGED, save);
        Available.when(settings || rules, UNCHANGED, takeBack);
    }

    void started() {
        play.setEnabled(false);
        cancel.setEnabled(true);
        cancel.setVisible(true);
        progress.setVisible(true);
        progress.setIndeterminate(true);
        words.setText("Reading the prices");
    }

    /** @param left until it is done, about */
    void played(LocalDate session, int done, int all, Duration left) {
        progress.setIndeterminate(false);
        progress.setValue((double) done / all);
        words.setText("Session of %s: %s of %s, about %s left"
                .formatted(session, Formats.count(done), Formats.sessions(all), Formats.duration(left)));
    }

    void cancelling() {
        cancel.setEnabled(false);
        words.setText("Being cancelled");
    }

    /** @param why may be empty */
    void stopped(String why) {
        play.setEnabled(true);
        cancel.setVisible(false);
        progress.setVisible(false);
        words.setText(why);
    }
}
