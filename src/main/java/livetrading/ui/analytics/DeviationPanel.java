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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import livetrading.market.MarketCalendar;
import livetrading.portfolio.Mode;
import livetrading.review.AccountComparison;
import livetrading.review.DeviationFindings;
import livetrading.review.DeviationWatch;
import livetrading.review.DeviationWatch.Finding;
import livetrading.ui.account.CalmProgress;
import livetrading.ui.account.DeviationWords;
import livetrading.ui.chart.LinesChart;
import livetrading.ui.chart.LinesChart.Line;
import livetrading.ui.chart.LinesChart.Look;
import livetrading.ui.chart.LinesChart.Point;
import livetrading.ui.chart.LinesChart.Unit;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Notices;
import livetrading.ui.part.PageWork;
import livetrading.ui.part.Panel;

/** The whole account over its back-test since trading began: what three tests say of it, both curves, and what differs. */
final class DeviationPanel extends Div {

    private static final int PER_CENT = 100;

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
    private final Div pauses = new Div();
    private final LinesChart curves =
            new LinesChart("The account and its back-test", Unit.PER_CENT, "The curves begin with the second session.");
    private final Paragraph differ = new Paragraph();
    private final DifferencesGrid differences = new DifferencesGrid();
    private Optional<DeviationFindings> shown = Optional.empty();

    /** @param user who is signed in */
    DeviationPanel(DeviationWatch watch, PageWork work, Clock clock, Mode mode, Supplier<String> user) {
        this.watch = watch;
        this.work = work;
        this.clock = clock;
        this.mode = mode;
        this.user = user;
        words.addClassName("quiet");
        words.getElement().setAttribute("role", "status");
        progress.getElement().setAttribute("aria-label", "Played so far");
        states.addClassName("deviation-states");
        differ.addClassName("quiet");
        looked.setVisible(false);
        add(new Panel(
                "The whole account against its back-test",
                new Component[] {looked, again},
                words,
                progress,
                states,
                pauses,
                curves,
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
        var told = CalmProgress.of(UI.getCurrent(), clock, this::played);
        work.compute(
                this,
                () -> watch.judge(mode, (session, done, all) -> told.played(session, done, all)),
                this::show,
                failure -> ended("The comparison failed; the log says why."));
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
        states.setVisible(false);
        curves.setVisible(false);
        differ.setVisible(false);
        differences.setVisible(false);
        showPauses();
    }

    private void show(DeviationFindings findings) {
        AccountComparison compared = findings.comparison();
        shown = Optional.of(findings);
        ended(sentence(findings));
        List.of(states, curves, differ, differences).forEach(part -> part.setVisible(true));
        looked.setVisible(!findings.alarms().isEmpty());
        states.removeAll();
        findings.states().forEach((test, state) -> {
            Span verdict = new Span("%s: %s".formatted(test.title(), DeviationWords.verdict(state)));
            verdict.setClassName("warning", DeviationWords.isAlarm(state));
            Paragraph line = new Paragraph(verdict, new Span(" · " + state.sentence()));
            states.add(line);
        });
        showPauses();
        curves.show(List.of(
                line("Live", Look.THICK, compared.dates(), compared.live()),
                line("Back-test", Look.DASHED, compared.dates(), compared.backtest())));
        differ.setText(counts(findings));
        differences.show(compared.deals().differences());
    }

    private static String sentence(DeviationFindings findings) {
        AccountComparison compared = findings.comparison();
        String returns = compared.dates().isEmpty()
                ? ""
                : " Live has returned %s, the back-test %s."
                        .formatted(
                                Formats.signedPercent(compared.live().getLast() - 1),
                                Formats.signedPercent(compared.backtest().getLast() - 1));
        String assumed = compared.isAssumed()
                ? " What was in force in the first sessions was not written down by the version of then: the settings that followed stand for it."
                : "";
        String since = findings.since()
                .map(date ->
                        " What came until %s somebody has looked into, and the tests begin after it.".formatted(date))
                .orElse("");
        return "%s account from %s to %s, played with the settings as they were in force day by day.%s%s%s"
                .formatted(compared.mode(), compared.from(), compared.to(), returns, assumed, since);
    }

    private static String counts(DeviationFindings findings) {
        var deals = findings.comparison().deals();
        return "%s of %s deals are equal to the cent, %s differ for a recorded cause, %s unexplained."
                .formatted(
                        Formats.count(deals.equal()),
                        Formats.count(deals.deals()),
                        Formats.count(
                                deals.differences().size() - deals.unexplained().size()),
                        Formats.count(deals.unexplained().size()));
    }

    private static Line line(String name, Look look, List<LocalDate> dates, List<Double> growth) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            points.add(new Point(MarketCalendar.startOfDay(dates.get(i)), (growth.get(i) - 1) * PER_CENT));
        }
        return new Line(name, look, points);
    }

    private void showPauses() {
        pauses.removeAll();
        watch.paused(mode).forEach((strategy, why) -> {
            Span reason = new Span(why);
            reason.addClassName("warning");
            pauses.add(
                    new Paragraph(reason, new Span(" "), new Button("Lift the pause", click -> askToLift(strategy))));
        });
    }

    private void askToLift(String strategy) {
        Notices.confirm("Lift the pause?", "From the next check on the strategy opens positions again.", "Lift", () -> {
            watch.lift(mode, strategy, user.get());
            showPauses();
        });
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
