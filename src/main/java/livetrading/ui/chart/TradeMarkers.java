package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.DataGrouping;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.MarkerSymbolEnum;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.backtest.RoundTrip;
import livetrading.market.Bars;

/** The triangles at the bars on which a strategy went in and out. */
final class TradeMarkers {

    /** How far entries stand below and exits above their bar, as a fraction of the price. */
    private static final double DISTANCE = 0.015;

    private final PriceDrawing drawing;
    private final Bars bars;

    TradeMarkers(PriceDrawing drawing) {
        this.drawing = drawing;
        this.bars = drawing.bars();
    }

    DataSeries entries() {
        return markers(
                "Entries",
                options(MarkerSymbolEnum.TRIANGLE, MarkerGrouping.lowest()),
                drawing.result().trades().stream().map(RoundTrip::entryBar),
                group -> drawing.groups().lowest(bars.low(), group) * (1 - DISTANCE));
    }

    DataSeries exits() {
        return markers(
                "Exits",
                options(MarkerSymbolEnum.TRIANGLE_DOWN, MarkerGrouping.highest()),
                drawing.result().trades().stream()
                        .filter(trade -> !trade.open())
                        .map(RoundTrip::exitBar),
                group -> drawing.groups().highest(bars.high(), group) * (1 + DISTANCE));
    }

    /**
     * One point for each candle, or the candles would move apart to make room for the points of the markers.
     *
     * @param places indices of bars of the result
     */
    private DataSeries markers(
            String name, PlotOptionsLine options, Stream<Integer> places, IntToDoubleFunction height) {
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
                        .mapToObj(group -> item(group, height.applyAsDouble(group), marked.contains(group), name)));
    }

    private DataSeriesItem item(int group, double height, boolean isMarked, String name) {
        DataSeriesItem item =
                new DataSeriesItem(drawing.x(drawing.groups().first(group)), Math.rint(height * 10_000) / 10_000);
        if (isMarked) {
            item.setName(name);
        } else {
            item.setMarker(new Marker(false));
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
