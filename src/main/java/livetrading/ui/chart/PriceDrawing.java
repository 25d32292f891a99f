package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.AbstractPlotOptions;
import com.vaadin.flow.component.charts.model.DataGrouping;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.OhlcItem;
import com.vaadin.flow.component.charts.model.PlotOptionsCandlestick;
import com.vaadin.flow.component.charts.model.PlotOptionsColumn;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.SeriesTooltip;
import com.vaadin.flow.component.charts.model.StepType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.backtest.BacktestResult;
import livetrading.market.Bars;
import livetrading.strategy.Signals;
import livetrading.strategy.Signals.Line;

/**
 * What stands on a chart of prices. There may be bars before those that signals and levels are of: their lines begin
 * later.
 *
 * @param result back-test of the signals, over the last of the bars
 * @param levels prices that end a position
 * @param groups the bars that are drawn, and how many of them stand in one candle
 */
record PriceDrawing(Bars bars, Signals signals, BacktestResult result, List<Line> levels, Grouping groups) {

    /** More candles than this are no candles any more. */
    static final int MOST_CANDLES = 1_500;

    /** A candle needs so much room. */
    private static final double LEAST_PIXELS = 1.5;

    static final int PRICE = 0;
    private static final int VOLUME = 1;
    private static final int OSCILLATORS = 2;

    static PriceDrawing of(Bars bars, Signals signals, BacktestResult result, List<Line> levels) {
        return new PriceDrawing(bars, signals, result, levels, Grouping.of(0, bars.size(), MOST_CANDLES));
    }

    /** The same for a part of the bars only. */
    PriceDrawing part(int from, int to) {
        return new PriceDrawing(bars, signals, result, levels, Grouping.of(from, to, MOST_CANDLES));
    }

    /** The index, in all bars, of the first bar of the result. */
    int start() {
        return bars.size() - result.bars().size();
    }

    /** When each candle begins. */
    List<Instant> times() {
        return IntStream.range(0, groups.size())
                .mapToObj(group -> bars.time(groups.first(group)))
                .toList();
    }

    /** The browser puts bars together in one candle only where there is no room for one each. */
    static DataGrouping narrow() {
        return narrow(new DataGrouping());
    }

    static <G extends DataGrouping> G narrow(G grouping) {
        grouping.setGroupPixelWidth(LEAST_PIXELS);
        return grouping;
    }

    long x(int bar) {
        return TimeChart.axis(bars.time(bar));
    }

    boolean hasOscillators() {
        return signals.lines().stream().anyMatch(line -> !line.onPrice());
    }

    List<DataSeries> series() {
        List<DataSeries> all = new ArrayList<>(List.of(candles(), volume()));
        signals.lines().stream().map(line -> line(line, "indicator")).forEach(all::add);
        levels.stream().map(line -> line(line, "risk-level")).forEach(all::add);
        var markers = new TradeMarkers(this);
        all.add(markers.entries());
        all.add(markers.exits());
        return all;
    }

    private DataSeries candles() {
        PlotOptionsCandlestick options = new PlotOptionsCandlestick();
        options.setDataGrouping(narrow());
        return series(
                bars.ticker().symbol(),
                PRICE,
                options,
                items(i -> new OhlcItem(
                        x(groups.first(i)),
                        bars.open()[groups.first(i)],
                        groups.highest(bars.high(), i),
                        groups.lowest(bars.low(), i),
                        bars.close()[groups.last(i)])));
    }

    private DataSeries volume() {
        PlotOptionsColumn options = new PlotOptionsColumn();
        options.setClassName("volume");
        options.setDataGrouping(narrow());
        SeriesTooltip tooltip = new SeriesTooltip();
        tooltip.setPointFormatter(AxisNumbers.volumePoint());
        options.setTooltip(tooltip);
        options.setShowInLegend(false);
        return series(
                "Volume",
                VOLUME,
                options,
                items(i -> new DataSeriesItem(x(groups.first(i)), groups.sum(bars.volume(), i))));
    }

    private DataSeries line(Line line, String look) {
        PlotOptionsLine options = new PlotOptionsLine();
        options.setClassName(look);
        options.setDataGrouping(narrow());
        if (line.ofLongerPeriod()) {
            // from the bar on with which the longer period is complete, until the next one is
            options.setStep(StepType.LEFT);
        }
        return series(
                line.name(),
                line.onPrice() ? PRICE : OSCILLATORS,
                options,
                IntStream.range(0, groups.size())
                        .filter(i -> !Double.isNaN(value(line, groups.last(i))))
                        .mapToObj(i -> new DataSeriesItem(x(groups.first(i)), value(line, groups.last(i)))));
    }

    private double value(Line line, int bar) {
        int place = bar - (bars.size() - line.values().length);
        return place < 0 ? Double.NaN : line.values()[place];
    }

    private Stream<DataSeriesItem> items(IntFunction<DataSeriesItem> item) {
        return IntStream.range(0, groups.size()).mapToObj(item);
    }

    static DataSeries series(String name, int axis, AbstractPlotOptions options, Stream<DataSeriesItem> items) {
        DataSeries series = new DataSeries(name);
        series.setPlotOptions(options);
        series.setyAxis(axis);
        series.setData(items.toList());
        return series;
    }
}
