package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.MarkerSymbolEnum;
import com.vaadin.flow.component.charts.model.PlotOptionsScatter;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
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
        this.bars = drawing.result().bars();
    }

    DataSeries entries() {
        return markers(
                "Entries",
                MarkerSymbolEnum.TRIANGLE,
                drawing.result().trades().stream().map(RoundTrip::entryBar),
                bar -> bars.low()[bar] * (1 - DISTANCE));
    }

    DataSeries exits() {
        return markers(
                "Exits",
                MarkerSymbolEnum.TRIANGLE_DOWN,
                drawing.result().trades().stream()
                        .filter(trade -> !trade.open())
                        .map(RoundTrip::exitBar),
                bar -> bars.high()[bar] * (1 + DISTANCE));
    }

    /** @param places indices of bars of the result */
    private DataSeries markers(
            String name, MarkerSymbolEnum symbol, Stream<Integer> places, IntToDoubleFunction height) {
        Grouping groups = drawing.groups();
        int start = drawing.start();
        List<Integer> within =
                places.filter(bar -> groups.contains(start + bar)).toList();
        // with more trades than candles the newest are enough: nobody can tell the markers apart
        List<Integer> drawn = within.subList(Math.max(0, within.size() - PriceDrawing.MOST_CANDLES), within.size());
        return PriceDrawing.series(
                name,
                PriceDrawing.PRICE,
                triangles(symbol, name.toLowerCase(Locale.ROOT)),
                drawn.stream()
                        .map(bar -> new DataSeriesItem(
                                drawing.x(groups.groupStart(start + bar)), height.applyAsDouble(bar))));
    }

    private static PlotOptionsScatter triangles(MarkerSymbolEnum symbol, String className) {
        Marker marker = new Marker(true);
        marker.setSymbol(symbol);
        marker.setRadius(6);
        PlotOptionsScatter options = new PlotOptionsScatter();
        options.setMarker(marker);
        options.setClassName(className);
        return options;
    }
}
