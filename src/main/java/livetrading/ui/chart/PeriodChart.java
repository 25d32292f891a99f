package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.AxisType;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.PlotOptionsColumn;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Amounts of money of days, weeks or months along the time; a period without any leaves its place empty. */
public final class PeriodChart extends StyledChart {

    private final DataSeries series;
    private final PlotOptionsColumn columns = BarChart.columns();
    private final String emptyWords;
    private List<Bar> shown = List.of();

    /**
     * One bar.
     *
     * @param begin first day of its period
     * @param dollars its height
     * @param sign its colour: above 0 that of a gain, below 0 that of a loss
     */
    public record Bar(LocalDate begin, double dollars, int sign) {}

    /** @param emptyWords why there is nothing to show and when there will be */
    public PeriodChart(String name, String emptyWords) {
        super(name);
        this.emptyWords = emptyWords;
        this.series = new DataSeries(name);
        series.setPlotOptions(columns);
        configuration().getChart().setType(ChartType.COLUMN);
        configuration().getxAxis().setType(AxisType.DATETIME);
        configuration().setSeries(series);
        showAmounts();
        addClassName("bars");
        explain(emptyWords);
    }

    /**
     * @param name of what the bars show
     * @param bars in order of time
     * @param width the length of the shortest period
     */
    public void show(String name, List<Bar> bars, Duration width) {
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
        columns.setPointRange(width.toMillis());
        series.setData(bars.stream().map(PeriodChart::item).collect(Collectors.toCollection(ArrayList::new)));
        draw();
    }

    private static DataSeriesItem item(Bar bar) {
        DataSeriesItem item = new DataSeriesItem(
                bar.begin().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli(), bar.dollars());
        // without a name it is sent as two numbers, without its colour
        item.setName(bar.begin().toString());
        item.setClassName(BarChart.className(bar.sign()));
        return item;
    }
}
