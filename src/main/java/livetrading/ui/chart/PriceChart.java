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
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.RoundTrip;
import livetrading.market.Bars;
import livetrading.strategy.Signals;
import livetrading.strategy.Signals.Line;

/** Prices, volume and indicators of a ticker, with the entries and exits of one strategy. */
public final class PriceChart extends TimeChart {

    /** How far entries stand below and exits above their bar, as a fraction of the price. */
    private static final double DISTANCE = 0.015;

    /** More candles than this are no candles any more. */
    private static final int MOST_CANDLES = 1_500;

    /** Bars that are shown before and after a trade. */
    private static final int LEAST_ROOM = 20;

    private static final int PRICE = 0;
    private static final int VOLUME = 1;
    private static final int OSCILLATORS = 2;

    private Optional<Drawing> shown = Optional.empty();

    /** What is drawn, and how many bars stand in one candle. */
    private record Drawing(Bars bars, Signals signals, BacktestResult result, Grouping groups) {

        long x(int group) {
            return axis(bars.time(groups.first(group)));
        }
    }

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
        shown = Optional.of(new Drawing(bars, signals, result, Grouping.of(0, bars.size(), MOST_CANDLES)));
        draw(shown.get());
    }

    /**
     * Moves to a trade; where bars stand together in one candle, those around the trade are drawn singly.
     *
     * @param entry index of the bar of the entry, in the bars of the result
     * @param exit index of the bar of the exit, or of the last one
     */
    public void moveTo(int entry, int exit) {
        shown.ifPresent(all -> {
            int start = all.bars().size() - all.result().bars().size();
            int room = Math.max(LEAST_ROOM, (exit - entry) / 2);
            int from = Math.max(0, start + entry - room);
            int to = Math.min(all.bars().size(), start + exit + room + 1);
            if (all.groups().isCoarse()) {
                int margin = Math.max(0, (MOST_CANDLES - (to - from)) / 2);
                int first = Math.max(0, from - margin);
                int end = Math.min(all.bars().size(), to + margin);
                draw(new Drawing(all.bars(), all.signals(), all.result(), Grouping.of(first, end, MOST_CANDLES)));
            }
            zoom(all.bars().time(from), all.bars().time(to - 1));
        });
    }

    private void draw(Drawing drawing) {
        boolean oscillators = drawing.signals().lines().stream().anyMatch(line -> !line.onPrice());
        axes(oscillators);
        configuration().setSeries(List.of());
        configuration().addSeries(candles(drawing));
        configuration().addSeries(volume(drawing));
        drawing.signals().lines().forEach(line -> configuration().addSeries(indicator(drawing, line)));
        configuration().addSeries(entries(drawing));
        configuration().addSeries(exits(drawing));
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

    private static DataSeries candles(Drawing drawing) {
        Bars bars = drawing.bars();
        Grouping groups = drawing.groups();
        return series(
                bars.ticker().symbol(),
                PRICE,
                new PlotOptionsCandlestick(),
                groups.size(),
                i -> new OhlcItem(
                        drawing.x(i),
                        bars.open()[groups.first(i)],
                        groups.highest(bars.high(), i),
                        groups.lowest(bars.low(), i),
                        bars.close()[groups.last(i)]));
    }

    private static DataSeries volume(Drawing drawing) {
        PlotOptionsColumn options = new PlotOptionsColumn();
        options.setClassName("volume");
        options.setShowInLegend(false);
        Grouping groups = drawing.groups();
        return series(
                "Volume",
                VOLUME,
                options,
                groups.size(),
                i -> new DataSeriesItem(drawing.x(i), groups.sum(drawing.bars().volume(), i)));
    }

    private static DataSeries indicator(Drawing drawing, Line line) {
        PlotOptionsLine options = new PlotOptionsLine();
        options.setClassName("indicator");
        DataSeries series = new DataSeries(line.name());
        series.setPlotOptions(options);
        series.setyAxis(line.onPrice() ? PRICE : OSCILLATORS);
        Grouping groups = drawing.groups();
        series.setData(IntStream.range(0, groups.size())
                .filter(i -> !Double.isNaN(line.values()[groups.last(i)]))
                .mapToObj(i -> new DataSeriesItem(drawing.x(i), line.values()[groups.last(i)]))
                .toList());
        return series;
    }

    private static DataSeries entries(Drawing drawing) {
        Bars bars = drawing.result().bars();
        return markers(
                "Entries",
                triangles(MarkerSymbolEnum.TRIANGLE, "entries"),
                drawing,
                drawing.result().trades().stream().map(RoundTrip::entryBar),
                bar -> bars.low()[bar] * (1 - DISTANCE));
    }

    private static DataSeries exits(Drawing drawing) {
        Bars bars = drawing.result().bars();
        return markers(
                "Exits",
                triangles(MarkerSymbolEnum.TRIANGLE_DOWN, "exits"),
                drawing,
                drawing.result().trades().stream()
                        .filter(trade -> !trade.open())
                        .map(RoundTrip::exitBar),
                bar -> bars.high()[bar] * (1 + DISTANCE));
    }

    /** @param places indices of bars of the result */
    private static DataSeries markers(
            String name,
            PlotOptionsScatter options,
            Drawing drawing,
            Stream<Integer> places,
            IntToDoubleFunction height) {
        int start = drawing.bars().size() - drawing.result().bars().size();
        List<Integer> within =
                places.filter(bar -> drawing.groups().contains(start + bar)).toList();
        // with more trades than candles the newest are enough: nobody can tell the markers apart
        List<Integer> drawn = within.subList(Math.max(0, within.size() - MOST_CANDLES), within.size());
        return series(
                name,
                PRICE,
                options,
                drawn.size(),
                i -> new DataSeriesItem(
                        axis(drawing.bars().time(drawing.groups().groupStart(start + drawn.get(i)))),
                        height.applyAsDouble(drawn.get(i))));
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
