package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.PlotOptionsColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Bars in the colours of gains and losses; a subclass says where they stand. */
abstract sealed class ColumnsChart<B> extends StyledChart permits BarChart, PeriodChart {

    private final DataSeries series;
    private final PlotOptionsColumn columns = new PlotOptionsColumn();
    private final String emptyWords;
    private List<B> shown = List.of();

    ColumnsChart(String name, String emptyWords) {
        super(name);
        this.emptyWords = emptyWords;
        this.series = new DataSeries(name);
        columns.setPointPadding(0.05);
        columns.setGroupPadding(0.05);
        columns.setBorderWidth(0);
        series.setPlotOptions(columns);
        configuration().getChart().setType(ChartType.COLUMN);
        configuration().setSeries(series);
        addClassName("bars");
        explain(emptyWords);
    }

    final PlotOptionsColumn columns() {
        return columns;
    }

    abstract DataSeriesItem item(B bar);

    /** @param arrange prepares the chart for these bars, when there are others than before */
    final void show(String name, List<B> bars, Runnable arrange) {
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
        arrange.run();
        series.setData(bars.stream().map(this::item).collect(Collectors.toCollection(ArrayList::new)));
        draw();
    }

    /** The colour of a bar. */
    static String className(int sign) {
        return sign > 0 ? "gain-bar" : sign < 0 ? "loss-bar" : "even-bar";
    }
}
