package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.PlotOptionsArea;
import java.util.ArrayList;
import java.util.List;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.RunningFigures;

/** How far a strategy's equity lay below its highest value so far, in per cent. */
public final class DrawdownChart extends TimeChart {

    private static final int PER_CENT = 100;

    private final DataSeries series = new DataSeries("Drawdown");

    public DrawdownChart() {
        super("Drawdown of the chosen strategy");
        series.setPlotOptions(area());
        configuration().setSeries(series);
        configuration().getTooltip().setValueSuffix(" %");
        configuration().getyAxis().setMax(0);
        explain("Choose a strategy to see its drawdown.");
    }

    public void show(BacktestResult result) {
        double[] below = RunningFigures.drawdowns(result.capital(), result.equity());
        Grouping groups = Grouping.of(0, below.length, MOST_POINTS);
        List<DataSeriesItem> items = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            // the lowest of a group, because a loss must not be lost by drawing fewer points
            items.add(new DataSeriesItem(axis(result.bars().time(groups.last(i))), groups.lowest(below, i) * PER_CENT));
        }
        series.setData(items);
        draw();
    }

    /** How a drawdown is drawn on any chart. */
    static PlotOptionsArea area() {
        PlotOptionsArea options = new PlotOptionsArea();
        options.setClassName("drawdown");
        return options;
    }
}
