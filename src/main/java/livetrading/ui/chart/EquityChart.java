package livetrading.ui.chart;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.MarkerSymbol;
import com.vaadin.flow.component.charts.model.MarkerSymbolEnum;
import com.vaadin.flow.component.charts.model.MarkerSymbolUrl;
import com.vaadin.flow.component.charts.model.PlotLine;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.RangeSelectorButton;
import com.vaadin.flow.component.charts.model.RangeSelectorTimespan;
import com.vaadin.flow.component.charts.model.TextAlign;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalDouble;
import livetrading.ui.chart.CurveChart.Point;
import livetrading.ui.format.Formats;

/** The equity beside what holding would have made of it, with the moments at which trading began, ended and failed. */
public final class EquityChart extends TimeChart {

    private static final int PER_CENT = 100;

    private static final int LABEL_ABOVE = -6;
    private static final int LABEL_BELOW = 14;
    private static final int LABEL_MARGIN = -6;

    private final GrowingLine equity = new GrowingLine("Equity", new PlotOptionsLine());
    private final GrowingLine benchmark = new GrowingLine("Buy and hold", dashed());
    private final EquityMarks marks = new EquityMarks();
    private final BenchmarkScale scale = new BenchmarkScale(benchmark.series());
    private OptionalDouble level = OptionalDouble.empty();
    private boolean isInPercent;

    /** The kinds of marks. */
    public enum Kind {
        START("Start", MarkerSymbolEnum.TRIANGLE),
        STOP("Stop", MarkerSymbolEnum.SQUARE),
        ERROR("Error", new MarkerSymbolUrl(cross()));

        private final String words;
        private final MarkerSymbol symbol;

        /** An image, because the charts know no cross; its red can be seen on light and on dark. */
        private static String cross() {
            String image = "<svg xmlns='http://www.w3.org/2000/svg' width='12' height='12'>"
                    + "<path d='M2 2 10 10M10 2 2 10' stroke='#d64545' stroke-width='2.5'/></svg>";
            return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(image.getBytes(US_ASCII));
        }

        Kind(String words, MarkerSymbol symbol) {
            this.words = words;
            this.symbol = symbol;
        }

        String words() {
            return words;
        }

        MarkerSymbol symbol() {
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
        super("Equity and buy and hold", Measured.EQUITY);
        showAmounts();
        offer(
                new RangeSelectorButton(RangeSelectorTimespan.DAY, 1, "1D"),
                new RangeSelectorButton(RangeSelectorTimespan.WEEK, 1, "1W"),
                new RangeSelectorButton(RangeSelectorTimespan.MONTH, 1, "1M"),
                new RangeSelectorButton(RangeSelectorTimespan.MONTH, 3, "3M"),
                new RangeSelectorButton(RangeSelectorTimespan.YEAR_TO_DATE, "YTD"),
                new RangeSelectorButton(RangeSelectorTimespan.ALL, "All"));
        configuration().getLegend().setEnabled(true);
        configuration().addyAxis(scale.axis());
        scale.writeLike(configuration().getyAxis());
        configuration().setSeries(equity.series(), benchmark.series());
        marks.series().forEach(configuration()::addSeries);
    }

    /** Shows returns since the first point in per cent, or amounts, from the next call of {@code show} on. */
    public void showPercent(boolean percent) {
        isInPercent = percent;
        measure(percent ? Measured.PERCENT : Measured.EQUITY);
        level = OptionalDouble.empty();
        if (percent) {
            showPercent();
        } else {
            showAmounts();
        }
        scale.writeLike(configuration().getyAxis());
    }

    /** Whether the benchmark has a scale of its own, because it would flatten the equity on the same one. */
    public boolean hasTwoScales() {
        return scale.isApart();
    }

    /**
     * @param dollars the equity, in order of time
     * @param heldDollars the same for the benchmark; may be empty
     * @param moments in order of time
     */
    public void show(List<Point> dollars, List<Point> heldDollars, List<Mark> moments) {
        List<Point> points = isInPercent ? inPercent(dollars) : dollars;
        List<Point> held = isInPercent ? inPercent(heldDollars) : heldDollars;
        boolean isDaysAnew = showDays(points.stream().map(Point::at).toList());
        boolean isScaledAnew = scale.choose(points, held) || isDaysAnew;
        // the benchmark may come while the browser is still making the chart, which would then miss a change of a
        // series
        boolean benchmarkCame = benchmark.isEmpty() && !held.isEmpty();
        boolean isNew = start(points.getFirst().value(), points.getLast().value())
                || !isDrawn()
                || benchmarkCame
                || isScaledAnew;
        List<DataSeries> anew = new ArrayList<>(marks.show(moments, points, isDrawn()));
        if (!equity.shows(points) && equity.show(points, isDrawn())) {
            anew.add(equity.series());
        }
        if (!benchmark.shows(held) && benchmark.show(held, isDrawn())) {
            anew.add(benchmark.series());
        }
        if (isNew) {
            draw();
        } else {
            // the range that somebody chose stays
            anew.forEach(DataSeries::updateSeries);
        }
    }

    /** @param last the equity now, which must not run through the words */
    private boolean start(double value, double last) {
        if (level.equals(OptionalDouble.of(value))) {
            return false;
        }
        level = OptionalDouble.of(value);
        PlotLine line = new PlotLine();
        line.setValue(value);
        line.setClassName("start-level");
        line.setZIndex(ABOVE_LINES);
        line.getLabel().setY(last < value ? LABEL_ABOVE : LABEL_BELOW);
        line.getLabel().setAlign(HorizontalAlign.RIGHT);
        line.getLabel().setTextAlign(TextAlign.RIGHT);
        line.getLabel().setX(LABEL_MARGIN);
        line.getLabel().setText("start " + (isInPercent ? "0 %" : Formats.money(value)));
        configuration().getyAxis().setPlotLines(line);
        return true;
    }

    private static List<Point> inPercent(List<Point> dollars) {
        return dollars.stream()
                .map(point -> new Point(
                        point.at(), rounded((point.value() / dollars.getFirst().value() - 1) * PER_CENT)))
                .toList();
    }

    private static double rounded(double percent) {
        return Math.rint(percent * PER_CENT) / PER_CENT;
    }

    private static PlotOptionsLine dashed() {
        PlotOptionsLine options = new PlotOptionsLine();
        options.setColorIndex(StrategyColors.BENCHMARK);
        options.setClassName("benchmark");
        return options;
    }
}
