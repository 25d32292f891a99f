package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.PlotOptionsScatter;
import com.vaadin.flow.component.charts.model.SeriesTooltip;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import livetrading.ui.chart.CurveChart.Point;
import livetrading.ui.chart.EquityChart.Kind;
import livetrading.ui.chart.EquityChart.Mark;

/** The marks on a curve of equity, in a series for each kind; like the curve they can grow while somebody looks at it. */
final class EquityMarks {

    private final Map<Kind, Symbols> series = new EnumMap<>(Kind.class);
    private List<Mark> marked = List.of();

    /** The marks of one kind. */
    private record Symbols(DataSeries series, PlotOptionsScatter options) {

        static Symbols of(Kind kind) {
            DataSeries series = new DataSeries(kind.words());
            PlotOptionsScatter options = symbols(kind);
            series.setPlotOptions(options);
            return new Symbols(series, options);
        }

        /** Only what can be seen is explained. */
        void explain() {
            options.setShowInLegend(series.size() > 0);
        }
    }

    EquityMarks() {
        for (Kind kind : Kind.values()) {
            series.put(kind, Symbols.of(kind));
        }
    }

    Collection<DataSeries> series() {
        return series.values().stream().map(Symbols::series).toList();
    }

    /**
     * @param moments in order of time
     * @param points of the curve
     * @param isDrawn whether the curve is on the screen, so that marks can be added to it there
     * @return the series that have to be drawn anew
     */
    Collection<DataSeries> show(List<Mark> moments, List<Point> points, boolean isDrawn) {
        boolean goesOn = isDrawn
                && moments.size() >= marked.size()
                && moments.subList(0, marked.size()).equals(marked);
        Set<DataSeries> anew = new HashSet<>();
        if (!goesOn) {
            series().forEach(one -> one.setData(new ArrayList<>()));
            anew.addAll(series());
        }
        for (Mark mark : moments.subList(goesOn ? marked.size() : 0, moments.size())) {
            DataSeries one = Objects.requireNonNull(series.get(mark.kind())).series();
            if (one.size() == 0) {
                // it appears in the legend
                anew.add(one);
            }
            one.add(item(mark, points), goesOn, false);
        }
        series.values().forEach(Symbols::explain);
        marked = List.copyOf(moments);
        return anew;
    }

    /** It stands on the curve, at the first point that was measured after it. */
    private static DataSeriesItem item(Mark mark, List<Point> points) {
        Point place = points.stream()
                .filter(point -> !point.at().isBefore(mark.at()))
                .findFirst()
                .orElse(points.getLast());
        DataSeriesItem item = new DataSeriesItem(TimeChart.axis(place.at()), place.value());
        item.setName(mark.words());
        return item;
    }

    private static PlotOptionsScatter symbols(Kind kind) {
        Marker marker = new Marker(true);
        marker.setSymbol(kind.symbol());
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
