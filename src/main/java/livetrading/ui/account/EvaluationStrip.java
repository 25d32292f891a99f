package livetrading.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.engine.EngineStatus.EvaluationProgress;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Live;

/** The progress of an evaluation; hidden when none is running. */
public final class EvaluationStrip extends Div {

    private final Clock clock;
    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();

    public EvaluationStrip(EngineMonitor monitor, Clock clock) {
        this.clock = clock;
        addClassName("evaluation-strip");
        add(words, bar);
        Live.follow(this, monitor, this::show);
    }

    private void show(EngineStatus status) {
        Optional<EvaluationProgress> evaluation = status.evaluation();
        setVisible(evaluation.isPresent());
        evaluation.ifPresent(progress -> {
            words.setText(words(progress, progress.timeLeft(clock.instant())));
            bar.setMax(Math.max(1, progress.total()));
            bar.setValue(Math.min(progress.done(), progress.total()));
        });
    }

    private static String words(EvaluationProgress progress, Optional<Duration> left) {
        String ticker = progress.current().isEmpty() ? "" : ": " + progress.current();
        String time = left.map(rest -> ", about %s left".formatted(Formats.duration(rest)))
                .orElse("");
        return "Evaluating strategies, %d of %d%s%s".formatted(progress.done(), progress.total(), ticker, time);
    }
}
