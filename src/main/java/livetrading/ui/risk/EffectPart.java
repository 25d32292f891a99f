package livetrading.ui.risk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import livetrading.review.RuleEffect;
import livetrading.review.RuleEffect.Side;
import livetrading.review.RuleEffects;
import livetrading.review.RuleEffects.Answer;
import livetrading.ui.account.CalmProgress;
import livetrading.ui.account.ComparisonGrid;
import livetrading.ui.account.ComparisonGrid.Row;
import livetrading.ui.account.ComparisonGrid.Style;
import livetrading.ui.format.Formats;

/** What the account would have done without a rule and with it; played when it comes onto the page, and cancelled when it leaves. */
final class EffectPart extends Div {

    private final RuleEffects effects;
    private final RuleEffects.Question question;
    private final Clock clock;

    private final Span words = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button("Cancel", click -> cancel());
    private final Button play = new Button("Play", click -> play());
    private final ComparisonGrid figures = new ComparisonGrid(
            "Effect on the account back-test", "the account without and with the rule", "Without", "With");
    private final Paragraph note = new Paragraph();

    /** Ends what is being played. */
    private Optional<Runnable> running = Optional.empty();

    EffectPart(RuleEffects effects, RuleEffects.Question question, Clock clock) {
        this.effects = effects;
        this.question = question;
        this.clock = clock;
        addClassName("rule-effect");
        words.addClassName("quiet");
        words.getElement().setAttribute("role", "status");
        note.addClassName("quiet");
        progress.getElement().setAttribute("aria-label", "Played so far");
        Div bar = new Div(words, progress, cancel, play);
        bar.addClassName("key-buttons");
        add(bar, figures, note);
        stopped("");
        figures.setVisible(false);
        addAttachListener(attached -> effects.known(question).ifPresentOrElse(this::showEffect, this::play));
        addDetachListener(left -> running.ifPresent(Runnable::run));
    }

    private void play() {
        UI ui = UI.getCurrent();
        running = effects.begin(
                question,
                CalmProgress.of(ui, clock, this::played),
                answer -> ui.accessLater(() -> ended(answer), () -> {}).run());
        if (running.isEmpty()) {
            stopped("Not played: another account is being played, perhaps in another window. Play when it has ended.");
            return;
        }
        play.setVisible(false);
        cancel.setVisible(true);
        progress.setVisible(true);
        progress.setIndeterminate(true);
        words.setText("The account is played without the rule and with it");
    }

    private void played(LocalDate session, int done, int all, Duration left) {
        progress.setIndeterminate(false);
        progress.setValue((double) done / all);
        words.setText("Session of %s: %s of %s, about %s left"
                .formatted(session, Formats.count(done), Formats.sessions(all), Formats.duration(left)));
    }

    private void cancel() {
        running.ifPresent(Runnable::run);
    }

    private void ended(Answer answer) {
        running = Optional.empty();
        switch (answer) {
            case Answer.Known(RuleEffect effect) -> showEffect(effect);
            case Answer.Impossible(String reason) -> stopped("Its effect is not known: %s.".formatted(reason));
            case Answer.Cancelled() -> stopped("Cancelled.");
            case Answer.Failed() ->
                stopped("It could not be played. The log on the System page says why; trading is not concerned.");
        }
    }

    private void stopped(String why) {
        words.setText(why);
        progress.setVisible(false);
        cancel.setVisible(false);
        play.setVisible(true);
    }

    private void showEffect(RuleEffect effect) {
        stopped("");
        play.setVisible(false);
        figures.setVisible(true);
        figures.show(rows(effect.without(), effect.with()));
        note.setText(
                "Daily prices of %s to %s, all other settings and rules as they are. The rule acted %s. Both accounts count among those that were looked at, as on the page What if: what is chosen among many looks good by luck."
                        .formatted(effect.from(), effect.to(), times(effect.acted())));
    }

    private static String times(int count) {
        return count == 1 ? "once" : Formats.count(count) + " times";
    }

    private static List<Row> rows(Side without, Side with) {
        return List.of(
                new Row("Total return", Style.RETURN, without.totalReturn(), with.totalReturn()),
                new Row("Sharpe ratio", Style.RATIO, Formats.boxed(without.sharpe()), Formats.boxed(with.sharpe())),
                new Row("Maximum drawdown", Style.PER_CENT, without.maxDrawdown(), with.maxDrawdown()),
                new Row("Trades", Style.COUNT, (double) without.trades(), (double) with.trades()),
                new Row("Entries refused", Style.COUNT, (double) without.refused(), (double) with.refused()));
    }
}
