package livetrading.ui.research;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import livetrading.market.MarketCalendar;
import livetrading.research.StepResult;
import livetrading.review.ResearchCurves;
import livetrading.review.ResearchSheet;
import livetrading.ui.chart.LinesChart;
import livetrading.ui.chart.LinesChart.Line;
import livetrading.ui.chart.LinesChart.Look;
import livetrading.ui.chart.LinesChart.Point;
import livetrading.ui.part.EmptyState;

/** What choosing, the defaults and holding made of the capital on the bars after the first choice. */
final class CurvesPart extends Div {

    private static final int PER_CENT = 100;

    CurvesPart(ResearchSheet sheet) {
        addClassName("view-part");
        sheet.curves()
                .ifPresentOrElse(
                        curves -> show(sheet, curves),
                        () -> add(
                                new EmptyState(
                                        "An earlier version of the program kept this result without its curves: press Start to have them.")));
    }

    private void show(ResearchSheet sheet, ResearchCurves curves) {
        LinesChart chart = new LinesChart(
                "Returns out of sample",
                LinesChart.Unit.PER_CENT,
                "A curve needs two sessions after the first choice.");
        chart.mark(changes(sheet));
        chart.show(List.of(
                line("Tuned, out of sample", Look.THICK, curves, curves.tuned()),
                line("Default parameters", Look.THIN, curves, curves.untuned()),
                line("Buy and hold", Look.DASHED, curves, curves.held())));
        Paragraph words = new Paragraph(
                "All begin at the first choice. Thin vertical lines are the dates on which other parameters were chosen.");
        words.addClassName("quiet");
        add(chart, words);
    }

    /** Where a choice only confirms the one before, nothing happened. */
    private static Set<Instant> changes(ResearchSheet sheet) {
        List<StepResult> steps = sheet.steps();
        return IntStream.range(1, steps.size())
                .filter(i -> !steps.get(i).point().equals(steps.get(i - 1).point()))
                .mapToObj(i -> MarketCalendar.startOfDay(steps.get(i).date()))
                .collect(Collectors.toSet());
    }

    private static Line line(String name, Look look, ResearchCurves curves, List<Double> multiples) {
        return new Line(
                name,
                look,
                IntStream.range(0, multiples.size())
                        .mapToObj(i -> new Point(
                                MarketCalendar.startOfDay(curves.dates().get(i)), (multiples.get(i) - 1) * PER_CENT))
                        .toList());
    }
}
