package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.AbstractPlotOptions;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.MarkerSymbolEnum;
import com.vaadin.flow.component.charts.model.OhlcItem;
import com.vaadin.flow.component.charts.model.PlotOptionsCandlestick;
import com.vaadin.flow.component.charts.model.PlotOptionsColumn;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.PlotOptionsScatter;
import com.vaadin.flow.component.charts.model.YAxis;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.RoundTrip;
import livetrading.market.Bars;
import livetrading.strategy.Signals;
import livetrading.strategy.Signals.Line;

/** Prices, volume and indicators of a ticker, with the entries and exits of one strategy. */
public final class PriceChart extends TimeChart {

    /** How far entries stand below and exits above their bar, as a fraction of the price. */
    private static final double DISTANCE = 0.015;

    private static final int PRICE = 0;
    private static final int VOLUME = 1;
    private static final int OSCILLATORS = 2;

    public PriceChart(String name) {
        super(name);
        addClassName("price-chart");
        configuration().getRangeSelector().setSelected(YEAR);
        configuration().getNavigator().setEnabled(true);
        configuration().getLegend().setEnabled(true);
        explain("Choose a strategy to see its entries and exits.");
    }

    /** @param result back-test of the signals, over the last of the bars */
    public void show(Bars bars, Signals signals, BacktestResult result) {
        boolean oscillators = signals.lines().stream().anyMatch(line -> !line.onPrice());
        axes(oscillators);
        configuration().setSeries(List.of());
        configuration().addSeries(candles(bars));
        configuration().addSeries(volume(bars));
        signals.lines().forEach(line -> configuration().addSeries(indicator(bars, line)));
        configuration().addSeries(entries(result));
        configuration().addSeries(exits(result));
        draw();
    }

    private void axes(boolean oscillators) {
        Configuration configuration = configuration();
        configuration.removeyAxes();
        configuration.addyAxis(axis("0%", oscillators ? "60%" : "76%"));
        configuration.addyAxis(axis(oscillators ? "63%" : "80%", oscillators ? "14%" : "20%"));
        if (oscillators) {
            configuration.addyAxis(axis("80%", "20%"));
        }
    }

    private static YAxis axis(String top, String height) {
        YAxis axis = new YAxis();
        axis.setTop(top);
        axis.setHeight(height);
        axis.setOffset(0);
        beside(axis);
        return axis;
    }

    private static DataSeries candles(Bars bars) {
        return series(
                bars.ticker().symbol(),
                PRICE,
                new PlotOptionsCandlestick(),
                bars.size(),
                i -> new OhlcItem(axis(bars.time(i)), bars.open()[i], bars.high()[i], bars.low()[i], bars.close()[i]));
    }

    private static DataSeries volume(Bars bars) {
        PlotOptionsColumn options = new PlotOptionsColumn();
        options.setClassName("volume");
        options.setShowInLegend(false);
        return series(
                "Volume", VOLUME, options, bars.size(), i -> new DataSeriesItem(axis(bars.time(i)), bars.volume()[i]));
    }

    private static DataSeries indicator(Bars bars, Line line) {
        PlotOptionsLine options = new PlotOptionsLine();
        options.setClassName("indicator");
        DataSeries series = new DataSeries(line.name());
        series.setPlotOptions(options);
        series.setyAxis(line.onPrice() ? PRICE : OSCILLATORS);
        series.setData(IntStream.range(0, bars.size())
                .filter(i -> !Double.isNaN(line.values()[i]))
                .mapToObj(i -> new DataSeriesItem(axis(bars.time(i)), line.values()[i]))
                .toList());
        return series;
    }

    private static DataSeries entries(BacktestResult result) {
        List<RoundTrip> trades = result.trades();
        Bars bars = result.bars();
        return series("Entries", PRICE, triangles(MarkerSymbolEnum.TRIANGLE, "entries"), trades.size(), i -> {
            int bar = trades.get(i).entryBar();
            return new DataSeriesItem(axis(bars.time(bar)), bars.low()[bar] * (1 - DISTANCE));
        });
    }

    private static DataSeries exits(BacktestResult result) {
        List<RoundTrip> trades =
                result.trades().stream().filter(trade -> !trade.open()).toList();
        Bars bars = result.bars();
        return series("Exits", PRICE, triangles(MarkerSymbolEnum.TRIANGLE_DOWN, "exits"), trades.size(), i -> {
            int bar = trades.get(i).exitBar();
            return new DataSeriesItem(axis(bars.time(bar)), bars.high()[bar] * (1 + DISTANCE));
        });
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

    private static DataSeries series(
            String name, int axis, AbstractPlotOptions options, int size, IntFunction<DataSeriesItem> item) {
        DataSeries series = new DataSeries(name);
        series.setPlotOptions(options);
        series.setyAxis(axis);
        series.setData(IntStream.range(0, size).mapToObj(item).toList());
        return series;
    }
}
