package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.PlotOptionsColumn;
import com.vaadin.flow.component.charts.model.XAxis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Amounts side by side, gains and losses in their colours: profits of days or tickers, or how many were how large. */
public final class BarChart extends StyledChart {

    /** So many names can be read below the bars. */
    private static final int MOST_NAMES = 14;

    private final DataSeries series;
    private final String emptyWords;
    private List<Bar> shown = List.of();

    /**
     * One bar.
     *
     * @param name stands below it
     * @param sign its colour: above 0 that of a gain, below 0 that of a loss
     */
    public record Bar(String name, double value, int sign) {}

    private BarChart(String name, String emptyWords) {
        super(name);
        this.emptyWords = emptyWords;
        this.series = new DataSeries(name);
        configuration().getChart().setType(ChartType.COLUMN);
        series.setPlotOptions(columns());
        configuration().setSeries(series);
        addClassName("bars");
        explain(emptyWords);
    }

    /** @param emptyWords why there is nothing to show and when there will be */
    public static BarChart ofDollars(String name, String emptyWords) {
        BarChart chart = new BarChart(name, emptyWords);
        chart.showAmounts();
        return chart;
    }

    /** @param emptyWords why there is nothing to show and when there will be */
    public static BarChart ofCounts(String name, String emptyWords) {
        BarChart chart = new BarChart(name, emptyWords);
        chart.configuration().getyAxis().setAllowDecimals(false);
        return chart;
    }

    /** How bars are drawn on any chart. */
    static PlotOptionsColumn columns() {
        PlotOptionsColumn columns = new PlotOptionsColumn();
        columns.setPointPadding(0.05);
        columns.setGroupPadding(0.05);
        columns.setBorderWidth(0);
        return columns;
    }

    /** The colour of a bar. */
    static String className(int sign) {
        return sign > 0 ? "gain-bar" : sign < 0 ? "loss-bar" : "even-bar";
    }

    /** @param name of what the bars show, when it has changed */
    public void show(String name, List<Bar> bars) {
        if (bars.equals(shown)) {
            return;
        }
        shown = List.copyOf(bars);
        if (bars.isEmpty()) {
            explain(emptyWords);
            return;
        }
        name(name);
        series.setName(name);
        XAxis axis = configuration().getxAxis();
        axis.setCategories(bars.stream().map(Bar::name).toArray(String[]::new));
        axis.setTickInterval(Math.ceilDiv(bars.size(), MOST_NAMES));
        series.setData(bars.stream().map(BarChart::item).collect(Collectors.toCollection(ArrayList::new)));
        draw();
    }

    private static DataSeriesItem item(Bar bar) {
        DataSeriesItem item = new DataSeriesItem(bar.name(), bar.value());
        item.setClassName(className(bar.sign()));
        return item;
    }
}
