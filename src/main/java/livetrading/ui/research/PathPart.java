package livetrading.ui.research;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.IntStream;
import livetrading.market.MarketCalendar;
import livetrading.research.StepResult;
import livetrading.review.ResearchFigures;
import livetrading.review.ResearchSheet;
import livetrading.review.ResearchSheet.Axis;
import livetrading.ui.chart.LinesChart;
import livetrading.ui.chart.LinesChart.Line;
import livetrading.ui.chart.LinesChart.Look;
import livetrading.ui.chart.LinesChart.Point;
import livetrading.ui.format.Formats;

/** Which values were chosen when, and how much they wandered. */
final class PathPart extends Div {

    PathPart(ResearchSheet sheet, ResearchFigures figures) {
        addClassName("view-part");
        Paragraph words = new Paragraph(words(figures));
        Div charts = new Div();
        charts.addClassName("side-by-side");
        for (int axis = 0; axis < sheet.axes().size(); axis++) {
            charts.add(chart(sheet, axis));
        }
        add(words, charts);
    }

    private static String words(ResearchFigures figures) {
        if (figures.steady().isEmpty()) {
            return "There were too few choices to say how steady they are.";
        }
        double moved = 1 - figures.steady().getAsDouble();
        return "From one choice to the next the point moved more than two steps of the grid in %s of all cases. %s"
                .formatted(
                        Formats.percent(moved),
                        moved > 0.5
                                ? "What has to be chosen anew each time was hardly there the time before."
                                : "Values that stay where they are were found again on other bars.");
    }

    private static LinesChart chart(ResearchSheet sheet, int axis) {
        Axis about = sheet.axes().get(axis);
        LinesChart chart = new LinesChart(
                about.name(), LinesChart.Unit.RATIO, "Fewer than two choices were followed by a whole step.");
        chart.addClassName("low");
        List<StepResult> chosen =
                sheet.steps().stream().filter(step -> step.point().isPresent()).toList();
        List<Point> points = IntStream.range(0, chosen.size())
                .mapToObj(i -> new Point(
                        MarketCalendar.startOfDay(chosen.get(i).date()), value(sheet, chosen.get(i), about, axis)))
                .toList();
        List<Point> usual = points.stream()
                .map(point -> new Point(point.at(), about.usual()))
                .toList();
        chart.show(List.of(
                new Line(about.name() + ", chosen", Look.THICK, points), new Line("Default", Look.DASHED, usual)));
        return chart;
    }

    private static double value(ResearchSheet sheet, StepResult step, Axis axis, int index) {
        int point = step.point().orElseThrow();
        return axis.values().get(sheet.points().get(point).at().get(index));
    }
}
