package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.XAxis;
import java.util.List;

/** Amounts side by side, gains and losses in their colours: profits of days or tickers, or how many were how large. */
public final class BarChart extends ColumnsChart<BarChart.Bar> {

    /** So many names can be read below the bars. */
    private static final int MOST_NAMES = 14;

    /**
     * One bar.
     *
     * @param name stands below it
     * @param sign its colour: above 0 that of a gain, below 0 that of a loss
     */
    public record Bar(String name, double value, int sign) {}

    private BarChart(String name, String emptyWords) {
        super(name, emptyWords);
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

    /** @param name of what the bars show, when it has changed */
    public void show(String name, List<Bar> bars) {
        show(name, bars, () -> {
            XAxis axis = configuration().getxAxis();
            axis.setCategories(bars.stream().map(Bar::name).toArray(String[]::new));
            axis.setTickInterval(Math.ceilDiv(bars.size(), MOST_NAMES));
        });
    }

    @Override
    DataSeriesItem item(Bar bar) {
        DataSeriesItem item = new DataSeriesItem(bar.name(), bar.value());
        item.setClassName(className(bar.sign()));
        return item;
    }
}
