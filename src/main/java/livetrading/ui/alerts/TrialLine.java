package livetrading.ui.alerts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import livetrading.notice.ChannelTrial;

/** How it goes with a test: that somebody waits for it, and then what was heard. */
final class TrialLine extends Div {

    private final Paragraph words = new Paragraph();
    private final ProgressBar bar = new ProgressBar();

    TrialLine() {
        addClassName("trial");
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", "Waiting for the word of the provider");
        add(words, bar);
    }

    void begin(String what) {
        words.setText(
                "%s; its provider has %d s to say what became of it".formatted(what, ChannelTrial.LONGEST.toSeconds()));
        words.removeClassName("warning");
        bar.setVisible(true);
    }

    void end(String what, boolean isProblem) {
        words.setText(what);
        words.setClassName("warning", isProblem);
        bar.setVisible(false);
    }

    boolean isWaiting() {
        return bar.isVisible();
    }
}
