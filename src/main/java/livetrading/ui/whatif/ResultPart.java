package livetrading.ui.whatif;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.account.AccountMark;
import livetrading.account.AccountOutcome;
import livetrading.account.AccountResult;
import livetrading.portfolio.Mode;
import livetrading.review.WhatIfOutcome;
import livetrading.review.WhatIfRank;
import livetrading.review.WhatIfRequest;
import livetrading.risk.rule.RuleList;
import livetrading.settings.TradingSettings;
import livetrading.ui.account.ComparisonGrid;
import livetrading.ui.chart.BandsChart;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Destination;
import livetrading.ui.part.EmptyState;
import livetrading.ui.part.Panel;

/** What came of playing both accounts, or why there is nothing. */
final class ResultPart extends Div {

    private final Curves curves = new Curves();
    private final ReturnParts parts = new ReturnParts();
    private final ComparisonGrid figures = comparison("Figure");
    private final ComparisonGrid refusals = comparison("Reason");
    private final ComparisonGrid rules = comparison("Rule");
    private final PlayedTrades trades = new PlayedTrades();
    private final BandsChart bands = new BandsChart(
            "Which strategy was selected for each ticker from when to when; the table below says the same");
    private final PlayedSelections selections = new PlayedSelections();

    private static ComparisonGrid comparison(String header) {
        return new ComparisonGrid(header, "the settings in force and of the draft", "In force", "Draft");
    }

    ResultPart() {
        addClassNames("view-part", "what-if-result");
        refusals.setEmptyStateText("No entry was refused");
        rules.setEmptyStateText("No risk rule was played");
        clear();
    }

    void clear() {
        removeAll();
        add(
                new EmptyState(
                        "Nothing was played yet. Change a setting or leave all as they are, and press Play: the result of both stands here."));
    }

    void await() {
        removeAll();
        add(new EmptyState("Being played. Leaving the page cancels it."));
    }

    /** Comes into view, because the form that was just used fills the screen. */
    void show(WhatIfOutcome outcome, Optional<WhatIfRank> rank) {
        getElement().executeJs("this.scrollIntoView({ block: 'start' })");
        removeAll();
        switch (outcome.draft()) {
            case AccountOutcome.Impossible(String reason) ->
                add(impossible(reason, outcome.request().mode()));
            case AccountOutcome.Played(AccountResult draft) -> showResult(outcome, draft, rank);
        }
    }

    private static EmptyState impossible(String reason, Mode mode) {
        String words = "The draft could not be played: %s.".formatted(reason);
        return mode == Mode.SIMULATED
                ? new EmptyState(
                        words + " The simulated market has a day of prices more with each session that it plays;"
                                + " files in data/prices can be played as a whole.",
                        "To the dashboard, where trading starts",
                        Destination.DASHBOARD)
                : new EmptyState(
                        words + " The prices are those that trading has loaded.",
                        "To the dashboard, where trading starts",
                        Destination.DASHBOARD);
    }

    private void showResult(WhatIfOutcome outcome, AccountResult draft, Optional<WhatIfRank> rank) {
        Optional<AccountResult> inForce = outcome.inForce().flatMap(ResultPart::played);
        var both = new Figures(inForce, draft);
        figures.show(both.rows());
        refusals.show(both.refusals());
        rules.show(both.rules());
        curves.show(inForce, draft);
        parts.show(inForce, draft);
        trades.show(draft.trades());
        List<LocalDate> sessions = draft.marks().stream().map(AccountMark::date).toList();
        bands.show(sessions, new SelectionBands(sessions, draft.selections()).rows());
        selections.show(draft.selections());
        Div notes = new Div();
        notes.addClassName("what-if-notes");
        notes(outcome, draft, rank).forEach(words -> notes.add(new Paragraph(words)));
        add(
                new Panel("Result", notes, figures),
                curves,
                parts,
                new Panel("Trades of the draft", trades),
                new Panel("Selected for the draft", bands, selections),
                new Panel("Entries that were refused", refusals),
                new Panel("How often risk rules acted", rules));
    }

    private static List<String> notes(WhatIfOutcome outcome, AccountResult draft, Optional<WhatIfRank> rank) {
        var notes = new ArrayList<String>();
        notes.add(period(draft));
        notes.add(rules(outcome.request()));
        rank.ifPresent(
                standing -> notes.add(RankWords.of(standing, outcome.request().mode())));
        if (outcome.inForce().isEmpty()) {
            notes.add("The settings in force are not in order, and were not played.");
        }
        if (outcome.inForce().orElse(null) instanceof AccountOutcome.Impossible(String reason)) {
            notes.add("The settings in force could not be played: %s.".formatted(reason));
        }
        if (!draft.absent().isEmpty()) {
            notes.add("Not traded: "
                    + draft.absent().entrySet().stream()
                            .map(absent -> "%s, because %s".formatted(absent.getKey(), absent.getValue()))
                            .sorted()
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        return notes;
    }

    private static String rules(WhatIfRequest request) {
        RuleList draft = request.draft().riskRules();
        Optional<RuleList> inForce = request.inForce().map(TradingSettings::riskRules);
        if (inForce.isEmpty() || inForce.get().equals(draft)) {
            return draft.rules().isEmpty()
                    ? "No risk rules were played."
                    : "Risk rules: %s.".formatted(RuleWords.of(draft));
        }
        return "Risk rules in force: %s. In the draft: %s.".formatted(RuleWords.of(inForce.get()), RuleWords.of(draft));
    }

    private static String period(AccountResult draft) {
        List<AccountMark> marks = draft.marks();
        return "Daily prices of %s to %s, %s."
                .formatted(marks.getFirst().date(), marks.getLast().date(), Formats.sessions(marks.size()));
    }

    private static Optional<AccountResult> played(AccountOutcome outcome) {
        return outcome instanceof AccountOutcome.Played(AccountResult result) ? Optional.of(result) : Optional.empty();
    }
}
