package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.PlotOptionsScatter;
import com.vaadin.flow.component.charts.model.SeriesTooltip;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import livetrading.ui.chart.CurveChart.Point;
import livetrading.ui.chart.EquityChart.Kind;
import livetrading.ui.chart.EquityChart.Mark;

/** The marks on a curve of equity, in a series for each kind; like the curve they can grow while somebody looks at it. */
final class EquityMarks {

    private final Map<Kind, DataSeries> series = new EnumMap<>(Kind.class);
    private List<Mark> marked = List.of();

    EquityMarks() {
        for (Kind kind : Kind.values()) {
            DataSeries one = new DataSeries(kind.words());
            one.setPlotOptions(symbols(kind));
            series.put(kind, one);
        }
    }

    Collection<DataSeries> series() {
        return series.values();
    }

    /**
     * @param moments in order of time
     * @param points of the curve
     * @param isDrawn whether the curve is on the screen, so that marks can be added to it there
     * @return whether the chart has to be drawn anew
     */
    boolean show(List<Mark> moments, List<Point> points, boolean isDrawn) {
        boolean goesOn = isDrawn
                && moments.size() >= marked.size()
                && moments.subList(0, marked.size()).equals(marked);
        if (!goesOn) {
            series.values().forEach(one -> one.setData(new ArrayList<>()));
        }
        for (Mark mark : moments.subList(goesOn ? marked.size() : 0, moments.size())) {
            Objects.requireNonNull(series.get(mark.kind())).add(item(mark, points), goesOn, false);
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
