package livetrading.ui.chart;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.PlotOptionsSeries;
import com.vaadin.flow.component.charts.model.YAxis;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import livetrading.ui.format.Preferences;

/** The base of all charts: the page's colours, numbers on the right, and a text when there is nothing to draw. */
abstract sealed class StyledChart extends Div permits TimeChart, ColumnsChart, WaterfallChart, ScatterChart {

    /** The chart draws in its own shadow tree, which the page's style sheet cannot reach. */
    private static final String ADD_STYLES =
            "const style = document.createElement('style');" + "style.textContent = $0; this.shadowRoot.append(style);";

    private static final String STYLES = read("charts.css");

    /** Room for the numbers beside the chart, which would otherwise stand in the lines. */
    private static final int AXIS_WIDTH = 64;

    /**
     * So close to each other stand the numbers beside a chart at the least, in pixels: a low chart needs several,
     * too.
     */
    private static final int TICK_DISTANCE = 40;

    /** Nothing that is smaller than so many dollars fills a chart. */
    private static final int LEAST_DOLLARS = 10;

    private static final double LEAST_PERCENT = 0.1;

    private static final String POINT_DOLLARS = "<span class=\"highcharts-color-{point.colorIndex}\">●</span>"
            + " {series.name}: <b>{#if (lt point.y 0)}-${(multiply point.y -1):,.2f}{else}${point.y:,.2f}{/if}</b><br/>";

    private final Chart chart = new Chart();

    StyledChart(String name) {
        addClassName("chart");
        chart.getElement().setAttribute("role", "figure");
        name(name);
        chart.addAttachListener(event -> chart.getElement().executeJs(ADD_STYLES, STYLES));
        Configuration configuration = chart.getConfiguration();
        configuration.getChart().setStyledMode(true);
        configuration.getChart().setAnimation(false);
        configuration.setPlotOptions(still());
        configuration.getCredits().setEnabled(false);
        configuration.getLegend().setEnabled(false);
        configuration.getChart().setMarginRight(AXIS_WIDTH);
        beside(configuration.getyAxis());
    }

    private static PlotOptionsSeries still() {
        PlotOptionsSeries options = new PlotOptionsSeries();
        options.setAnimation(false);
        return options;
    }

    /** Puts the numbers of an axis to the right of the chart. */
    static void beside(YAxis axis) {
        axis.setOpposite(true);
        axis.setStartOnTick(false);
        axis.setEndOnTick(false);
        axis.setTitle("");
        axis.setShowLastLabel(true);
        axis.setTickPixelInterval(TICK_DISTANCE);
        axis.getLabels().setAlign(HorizontalAlign.LEFT);
        axis.getLabels().setX(8);
        axis.getLabels().setY(4);
    }

    /** Values are amounts of money, which may be hidden. */
    final void showAmounts() {
        YAxis axis = configuration().getyAxis();
        axis.getLabels().setFormatter(AxisNumbers.dollars());
        axis.setMinRange(LEAST_DOLLARS);
        configuration().getTooltip().setPointFormat(POINT_DOLLARS);
        if (Preferences.current().areAmountsHidden()) {
            configuration().getTooltip().setEnabled(false);
            axis.getLabels().setEnabled(false);
        }
    }

    /** Values are returns in per cent, which are no secret. */
    final void showPercent() {
        YAxis axis = configuration().getyAxis();
        axis.setMinRange(LEAST_PERCENT);
        axis.getLabels().setEnabled(true);
        configuration().getTooltip().setEnabled(true);
        configuration().getTooltip().setPointFormat(null);
        showUnit("%");
    }

    /** Values have a unit that stands behind them. */
    final void showUnit(String unit) {
        configuration().getTooltip().setValueSuffix(" " + unit);
        configuration().getyAxis().getLabels().setFormatter(AxisNumbers.of(unit));
    }

    static String read(String name) {
        try (InputStream file = Objects.requireNonNull(StyledChart.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final Chart chart() {
        return chart;
    }

    final Configuration configuration() {
        return chart.getConfiguration();
    }

    /** The description for screen readers. */
    final void name(String name) {
        chart.getElement().setAttribute("aria-label", name);
    }

    /** Puts all data on the chart anew. */
    final void draw() {
        if (chart.getParent().isEmpty()) {
            removeClassName("loading");
            removeAll();
            add(chart);
        }
        chart.drawChart(true);
    }

    /** Shows the shape of a chart that is being computed. */
    public final void await(String what) {
        explain(what);
        addClassName("loading");
    }

    /** Shows words in place of a chart that has nothing to show. */
    public final void explain(String why) {
        removeClassName("loading");
        removeAll();
        Paragraph words = new Paragraph(why);
        words.addClassName("chart-empty");
        add(words);
    }

    final boolean isDrawn() {
        return chart.getParent().isPresent();
    }
}
