package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.AbstractPlotOptions;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import livetrading.ui.chart.CurveChart.Point;

/** A line that grows at its end while somebody looks at it; thinned to what a screen can show. */
final class GrowingLine {

    private static final int MOST_TO_APPEND = 20;

    private final DataSeries series;
    private List<Point> shown = List.of();

    GrowingLine(String name, AbstractPlotOptions options) {
        series = new DataSeries(name);
        series.setPlotOptions(options);
    }

    DataSeries series() {
        return series;
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    boolean shows(List<Point> points) {
        return points.equals(shown);
    }

    /**
     * @param points in order of time
     * @param isDrawn whether the line is on the screen, so that points can be added to it there
     * @return whether the chart has to be drawn anew
     */
    boolean show(List<Point> points, boolean isDrawn) {
        boolean goesOn = isDrawn && continues(points);
        if (goesOn) {
            points.subList(shown.size(), points.size()).forEach(point -> series.add(item(point), true, false));
        } else {
            // a list of its own, because points are added to it as they come
            series.setData(
                    thinned(points).stream().map(GrowingLine::item).collect(Collectors.toCollection(ArrayList::new)));
        }
        shown = List.copyOf(points);
        return !goesOn;
    }

    private boolean continues(List<Point> points) {
        int more = points.size() - shown.size();
        return more >= 0
                && more <= MOST_TO_APPEND
                && series.size() < 2 * TimeChart.MOST_POINTS
                && points.subList(0, shown.size()).equals(shown);
    }

    private static List<Point> thinned(List<Point> points) {
        int step = points.size() / TimeChart.MOST_POINTS + 1;
        List<Point> kept = new ArrayList<>();
        for (int i = Math.max(0, points.size() - 1) % step; i < points.size(); i += step) {
            kept.add(points.get(i));
        }
        return kept;
    }

    private static DataSeriesItem item(Point point) {
        return new DataSeriesItem(TimeChart.axis(point.at()), Math.rint(point.value() * 100) / 100);
    }
}
