package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.PlotLine;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.YAxis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Preferences;

/** One amount of money over time, such as equity; it can grow while somebody looks at it. */
public final class CurveChart extends TimeChart {

    /** More points than a screen has columns only cost time. */
    private static final int MOST_POINTS = 2_000;

    private static final int MOST_TO_APPEND = 20;

    private final DataSeries series;
    private final String emptyWords;
    private List<Point> shown = List.of();
    private OptionalDouble level = OptionalDouble.empty();

    /** @param value in US dollars */
    public record Point(Instant at, double value) {}

    /** @param emptyWords why there is nothing to show and when there will be */
    public CurveChart(String name, String emptyWords) {
        super(name);
        this.emptyWords = emptyWords;
        this.series = new DataSeries(name);
        series.setPlotOptions(new PlotOptionsLine());
        configuration().setSeries(series);
        configuration().getTooltip().setValuePrefix("$");
        if (Preferences.current().areAmountsHidden()) {
            configuration().getTooltip().setEnabled(false);
            configuration().getyAxis().getLabels().setEnabled(false);
        }
        explain(emptyWords);
    }

    /** Draws a level across the chart, for instance the capital at the start. */
    public void mark(String name, double value) {
        if (level.equals(OptionalDouble.of(value))) {
            return;
        }
        level = OptionalDouble.of(value);
        PlotLine line = new PlotLine();
        line.setValue(value);
        line.setClassName("level");
        line.getLabel().setText(name + " " + Formats.money(value));
        YAxis axis = configuration().getyAxis();
        axis.setPlotLines(line);
        shown = List.of();
    }

    /** @param points in order of time */
    public void show(List<Point> points) {
        if (points.equals(shown)) {
            return;
        }
        if (points.size() < 2) {
            explain(emptyWords);
        } else if (continues(points)) {
            points.subList(shown.size(), points.size()).forEach(point -> series.add(item(point), true, false));
        } else {
            // a list of its own, because points are added to it as they come
            series.setData(
                    thinned(points).stream().map(CurveChart::item).collect(Collectors.toCollection(ArrayList::new)));
            draw();
        }
        shown = List.copyOf(points);
    }

    private boolean continues(List<Point> points) {
        int more = points.size() - shown.size();
        return isDrawn()
                && more > 0
                && more <= MOST_TO_APPEND
                && series.size() < 2 * MOST_POINTS
                && points.subList(0, shown.size()).equals(shown);
    }

    private static List<Point> thinned(List<Point> points) {
        int step = points.size() / MOST_POINTS + 1;
        List<Point> kept = new ArrayList<>();
        for (int i = (points.size() - 1) % step; i < points.size(); i += step) {
            kept.add(points.get(i));
        }
        return kept;
    }

    private static DataSeriesItem item(Point point) {
        return new DataSeriesItem(axis(point.at()), point.value());
    }
}
