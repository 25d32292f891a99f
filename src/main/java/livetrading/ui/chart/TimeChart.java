package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.Crosshair;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.Label;
import com.vaadin.flow.component.charts.model.PlotLine;
import com.vaadin.flow.component.charts.model.RangeSelector;
import com.vaadin.flow.component.charts.model.RangeSelectorButton;
import com.vaadin.flow.component.charts.model.RangeSelectorTimespan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import livetrading.market.MarketCalendar;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Preferences;

/** A chart with a time axis without gaps, a choice of ranges and a crosshair. */
abstract sealed class TimeChart extends StyledChart
        permits CurveChart, EquityChart, ComparisonChart, LinesChart, PriceChart {

    /** More points than a screen has columns only cost time. */
    static final int MOST_POINTS = 2_000;

    /** Half a year of days can be told apart as candles. */
    static final int HALF_YEAR = 2;

    private static final int ALL = 5;

    /** Drawn above the lines of the data. */
    static final int ABOVE_LINES = 5;

    private static final int LABEL_DISTANCE = 12;

    private static final String SLIDE = read("ranges.js");
    private static final String GROW = read("growth.js");
    private static final String KEEP_RANGE = read("keep-range.js");
    private static final String TOOLS = read("tools.js");

    /** For instance {@code Friday, Nov 20, 2026}. */
    private static final String DAY = "%A, %b %e, %Y";

    /** How two values of a chart are compared when somebody measures between them. */
    enum Measured {
        /** By their ratio; the numbers beside the chart can be told in per cent, too. */
        PRICES,
        /** By their ratio. */
        EQUITY,
        /** By their difference in US dollars. */
        PROFIT,
        /** By their difference in percentage points. */
        PERCENT,
        /** By their difference. */
        RATIO
    }

    TimeChart(String name, Measured measured) {
        super(name);
        measure(measured);
        chart().addAttachListener(event -> chart().getElement().executeJs(TOOLS));
        chart().setTimeline(true);
        chart().addAttachListener(event -> chart().getElement().executeJs(SLIDE));
        Configuration configuration = configuration();
        configuration.getNavigator().setEnabled(false);
        configuration.getScrollbar().setEnabled(false);
        configuration.getTooltip().setSplit(false);
        configuration.getTooltip().setShared(true);
        configuration.getTooltip().setValueDecimals(2);
        configuration.getxAxis().setCrosshair(new Crosshair());
        configuration.setRangeSelector(ranges());
    }

    final void measure(Measured measured) {
        chart().getElement().setAttribute("measured", measured.name());
    }

    /** Offers other ranges, the last of them first. */
    final void offer(RangeSelectorButton... buttons) {
        RangeSelector ranges = configuration().getRangeSelector();
        ranges.setButtons(buttons);
        ranges.setSelected(buttons.length - 1);
    }

    private static RangeSelector ranges() {
        RangeSelector ranges = new RangeSelector();
        ranges.setButtons(
                new RangeSelectorButton(RangeSelectorTimespan.MONTH, 1, "1M"),
                new RangeSelectorButton(RangeSelectorTimespan.MONTH, 3, "3M"),
                new RangeSelectorButton(RangeSelectorTimespan.MONTH, 6, "6M"),
                new RangeSelectorButton(RangeSelectorTimespan.YEAR_TO_DATE, "YTD"),
                new RangeSelectorButton(RangeSelectorTimespan.YEAR, 1, "1Y"),
                new RangeSelectorButton(RangeSelectorTimespan.ALL, "All"));
        ranges.setSelected(ALL);
        ranges.setInputEnabled(false);
        return ranges;
    }

    /**
     * Shows the series, drawing only what has come at their ends where nothing else has changed: the chart does not
     * flicker then, and the range that somebody chose stays.
     */
    final void grow(List<? extends DataSeries> next) {
        Optional<List<SeriesGrowth>> growth =
                isDrawn() ? SeriesGrowth.between(configuration().getSeries(), next) : Optional.empty();
        configuration().setSeries(List.copyOf(next));
        if (growth.isEmpty()) {
            draw();
        } else if (!growth.get().isEmpty()) {
            chart().getElement().executeJs(GROW, SeriesGrowth.json(growth.get()));
        }
    }

    /** What is drawn next is shown in the range that is shown now. */
    final void keepRange() {
        if (isDrawn()) {
            chart().getElement().executeJs(KEEP_RANGE);
        }
    }

    /** Marks how far the prices went on which strategies were chosen, so that what came later is not taken for it. */
    final void markEvaluated(Instant until) {
        PlotLine line = new PlotLine();
        line.setValue(axis(until));
        line.setClassName("level");
        line.setZIndex(ABOVE_LINES);
        Label label = line.getLabel();
        label.setText("evaluated until " + Formats.dateTime(until));
        // along the line, because at either end of the chart there is no room beside it
        label.setRotation(90);
        label.setX(-LABEL_DISTANCE);
        configuration().getxAxis().setPlotLines(line);
    }

    /**
     * Takes the times of day off the axis and from under the mouse where no two points are of the same day.
     *
     * @return whether that is new
     */
    final boolean showDays(Collection<Instant> times) {
        boolean isDaily = times.size() > 1
                && times.size() == times.stream().map(TimeChart::day).distinct().count();
        boolean was = configuration().getxAxis().getMinTickInterval() != null;
        configuration()
                .getxAxis()
                .setMinTickInterval(isDaily ? Duration.ofDays(1).toMillis() : null);
        configuration().getTooltip().setXDateFormat(isDaily ? DAY : null);
        return isDaily != was;
    }

    private static long day(Instant instant) {
        return Math.floorDiv(axis(instant), Duration.ofDays(1).toMillis());
    }

    /** Shows from one moment to another one, which the person can change. */
    final void zoom(Instant from, Instant to) {
        configuration().getxAxis().setExtremes(axis(from), axis(to));
    }

    /**
     * The charts count in UTC: this is the UTC instant whose digits are those of the time that is to be read. A day of
     * the market is the same day in every zone.
     */
    static long axis(Instant instant) {
        ZoneId zone = Formats.isDay(instant)
                ? MarketCalendar.NEW_YORK
                : Preferences.current().zone();
        return LocalDateTime.ofInstant(instant, zone).toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
