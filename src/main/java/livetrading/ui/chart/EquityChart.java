package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.MarkerSymbolEnum;
import com.vaadin.flow.component.charts.model.PlotLine;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.PlotOptionsScatter;
import com.vaadin.flow.component.charts.model.RangeSelectorButton;
import com.vaadin.flow.component.charts.model.RangeSelectorTimespan;
import com.vaadin.flow.component.charts.model.SeriesTooltip;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import livetrading.ui.chart.CurveChart.Point;
import livetrading.ui.format.Formats;

/** The equity beside what holding would have made of it, with the moments at which trading began, ended and failed. */
public final class EquityChart extends TimeChart {

    private static final int LABEL_ABOVE = -6;

    private final GrowingLine equity = new GrowingLine("Equity", still());
    private final GrowingLine benchmark = new GrowingLine("Buy and hold", dashed());
    private final Map<Kind, DataSeries> marks = new EnumMap<>(Kind.class);
    private List<Mark> marked = List.of();
    private OptionalDouble level = OptionalDouble.empty();

    /** What a mark stands for. */
    public enum Kind {
        START("Start", MarkerSymbolEnum.TRIANGLE),
        STOP("Stop", MarkerSymbolEnum.SQUARE),
        ERROR("Error", MarkerSymbolEnum.DIAMOND);

        private final String words;
        private final MarkerSymbolEnum symbol;

        Kind(String words, MarkerSymbolEnum symbol) {
            this.words = words;
            this.symbol = symbol;
        }
    }

    /**
     * A moment that is marked on the curve.
     *
     * @param at by the market's clock
     */
    public record Mark(Instant at, Kind kind, String words) {}

    public EquityChart() {
        super("Equity and buy and hold");
        showAmounts();
        offer(
                new RangeSelectorButton(RangeSelectorTimespan.DAY, 1, "1D"),
                new RangeSelectorButton(RangeSelectorTimespan.WEEK, 1, "1W"),
                new RangeSelectorButton(RangeSelectorTimespan.MONTH, 1, "1M"),
                new RangeSelectorButton(RangeSelectorTimespan.MONTH, 3, "3M"),
                new RangeSelectorButton(RangeSelectorTimespan.YEAR_TO_DATE, "YTD"),
                new RangeSelectorButton(RangeSelectorTimespan.ALL, "All"));
        configuration().getLegend().setEnabled(true);
        configuration().setSeries(equity.series(), benchmark.series());
        for (Kind kind : Kind.values()) {
            DataSeries series = new DataSeries(kind.words);
            series.setPlotOptions(symbols(kind));
            marks.put(kind, series);
            configuration().addSeries(series);
        }
    }

    /**
     * @param points of the equity in US dollars, in order of time
     * @param held the same for the benchmark; may be empty
     * @param moments in order of time
     */
    public void show(List<Point> points, List<Point> held, List<Mark> moments) {
        boolean isNew = start(points.getFirst().value());
        if (!equity.shows(points)) {
            isNew |= equity.show(points, isDrawn());
        }
        if (!benchmark.shows(held)) {
            isNew |= benchmark.show(held, isDrawn());
        }
        isNew |= mark(moments, points);
        if (isNew || !isDrawn()) {
            draw();
        }
    }

    private boolean start(double value) {
        if (level.equals(OptionalDouble.of(value))) {
            return false;
        }
        level = OptionalDouble.of(value);
        PlotLine line = new PlotLine();
        line.setValue(value);
        line.setClassName("level");
        line.getLabel().setY(LABEL_ABOVE);
        line.getLabel().setText("start " + Formats.money(value));
        configuration().getyAxis().setPlotLines(line);
        return true;
    }

    /** @return whether the chart has to be drawn anew */
    private boolean mark(List<Mark> moments, List<Point> points) {
        boolean goesOn = isDrawn()
                && moments.size() >= marked.size()
                && moments.subList(0, marked.size()).equals(marked);
        if (!goesOn) {
            marks.values().forEach(series -> series.setData(new ArrayList<>()));
        }
        for (Mark mark : moments.subList(goesOn ? marked.size() : 0, moments.size())) {
            Objects.requireNonNull(marks.get(mark.kind())).add(item(mark, points), goesOn, false);
        }
        boolean changed = !goesOn && !moments.equals(marked);
        marked = List.copyOf(moments);
        return changed;
    }

    /** It stands on the curve, at the first point that was measured after it. */
    private static DataSeriesItem item(Mark mark, List<Point> points) {
        Point place = points.stream()
                .filter(point -> !point.at().isBefore(mark.at()))
                .findFirst()
                .orElse(points.getLast());
        DataSeriesItem item = new DataSeriesItem(axis(place.at()), place.value());
        item.setName(mark.words());
        return item;
    }

    private static PlotOptionsLine still() {
        PlotOptionsLine options = new PlotOptionsLine();
        options.setAnimation(false);
        return options;
    }

    private static PlotOptionsLine dashed() {
        PlotOptionsLine options = still();
        options.setColorIndex(StrategyColors.BENCHMARK);
        options.setClassName("benchmark");
        return options;
    }

    private static PlotOptionsScatter symbols(Kind kind) {
        Marker marker = new Marker(true);
        marker.setSymbol(kind.symbol);
        marker.setRadius(5);
        SeriesTooltip tooltip = new SeriesTooltip();
        tooltip.setPointFormat("{point.name}");
        PlotOptionsScatter options = new PlotOptionsScatter();
        options.setMarker(marker);
        options.setTooltip(tooltip);
        options.setClassName("mark-" + kind.name().toLowerCase(Locale.ROOT));
        return options;
    }
}
