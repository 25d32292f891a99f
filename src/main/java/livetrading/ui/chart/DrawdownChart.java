package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.PlotOptionsArea;
import java.util.ArrayList;
import java.util.List;
import livetrading.backtest.BacktestResult;

/** How far a strategy's equity lay below its highest value so far, in per cent. */
public final class DrawdownChart extends TimeChart {

    private static final int PER_CENT = 100;

    private final DataSeries series = new DataSeries("Drawdown");

    public DrawdownChart() {
        super("Drawdown of the chosen strategy");
        PlotOptionsArea options = new PlotOptionsArea();
        options.setClassName("drawdown");
        series.setPlotOptions(options);
        configuration().setSeries(series);
        configuration().getTooltip().setValueSuffix(" %");
        configuration().getyAxis().setMax(0);
        explain("Choose a strategy to see its drawdown.");
    }

    public void show(BacktestResult result) {
        double[] below = drawdown(result);
        Grouping groups = Grouping.of(0, below.length, MOST_POINTS);
        List<DataSeriesItem> items = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            // the lowest of a group, because a loss must not be lost by drawing fewer points
            items.add(new DataSeriesItem(axis(result.bars().time(groups.last(i))), groups.lowest(below, i)));
        }
        series.setData(items);
        draw();
    }

    private static double[] drawdown(BacktestResult result) {
        double[] below = new double[result.equity().length];
        double peak = result.capital();
        for (int i = 0; i < below.length; i++) {
            peak = Math.max(peak, result.equity()[i]);
            below[i] = (result.equity()[i] / peak - 1) * PER_CENT;
        }
        return below;
    }
}
