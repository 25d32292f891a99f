package livetrading.ui.whatif;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.account.AccountResult;
import livetrading.account.Attribution;
import livetrading.account.Attribution.Part;
import livetrading.account.Attribution.Step;
import livetrading.ui.account.ComparisonGrid;
import livetrading.ui.account.ComparisonGrid.Row;
import livetrading.ui.account.ComparisonGrid.Style;
import livetrading.ui.chart.WaterfallChart;
import livetrading.ui.chart.WaterfallChart.Range;
import livetrading.ui.part.Panel;
import org.jspecify.annotations.Nullable;

/** From what buying and holding earned to what the accounts earned, part by part. */
final class ReturnParts extends Div {

    private static final String HELD = "Buy and hold";
    private static final String ACCOUNT = "Account";
    private static final String NOTHING = "The settings in force were not played.";
    private static final double HUNDREDTHS = 10_000;
    private static final double PER_CENT = 100;

    private final WaterfallChart inForce = new WaterfallChart("Parts of the return of the settings in force", NOTHING);
    private final WaterfallChart draft = new WaterfallChart("Parts of the return of the draft", NOTHING);
    private final Panel inForcePanel = new Panel("In force: where the return came from", inForce);
    private final ComparisonGrid table =
            new ComparisonGrid("Part", "the settings in force and of the draft", "In force", "Draft");

    ReturnParts() {
        addClassName("view-part");
        Div charts = new Div(inForcePanel, new Panel("Draft: where the return came from", draft));
        charts.addClassName("side-by-side");
        Paragraph words =
                new Paragraph("From holding all tickers in equal parts to the account, one step after the other."
                        + " Each step differs from the one before in one thing only, and all have on average as much of the money"
                        + " invested as the account; buying and holding has the same part of it invested every day."
                        + " In another order the parts would be others; their sum would be the same.");
        words.addClassName("quiet");
        add(charts, new Panel("Parts of the return", words, meanings(), table));
    }

    private static UnorderedList meanings() {
        var list = new UnorderedList();
        list.addClassName("quiet");
        for (Part part : Part.values()) {
            list.add(new ListItem("%s: %s".formatted(name(part), meaning(part))));
        }
        return list;
    }

    private static String name(Part part) {
        return switch (part) {
            case TIMING -> "Timing";
            case SELECTION -> "Selection";
            case SIZING -> "Sizing";
            case COSTS -> "Costs";
            case RULES -> "Risk rules";
        };
    }

    private static String meaning(Part part) {
        return switch (part) {
            case TIMING -> "a ticker is held only while strategies want it, all of them in equal parts.";
            case SELECTION -> "each ticker follows the strategy that was selected for it, or stays in cash.";
            case SIZING ->
                "one account in whole shares, with its risk per trade and its most positions, in place of equal parts.";
            case COSTS -> "commission and slippage.";
            case RULES -> "what the risk rules closed, kept out or made smaller.";
        };
    }

    void show(Optional<AccountResult> inForceResult, AccountResult draftResult) {
        Optional<Attribution> first = inForceResult.flatMap(AccountResult::attribution);
        Optional<Attribution> second = draftResult.attribution();
        Range range = Stream.concat(first.stream(), second.stream())
                .map(one -> Range.of(steps(one)))
                .reduce(new Range(0, 0), Range::with);
        inForcePanel.setVisible(first.isPresent());
        first.ifPresent(one -> inForce.show(steps(one), ACCOUNT, range));
        second.ifPresent(one -> draft.show(steps(one), ACCOUNT, range));
        table.show(rows(first, second));
    }

    private static List<WaterfallChart.Step> steps(Attribution attribution) {
        List<WaterfallChart.Step> steps = new ArrayList<>();
        steps.add(new WaterfallChart.Step(HELD, rounded(attribution.held()) * PER_CENT));
        for (Part part : Part.values()) {
            steps.add(new WaterfallChart.Step(name(part), printed(attribution, part) * PER_CENT));
        }
        return steps;
    }

    private static List<Row> rows(Optional<Attribution> inForce, Optional<Attribution> draft) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                "Buy and hold at the average exposure",
                Style.RETURN,
                value(inForce.map(Attribution::held)),
                value(draft.map(Attribution::held))));
        for (Part part : Part.values()) {
            rows.add(new Row(
                    name(part),
                    Style.POINTS,
                    value(inForce.map(one -> printed(one, part))),
                    value(draft.map(one -> printed(one, part)))));
        }
        rows.add(new Row(
                ACCOUNT, Style.RETURN, value(inForce.map(ReturnParts::total)), value(draft.map(ReturnParts::total))));
        return rows;
    }

    private static @Nullable Double value(Optional<Double> value) {
        return value.orElse(null);
    }

    private static double total(Attribution attribution) {
        return attribution.steps().getLast().totalReturn();
    }

    /** The difference of what is printed of the returns before and after, so that the parts add up as they are read. */
    private static double printed(Attribution attribution, Part part) {
        double before = attribution.held();
        for (Step step : attribution.steps()) {
            if (step.part() == part) {
                return rounded(step.totalReturn()) - rounded(before);
            }
            before = step.totalReturn();
        }
        return 0;
    }

    private static double rounded(double fraction) {
        return Math.rint(fraction * HUNDREDTHS) / HUNDREDTHS;
    }
}
