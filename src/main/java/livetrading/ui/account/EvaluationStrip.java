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
import livetrading.market.LoadingProgress;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Live;

/** The progress of an evaluation, or of prices being loaded; hidden when nothing of that is running. */
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
        Optional<LoadingProgress> loading = status.external().loading();
        setVisible(evaluation.isPresent() || loading.isPresent());
        evaluation.ifPresentOrElse(this::show, () -> loading.ifPresent(this::show));
    }

    private void show(EvaluationProgress progress) {
        words.setText(words(progress, progress.timeLeft(clock.instant())));
        bar.setMax(Math.max(1, progress.total()));
        bar.setValue(Math.min(progress.done(), progress.total()));
    }

    private void show(LoadingProgress progress) {
        words.setText("Loading prices, %s of %s tickers ready%s"
                .formatted(
                        Formats.count(progress.ready()),
                        Formats.count(progress.total()),
                        words(progress.timeLeft(clock.instant()))));
        bar.setMax(1);
        bar.setValue(progress.share());
    }

    private static String words(Optional<Duration> left) {
        return left.filter(rest -> rest.toSeconds() > 0)
                .map(rest -> ", about %s left".formatted(Formats.duration(rest)))
                .orElse("");
    }

    private static String words(EvaluationProgress progress, Optional<Duration> left) {
        String ticker = progress.current().isEmpty() ? "" : ": " + progress.current();
        return "Evaluating strategies, %s of %s%s%s"
                .formatted(Formats.count(progress.done()), Formats.count(progress.total()), ticker, words(left));
    }
}
