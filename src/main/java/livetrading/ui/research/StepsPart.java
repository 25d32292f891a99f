package livetrading.ui.research;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import livetrading.research.StepResult;
import livetrading.review.ResearchFigures;
import livetrading.review.ResearchSheet;
import livetrading.ui.chart.ScatterChart;
import livetrading.ui.chart.ScatterChart.Spot;
import livetrading.ui.format.Formats;

/** What each choice promised, against what came after it. */
final class StepsPart extends Div {

    StepsPart(ResearchSheet sheet, ResearchFigures figures) {
        addClassName("view-part");
        var scores = new Scores(sheet.head());
        ScatterChart chart = new ScatterChart(
                "%s of each choice, in sample and out of sample".formatted(scores.title()),
                "In sample",
                "Out of sample",
                "No choice was followed by a whole step with a score.");
        chart.show(sheet.steps().stream()
                .filter(step ->
                        step.inSample().isPresent() && step.outOfSample().isPresent())
                .map(step -> new Spot(
                        step.date()
                                + step.point()
                                        .map(point -> ", " + sheet.words(point))
                                        .orElse(""),
                        scores.shownAnnual(step.inSample()).orElseThrow(),
                        scores.shownAnnual(step.outOfSample()).orElseThrow()))
                .toList());
        add(new Paragraph(words(sheet, figures, scores)), chart);
    }

    private static String words(ResearchSheet sheet, ResearchFigures figures, Scores scores) {
        String profits = figures.profitableSteps().isPresent()
                ? " %s of the %d steps earned something."
                        .formatted(
                                Formats.percent(figures.profitableSteps().getAsDouble()),
                                sheet.steps().size())
                : "";
        return "%s: on average %s in sample and %s out of sample. The peak of each choice had %s and %s.%s"
                .formatted(
                        scores.title(),
                        mean(sheet, scores, StepResult::inSample),
                        mean(sheet, scores, StepResult::outOfSample),
                        mean(sheet, scores, StepResult::peakInSample),
                        mean(sheet, scores, StepResult::peakOutOfSample),
                        profits);
    }

    private static String mean(ResearchSheet sheet, Scores scores, Function<StepResult, OptionalDouble> score) {
        List<Double> all = sheet.steps().stream()
                .flatMap(step -> scores.shownAnnual(score.apply(step)).stream().boxed())
                .toList();
        return Formats.ratio(all.stream().mapToDouble(one -> one).average());
    }
}
