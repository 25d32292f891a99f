package livetrading.ui.research;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Instant;
import java.util.Optional;
import livetrading.review.ResearchWork;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Available;

/** Begins and cancels, and says how far it has come. */
final class RunBar extends Div {

    private final Button begin;
    private final Button cancel;
    private final ProgressBar progress = new ProgressBar();
    private final Span words = new Span();

    RunBar(Runnable begin, Runnable cancel) {
        this.begin = new Button("Start", click -> begin.run());
        this.begin.addThemeVariants(ButtonVariant.PRIMARY);
        this.cancel = new Button("Cancel", click -> cancel.run());
        words.getElement().setAttribute("role", "status");
        words.addClassName("quiet");
        progress.getElement().setAttribute("aria-label", "Played so far");
        addClassName("actions");
        add(this.begin, this.cancel, progress, words);
        stopped("");
    }

    /** @param isOurs whether it is the research that this page is about */
    void show(ResearchWork work, Instant now, boolean isOurs) {
        String what = isOurs
                ? ""
                : "%s on %s is researched first, one at a time. "
                        .formatted(
                                work.request().strategy().name(), work.request().ticker());
        Available.unless(Optional.of("One at a time leaves the processor to trading"), begin);
        cancel.setVisible(true);
        cancel.setText(isOurs ? "Cancel" : "Cancel that one");
        cancel.setEnabled(!work.isCancelled());
        progress.setVisible(true);
        progress.setIndeterminate(work.all() == 0 || work.isJudged());
        if (work.all() > 0) {
            progress.setValue((double) work.done() / work.all());
        }
        words.setText(what + words(work, now));
    }

    private static String words(ResearchWork work, Instant now) {
        if (work.isCancelled()) {
            return "Being cancelled.";
        }
        if (work.all() == 0) {
            return "Reading the prices.";
        }
        if (work.isJudged()) {
            return "All points are played and being judged.";
        }
        String left = work.left(now)
                .map(time -> ", about %s left".formatted(Formats.duration(time)))
                .orElse("");
        return "%s of the points played%s. You may leave the page: it goes on, and the result is kept."
                .formatted(Formats.percent((double) work.done() / work.all()), left);
    }

    /** @param why may be empty */
    void stopped(String why) {
        Available.unless(Optional.empty(), begin);
        cancel.setVisible(false);
        progress.setVisible(false);
        words.setText(why);
    }
}
