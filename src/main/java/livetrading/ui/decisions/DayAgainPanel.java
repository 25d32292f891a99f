package livetrading.ui.decisions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.function.DoubleConsumer;
import livetrading.engine.ReplayedDecision;
import livetrading.review.DayReplays;
import livetrading.ui.part.EmptyState;
import livetrading.ui.part.PageWork;
import livetrading.ui.part.Panel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides a day again and says whether that comes to the same, or which input is gone or differs. */
final class DayAgainPanel extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(DayAgainPanel.class);

    /** Of what there is to do; more often nobody needs to be told. */
    private static final int STEPS = 20;

    private final DayReplays replays;
    private final PageWork work;

    DayAgainPanel(DayReplays replays, PageWork work) {
        this.replays = replays;
        this.work = work;
        setVisible(false);
    }

    /** Begins; what was under way before is given up. */
    void begin(DayAgain wanted) {
        Div result = new Div();
        result.getElement().setAttribute("role", "status");
        ProgressBar bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", "Decided again so far");
        result.add(bar);
        open(wanted.title(), result);
        DoubleConsumer progress = progress(bar);
        work.compute(
                result,
                () -> replays.of(wanted.day(), wanted.mode(), wanted.ticker(), progress),
                replayed -> show(result, wanted, replayed),
                problem -> failed(result, problem));
        scrollIntoView();
    }

    /** There is no day to be decided again. */
    void none() {
        open("Decided again", new EmptyState("The filters find no decision whose day could be decided again."));
    }

    private void open(String title, Component content) {
        Button close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        removeAll();
        add(new Panel(title, new Component[] {close}, content));
        setVisible(true);
    }

    private void close() {
        removeAll();
        setVisible(false);
    }

    private static DoubleConsumer progress(ProgressBar bar) {
        UI ui = UI.getCurrent();
        int[] shown = {0};
        return done -> {
            int step = (int) (STEPS * done);
            if (step > shown[0]) {
                shown[0] = step;
                ui.accessLater(() -> bar.setValue(Math.min(1, done)), () -> {}).run();
            }
        };
    }

    private static void show(Div result, DayAgain wanted, List<ReplayedDecision> replayed) {
        result.removeAll();
        if (replayed.isEmpty()) {
            result.add(new EmptyState(
                    "There is no decision of mode %s on %s: trading was off, the market was closed, or it is forgotten."
                            .formatted(wanted.mode(), wanted.day())));
            return;
        }
        result.add(new Paragraph(ReplayedDecision.sentence(replayed)), new ReplayedGrid(replayed));
    }

    private static void failed(Div result, Throwable problem) {
        LOG.error("A day could not be decided again", problem);
        result.removeAll();
        result.add(new Paragraph("It could not be decided again; the log says why."));
    }
}
