package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.DataGrouping;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Label;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.MarkerSymbolEnum;
import com.vaadin.flow.component.charts.model.PlotBand;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.backtest.RoundTrip;
import livetrading.market.Bars;

/** The triangles at the bars on which a strategy went in and out. */
final class TradeMarkers {

    /** A mark is as wide as so many bars to each side of its own, whose candles it must not cross either. */
    private static final int NEIGHBOURS = 3;

    private final PriceDrawing drawing;
    private final Bars bars;

    TradeMarkers(PriceDrawing drawing) {
        this.drawing = drawing;
        this.bars = drawing.bars();
    }

    DataSeries entries() {
        return markers(
                "Entries",
                options(MarkerSymbolEnum.TRIANGLE, PriceDrawing.narrow(MarkerGrouping.lowest())),
                drawing.result().trades().stream().map(RoundTrip::entryBar),
                group -> drawing.groups().lowest(bars.low(), group),
                Math::min);
    }

    DataSeries exits() {
        return markers(
                "Exits",
                options(MarkerSymbolEnum.TRIANGLE_DOWN, PriceDrawing.narrow(MarkerGrouping.highest())),
                drawing.result().trades().stream()
                        .filter(trade -> !trade.open())
                        .map(RoundTrip::exitBar),
                group -> drawing.groups().highest(bars.high(), group),
                Math::max);
    }

    /** What lies behind the candles of a trade, from its entry to its exit. */
    static PlotBand band(PriceDrawing drawing, int entry, int exit) {
        long half = drawing.bars().timeframe().length().dividedBy(2).toMillis();
        PlotBand band = new PlotBand();
        band.setFrom(drawing.x(entry) - half);
        band.setTo(drawing.x(exit) + half);
        band.setClassName("trade");
        band.setLabel(new Label("the trade"));
        return band;
    }

    /**
     * One point for each candle, or the candles would move apart to make room for the points of the markers. The style
     * sheet moves the marks off the candles that they touch.
     *
     * @param places indices of bars of the result
     * @param edge the end of a candle at which its mark stands
     * @param outer the one of two ends that is farther out
     */
    private DataSeries markers(
            String name,
            PlotOptionsLine options,
            Stream<Integer> places,
            IntToDoubleFunction edge,
            DoubleBinaryOperator outer) {
        Grouping groups = drawing.groups();
        Set<Integer> marked = places.map(bar -> drawing.start() + bar)
                .filter(groups::contains)
                .map(groups::groupOf)
                .collect(Collectors.toSet());
        options.setClassName(name.toLowerCase(Locale.ROOT));
        return PriceDrawing.series(
                name,
                PriceDrawing.PRICE,
                options,
                IntStream.range(0, groups.size())
                        .mapToObj(group -> marked.contains(group)
                                ? item(
                                        group,
                                        around(group)
                                                .mapToDouble(edge)
                                                .reduce(outer)
                                                .orElseThrow(),
                                        true,
                                        name)
                                : item(group, edge.applyAsDouble(group), false, name)));
    }

    private IntStream around(int group) {
        int last = drawing.groups().size() - 1;
        return IntStream.rangeClosed(Math.max(0, group - NEIGHBOURS), Math.min(last, group + NEIGHBOURS));
    }

    private DataSeriesItem item(int group, double height, boolean isMarked, String name) {
        DataSeriesItem item =
                new DataSeriesItem(drawing.x(drawing.groups().first(group)), Math.rint(height * 10_000) / 10_000);
        if (isMarked) {
            item.setName(name);
        } else {
            // a marker that is switched off comes back, for screen readers, as soon as the chart is drawn again
            item.setClassName("no-mark");
            // else only the numbers of a point are sent
            item.setSelected(false);
        }
        return item;
    }

    private static PlotOptionsLine options(MarkerSymbolEnum symbol, DataGrouping grouping) {
        Marker marker = new Marker(true);
        marker.setSymbol(symbol);
        marker.setRadius(6);
        PlotOptionsLine options = new PlotOptionsLine();
        options.setMarker(marker);
        options.setDataGrouping(grouping);
        options.setEnableMouseTracking(false);
        return options;
    }
}
