package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.MarkerSymbolEnum;
import com.vaadin.flow.component.charts.model.PlotLine;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.RangeSelectorButton;
import com.vaadin.flow.component.charts.model.RangeSelectorTimespan;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import livetrading.ui.chart.CurveChart.Point;
import livetrading.ui.format.Formats;

/** The equity beside what holding would have made of it, with the moments at which trading began, ended and failed. */
public final class EquityChart extends TimeChart {

    private static final int LABEL_ABOVE = -6;

    private final GrowingLine equity = new GrowingLine("Equity", still());
    private final GrowingLine benchmark = new GrowingLine("Buy and hold", dashed());
    private final EquityMarks marks = new EquityMarks();
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

        String words() {
            return words;
        }

        MarkerSymbolEnum symbol() {
            return symbol;
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
        marks.series().forEach(configuration()::addSeries);
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
        isNew |= marks.show(moments, points, isDrawn());
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
}
