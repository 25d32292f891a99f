package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One or several curves that are no amounts of money: returns and drawdowns in per cent, ratios. */
public final class LinesChart extends TimeChart {

    private static final double CENTS = 100;

    private final String emptyWords;
    private List<Line> shown = List.of();

    /** What the values of a chart are. */
    public enum Unit {
        PER_CENT,
        RATIO
    }

    /** How a curve is drawn. */
    public enum Look {
        THICK,
        DASHED,
        THIN,
        DRAWDOWN
    }

    /** @param value in per cent, or a ratio */
    public record Point(Instant at, double value) {}

    /** @param points in order of time */
    public record Line(String name, Look look, List<Point> points) {

        public Line {
            points = List.copyOf(points);
        }
    }

    /** @param emptyWords why there is nothing to show and when there will be */
    public LinesChart(String name, Unit unit, String emptyWords) {
        super(name);
        this.emptyWords = emptyWords;
        if (unit == Unit.PER_CENT) {
            configuration().getTooltip().setValueSuffix(" %");
        }
        explain(emptyWords);
    }

    public void show(List<Line> lines) {
        if (lines.equals(shown)) {
            return;
        }
        shown = List.copyOf(lines);
        if (lines.stream().allMatch(line -> line.points().size() < 2)) {
            explain(emptyWords);
            return;
        }
        configuration().getLegend().setEnabled(lines.size() > 1);
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            series.add(series(lines.get(i), i));
        }
        configuration().setSeries(series);
        draw();
    }

    private static DataSeries series(Line line, int color) {
        DataSeries series = new DataSeries(line.name());
        switch (line.look()) {
            case DRAWDOWN -> series.setPlotOptions(DrawdownChart.area());
            case THICK -> series.setPlotOptions(options("chosen", color));
            case DASHED -> series.setPlotOptions(options("benchmark", color));
            case THIN -> series.setPlotOptions(options("thin", color));
        }
        Grouping groups = Grouping.of(0, line.points().size(), MOST_POINTS);
        List<DataSeriesItem> items = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Point point = line.points().get(groups.last(i));
            items.add(new DataSeriesItem(axis(point.at()), Math.rint(point.value() * CENTS) / CENTS));
        }
        series.setData(items);
        return series;
    }

    private static PlotOptionsLine options(String className, int color) {
        PlotOptionsLine options = new PlotOptionsLine();
        options.setClassName(className);
        options.setColorIndex(color);
        return options;
    }
}
