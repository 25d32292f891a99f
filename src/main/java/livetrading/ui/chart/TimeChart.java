package livetrading.ui.chart;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.Crosshair;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.RangeSelector;
import com.vaadin.flow.component.charts.model.RangeSelectorButton;
import com.vaadin.flow.component.charts.model.RangeSelectorTimespan;
import com.vaadin.flow.component.charts.model.YAxis;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import livetrading.market.MarketCalendar;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Preferences;

/** What all charts have in common: a time axis without gaps, a choice of ranges, a crosshair, the page's colours. */
abstract sealed class TimeChart extends Div permits CurveChart, ComparisonChart, PriceChart {

    /** The chart draws in its own shadow tree, which the page's style sheet cannot reach. */
    private static final String ADD_STYLES =
            "const style = document.createElement('style');" + "style.textContent = $0; this.shadowRoot.append(style);";

    private static final String STYLES = read("charts.css");

    /** Room for the numbers beside the chart, which would otherwise stand in the lines. */
    private static final int AXIS_WIDTH = 64;

    static final int YEAR = 3;
    private static final int ALL = 4;

    private final Chart chart = new Chart();

    TimeChart(String name) {
        addClassName("chart");
        chart.setTimeline(true);
        chart.getElement().setAttribute("aria-label", name);
        chart.addAttachListener(event -> chart.getElement().executeJs(ADD_STYLES, STYLES));
        Configuration configuration = chart.getConfiguration();
        configuration.getChart().setStyledMode(true);
        configuration.getChart().setAnimation(false);
        configuration.getCredits().setEnabled(false);
        configuration.getLegend().setEnabled(false);
        configuration.getNavigator().setEnabled(false);
        configuration.getScrollbar().setEnabled(false);
        configuration.getTooltip().setSplit(false);
        configuration.getTooltip().setShared(true);
        configuration.getTooltip().setValueDecimals(2);
        configuration.getxAxis().setCrosshair(new Crosshair());
        configuration.getChart().setMarginRight(AXIS_WIDTH);
        beside(configuration.getyAxis());
        configuration.setRangeSelector(ranges());
    }

    /** Puts the numbers of an axis to the right of the chart. */
    static void beside(YAxis axis) {
        axis.setOpposite(true);
        axis.setStartOnTick(false);
        axis.setEndOnTick(false);
        axis.setTitle("");
        axis.getLabels().setAlign(HorizontalAlign.LEFT);
        axis.getLabels().setX(8);
        axis.getLabels().setY(4);
    }

    private static String read(String name) {
        try (InputStream file = Objects.requireNonNull(TimeChart.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RangeSelector ranges() {
        RangeSelector ranges = new RangeSelector();
        ranges.setButtons(
                new RangeSelectorButton(RangeSelectorTimespan.MONTH, 1, "1M"),
                new RangeSelectorButton(RangeSelectorTimespan.MONTH, 3, "3M"),
                new RangeSelectorButton(RangeSelectorTimespan.YEAR_TO_DATE, "YTD"),
                new RangeSelectorButton(RangeSelectorTimespan.YEAR, 1, "1Y"),
                new RangeSelectorButton(RangeSelectorTimespan.ALL, "All"));
        ranges.setSelected(ALL);
        ranges.setInputEnabled(false);
        return ranges;
    }

    final Configuration configuration() {
        return chart.getConfiguration();
    }

    /** Puts all data on the chart anew. */
    final void draw() {
        if (chart.getParent().isEmpty()) {
            removeAll();
            add(chart);
        }
        chart.drawChart(true);
    }

    /** Shows words in place of a chart that has nothing to show. */
    final void explain(String why) {
        removeAll();
        Paragraph words = new Paragraph(why);
        words.addClassName("chart-empty");
        add(words);
    }

    final boolean isDrawn() {
        return chart.getParent().isPresent();
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
