package livetrading.ui.analytics;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
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
import java.util.function.Supplier;
import livetrading.portfolio.Mode;
import livetrading.review.AccountComparison;
import livetrading.review.DeviationFindings;
import livetrading.review.DeviationWatch;
import livetrading.review.DeviationWatch.Finding;
import livetrading.ui.account.CalmProgress;
import livetrading.ui.account.DeviationWords;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Notices;
import livetrading.ui.part.PageWork;
import livetrading.ui.part.Panel;

/** The whole account over its back-test since trading began: what three tests say of it, both curves, and what differs. */
final class DeviationPanel extends Div {

    private final DeviationWatch watch;
    private final PageWork work;
    private final Clock clock;
    private final Mode mode;
    private final Supplier<String> user;
    private final Span words = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final Button again = new Button("Compare again", click -> compare());
    private final Button looked = new Button("I have looked into it", click -> askToBeginAnew());
    private final Div states = new Div();
    private final PausedStrategies pauses;
    private final ComparedCurves curves = new ComparedCurves();
    private final Paragraph differ = new Paragraph();
    private final DifferencesGrid differences = new DifferencesGrid();
    /** What there is to see once something has been found; an empty table would say that all is well. */
    private final List<Component> results = List.of(states, curves.chart(), differ, differences);

    private Optional<DeviationFindings> shown = Optional.empty();

    /** @param user who is signed in */
    DeviationPanel(DeviationWatch watch, PageWork work, Clock clock, Mode mode, Supplier<String> user) {
        this.watch = watch;
        this.work = work;
        this.clock = clock;
        this.mode = mode;
        this.user = user;
        pauses = new PausedStrategies(watch, mode, user);
        words.addClassName("quiet");
        words.getElement().setAttribute("role", "status");
        progress.getElement().setAttribute("aria-label", "Played so far");
        states.addClassName("deviation-states");
        differ.addClassName("quiet");
        looked.setVisible(false);
        results.forEach(part -> part.setVisible(false));
        add(new Panel(
                "The whole account against its back-test",
                new Component[] {looked, again},
                words,
                progress,
                states,
                pauses,
                curves.chart(),
                differ,
                differences));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (event.isInitialAttach()) {
            watch.latest(mode).ifPresentOrElse(this::show, this::compare);
        }
    }

    private void compare() {
        words.setText("The account is played again since trading began …");
        progress.setVisible(true);
        progress.setIndeterminate(true);
        again.setEnabled(false);
        if (shown.isEmpty()) {
            curves.chart().setVisible(true);
            curves.chart().await("Being computed");
        }
        var told = CalmProgress.of(UI.getCurrent(), clock, this::played);
        // the comparison that goes on after a start may take minutes, and waiting for it must not hold up other pages
        work.ask(
                this,
                () -> watch.judge(mode, (session, done, all) -> told.played(session, done, all)),
                this::show,
                failure -> failed());
    }

    private void failed() {
        ended("The comparison failed; the log says why.");
        curves.chart().setVisible(shown.isPresent());
    }

    private void played(LocalDate session, int done, int all, Duration left) {
        progress.setIndeterminate(false);
        progress.setValue((double) done / all);
        words.setText("Session of %s: %s of %s, about %s left"
                .formatted(session, Formats.count(done), Formats.sessions(all), Formats.duration(left)));
    }

    private void ended(String sentence) {
        progress.setVisible(false);
        again.setEnabled(true);
        words.setText(sentence);
    }

    void show(Finding finding) {
        switch (finding) {
            case Finding.Found(DeviationFindings findings) -> show(findings);
            case Finding.Nothing(String reason) -> nothing(reason);
        }
    }

    private void nothing(String reason) {
        ended(
                "Nothing to compare: %s. Once trading has gone on for two sessions, the account is played again from its first one."
                        .formatted(reason));
        shown = Optional.empty();
        looked.setVisible(false);
        results.forEach(part -> part.setVisible(false));
        pauses.refresh();
    }

    private void show(DeviationFindings findings) {
        AccountComparison compared = findings.comparison();
        shown = Optional.of(findings);
        ended(ComparisonWords.sentence(findings));
        results.forEach(part -> part.setVisible(true));
        looked.setVisible(!findings.alarms().isEmpty());
        states.removeAll();
        findings.states().forEach((test, state) -> {
            Span verdict = new Span("%s: %s".formatted(test.title(), DeviationWords.verdict(state)));
            verdict.setClassName("warning", DeviationWords.isAlarm(state));
            Paragraph line = new Paragraph(verdict, new Span(" · " + state.sentence()));
            states.add(line);
        });
        pauses.refresh();
        curves.show(compared);
        differ.setText(ComparisonWords.counts(findings));
        differences.show(compared.deals().differences());
    }

    private void askToBeginAnew() {
        Notices.confirm(
                "Judge anew?",
                "The alarm ends, and the tests count only what comes from now on. What differed stays in the table.",
                "Judge anew",
                () -> shown.ifPresent(findings -> {
                    watch.beginAnew(findings, user.get());
                    compare();
                }));
    }
}
