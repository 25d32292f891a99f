package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.YAxis;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livetrading.backtest.BacktestResult;
import livetrading.market.Bars;
import livetrading.strategy.Signals;
import org.jspecify.annotations.Nullable;

/** Prices, volume and indicators of a ticker, with the entries and exits of one strategy. */
public final class PriceChart extends TimeChart {

    /** Bars that are shown before and after a trade. */
    private static final int LEAST_ROOM = 20;

    private Optional<PriceDrawing> shown = Optional.empty();
    private boolean isPart;

    public PriceChart(String name) {
        super(name, Measured.PRICES);
        addClassName("price-chart");
        configuration().getRangeSelector().setSelected(HALF_YEAR);
        configuration().getNavigator().setEnabled(true);
        configuration().getLegend().setEnabled(true);
        explain("Choose a strategy to see its entries and exits.");
    }

    /**
     * @param bars those of the signals, and earlier ones where they are wanted
     * @param result back-test of the signals, over the last of the bars
     * @param levels prices that end a position
     * @param evaluated until when the prices went on which the strategies were chosen
     */
    public void show(Bars bars, Signals signals, BacktestResult result, List<Signals.Line> levels, Instant evaluated) {
        markEvaluated(evaluated);
        PriceDrawing all = PriceDrawing.of(bars, signals, result, levels);
        shown = Optional.of(all);
        isPart = false;
        configuration().getxAxis().setPlotBands();
        begin(HALF_YEAR, null, null);
        draw(all);
    }

    /**
     * What is shown when it is drawn.
     *
     * @param range one of those that are offered, or the first and the last place
     */
    private void begin(@Nullable Integer range, @Nullable Long from, @Nullable Long to) {
        configuration().getRangeSelector().setSelected(range);
        configuration().getxAxis().setMin(from);
        configuration().getxAxis().setMax(to);
    }

    /** Shows what a strategy that is being written would have done; the range that somebody chose stays. */
    public void tryOut(Bars bars, Signals signals, BacktestResult result) {
        PriceDrawing all = PriceDrawing.of(bars, signals, result, List.of());
        shown = Optional.of(all);
        isPart = false;
        keepRange();
        draw(all);
    }

    /** The same prices and strategy have gone on: the range that is shown stays, or slides while its end is now. */
    public void goOn(Bars bars, Signals signals, BacktestResult result, List<Signals.Line> levels) {
        PriceDrawing all = PriceDrawing.of(bars, signals, result, levels);
        shown = Optional.of(all);
        if (!isPart) {
            grow(all.series());
        }
    }

    /**
     * Moves to a trade; where bars stand together in one candle, those around the trade are drawn singly.
     *
     * @param entry index of the bar of the entry, in the bars of the result
     * @param exit index of the bar of the exit, or of the last one
     */
    public void moveTo(int entry, int exit) {
        shown.ifPresent(all -> moveTo(all, all.start() + entry, all.start() + exit));
    }

    /**
     * Moves to a trade that was made in truth, and marks it.
     *
     * @param closed empty while it is open
     * @return whether there are bars of that time
     */
    public boolean moveToTrade(Instant opened, Optional<Instant> closed) {
        Optional<PriceDrawing> all = shown.filter(drawing -> barAt(drawing, opened) >= 0);
        all.ifPresent(drawing -> {
            int entry = barAt(drawing, opened);
            int exit =
                    closed.map(at -> barAt(drawing, at)).orElse(drawing.bars().size() - 1);
            configuration().getxAxis().setPlotBands(TradeMarkers.band(drawing, entry, exit));
            Part part = Part.around(drawing, entry, exit);
            // a chart that is not drawn yet cannot be moved
            begin(null, drawing.x(part.from()), drawing.x(part.to() - 1));
            isPart = drawing.groups().isCoarse();
            draw(isPart ? part.drawing(drawing) : drawing);
        });
        return all.isPresent();
    }

    /** Negative when it is before all bars. */
    private static int barAt(PriceDrawing drawing, Instant moment) {
        return drawing.bars().indexOf(moment.plusMillis(1)) - 1;
    }

    private void moveTo(PriceDrawing all, int entry, int exit) {
        Part part = Part.around(all, entry, exit);
        if (all.groups().isCoarse()) {
            isPart = true;
            draw(part.drawing(all));
        }
        zoom(all.bars().time(part.from()), all.bars().time(part.to() - 1));
    }

    /** The bars around a trade. */
    private record Part(int from, int to) {

        static Part around(PriceDrawing all, int entry, int exit) {
            int room = Math.max(LEAST_ROOM, (exit - entry) / 2);
            return new Part(Math.max(0, entry - room), Math.min(all.bars().size(), exit + room + 1));
        }

        /** These bars and so many around them that each is drawn singly. */
        PriceDrawing drawing(PriceDrawing all) {
            int margin = Math.max(0, (PriceDrawing.MOST_CANDLES - (to - from)) / 2);
            return all.part(Math.max(0, from - margin), Math.min(all.bars().size(), to + margin));
        }
    }

    private void draw(PriceDrawing drawing) {
        axes(drawing.hasOscillators());
        showDays(drawing.times());
        CandleWords words =
                CandleWords.of(drawing.bars().timeframe(), drawing.groups().step());
        words.setStyledMode(true);
        words.setAnimation(false);
        words.setMarginRight(configuration().getChart().getMarginRight());
        configuration().setChart(words);
        configuration().setSeries(List.copyOf(drawing.series()));
        draw();
    }

    private void axes(boolean oscillators) {
        Configuration configuration = configuration();
        configuration.removeyAxes();
        YAxis prices = axis("0%", oscillators ? "60%" : "76%");
        prices.getLabels().setFormatter(AxisNumbers.dollars());
        configuration.addyAxis(prices);
        YAxis volumes = axis(oscillators ? "63%" : "80%", oscillators ? "14%" : "20%");
        volumes.getLabels().setFormatter(AxisNumbers.volumes());
        configuration.addyAxis(volumes);
        if (oscillators) {
            YAxis oscillator = axis("80%", "20%");
            oscillator.getLabels().setFormatter(AxisNumbers.of(""));
            configuration.addyAxis(oscillator);
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
}
