package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.AxisType;
import com.vaadin.flow.component.charts.model.DataGrouping;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.PlotLine;
import com.vaadin.flow.component.charts.model.PlotOptionsArea;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.YAxis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** One or several curves: returns and drawdowns in per cent, ratios, growth, amounts of money. */
public final class LinesChart extends TimeChart {

    private static final double CENTS = 100;
    private static final int PER_CENT = 100;

    /** In per cent, or a ratio. */
    private static final double LEAST_RANGE = 1;

    private final String emptyWords;
    private List<Line> shown = List.of();
    private Set<String> hidden = Set.of();

    /** The unit of a chart's values. */
    public enum Unit {
        PER_CENT,
        PERCENTAGE_POINTS,
        RATIO,
        /** Amounts, which may be hidden. */
        DOLLARS,
        /** Above 0, on a scale on which equal returns are equally high. */
        GROWTH
    }

    /** How a curve is drawn. */
    public enum Look {
        THICK,
        DASHED,
        DOTTED,
        THIN,
        DRAWDOWN
    }

    /** @param value in the chart's unit */
    public record Point(Instant at, double value) {}

    /** @param points in order of time */
    public record Line(String name, Look look, List<Point> points) {

        public Line {
            points = List.copyOf(points);
        }

        /**
         * How far something lay below its highest value so far.
         *
         * @param times as many as there are values
         * @param below as fractions, none above 0
         */
        public static Line drawdown(IntFunction<Instant> times, double[] below) {
            return new Line(
                    "Drawdown",
                    Look.DRAWDOWN,
                    IntStream.range(0, below.length)
                            .mapToObj(i -> new Point(times.apply(i), below[i] * PER_CENT))
                            .toList());
        }
    }

    /** @param emptyWords why there is nothing to show and when there will be */
    public LinesChart(String name, Unit unit, String emptyWords) {
        super(name, measured(unit));
        this.emptyWords = emptyWords;
        YAxis axis = configuration().getyAxis();
        switch (unit) {
            case PER_CENT -> {
                showUnit("%");
                axis.setMinRange(LEAST_RANGE);
            }
            case PERCENTAGE_POINTS -> {
                showUnit("pp");
                // next to nothing looks like next to nothing
                axis.setSoftMin(-LEAST_RANGE / 2);
                axis.setSoftMax(LEAST_RANGE / 2);
            }
            case RATIO -> {
                axis.getLabels().setFormatter(AxisNumbers.of(""));
                axis.setMinRange(LEAST_RANGE);
            }
            case DOLLARS -> showAmounts();
            case GROWTH -> {
                axis.setType(AxisType.LOGARITHMIC);
                axis.getLabels().setFormatter(AxisNumbers.of(""));
            }
        }
        explain(emptyWords);
    }

    private static Measured measured(Unit unit) {
        return switch (unit) {
            case PER_CENT, PERCENTAGE_POINTS -> Measured.PERCENT;
            case RATIO -> Measured.RATIO;
            case DOLLARS, GROWTH -> Measured.EQUITY;
        };
    }

    /** @param evaluated until when the prices went on which a strategy was chosen */
    public void show(List<Line> lines, Instant evaluated) {
        markEvaluated(evaluated);
        show(lines);
    }

    /** @param names of the lines that are drawn only when somebody clicks on them in the legend, from the next show on */
    public void hideAtFirst(Set<String> names) {
        hidden = Set.copyOf(names);
    }

    /** @param moments at which something changed, each of them a thin line from top to bottom, from the next show on */
    public void mark(Set<Instant> moments) {
        configuration()
                .getxAxis()
                .setPlotLines(moments.stream().sorted().map(LinesChart::line).toArray(PlotLine[]::new));
    }

    private static PlotLine line(Instant at) {
        PlotLine line = new PlotLine();
        line.setValue(axis(at));
        line.setClassName("change");
        return line;
    }

    public void show(List<Line> lines) {
        if (lines.equals(shown) && isDrawn()) {
            return;
        }
        shown = List.copyOf(lines);
        if (lines.stream().allMatch(line -> line.points().size() < 2)) {
            explain(emptyWords);
            return;
        }
        configuration().getLegend().setEnabled(lines.size() > 1);
        showDays(lines.getFirst().points().stream().map(Point::at).toList());
        if (lines.stream().anyMatch(line -> line.look() == Look.DRAWDOWN)) {
            configuration().getyAxis().setMax(0);
        }
        List<DataSeries> series = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            series.add(series(lines.get(i), i));
        }
        grow(series);
    }

    private DataSeries series(Line line, int color) {
        DataSeries series = new DataSeries(line.name());
        series.setVisible(!hidden.contains(line.name()));
        switch (line.look()) {
            case DRAWDOWN -> series.setPlotOptions(area());
            case THICK -> series.setPlotOptions(options("chosen", color));
            case DASHED -> series.setPlotOptions(options("benchmark", color));
            case DOTTED -> series.setPlotOptions(options("dotted", color));
            case THIN -> series.setPlotOptions(options("thin", color));
        }
        Grouping groups = Grouping.of(0, line.points().size(), MOST_POINTS);
        double[] values = line.points().stream().mapToDouble(Point::value).toArray();
        List<DataSeriesItem> items = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            // a loss must not be lost by drawing fewer points
            double value = line.look() == Look.DRAWDOWN ? groups.lowest(values, i) : values[groups.last(i)];
            items.add(
                    new DataSeriesItem(axis(line.points().get(groups.last(i)).at()), Math.rint(value * CENTS) / CENTS));
        }
        series.setData(items);
        return series;
    }

    private static PlotOptionsArea area() {
        // the chart would draw the mean of a group
        DataGrouping single = new DataGrouping();
        single.setEnabled(false);
        PlotOptionsArea options = new PlotOptionsArea();
        options.setClassName("drawdown");
        options.setDataGrouping(single);
        return options;
    }

    private static PlotOptionsLine options(String className, int color) {
        PlotOptionsLine options = new PlotOptionsLine();
        options.setClassName(className);
        options.setColorIndex(color);
        return options;
    }
}
