package livetrading.ui.chart;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.YAxis;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What all charts have in common: the page's colours, numbers to the right, and words where there is nothing to draw. */
abstract sealed class StyledChart extends Div permits TimeChart, BarChart {

    /** The chart draws in its own shadow tree, which the page's style sheet cannot reach. */
    private static final String ADD_STYLES =
            "const style = document.createElement('style');" + "style.textContent = $0; this.shadowRoot.append(style);";

    private static final String STYLES = read("charts.css");

    /** Room for the numbers beside the chart, which would otherwise stand in the lines. */
    private static final int AXIS_WIDTH = 64;

    private final Chart chart = new Chart();

    StyledChart(String name) {
        addClassName("chart");
        chart.getElement().setAttribute("role", "figure");
        name(name);
        chart.addAttachListener(event -> chart.getElement().executeJs(ADD_STYLES, STYLES));
        Configuration configuration = chart.getConfiguration();
        configuration.getChart().setStyledMode(true);
        configuration.getChart().setAnimation(false);
        configuration.getCredits().setEnabled(false);
        configuration.getLegend().setEnabled(false);
        configuration.getChart().setMarginRight(AXIS_WIDTH);
        beside(configuration.getyAxis());
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

    /** What those hear who do not see the chart. */
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
