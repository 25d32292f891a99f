package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.PlotOptionsScatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One figure of each thing against another one, with the line on which both are the same. */
public final class ScatterChart extends StyledChart {

    private static final double CENTS = 100;

    private final String across;
    private final String up;
    private final String emptyWords;

    /** @param name stands beside it under the mouse */
    public record Spot(String name, double x, double y) {}

    /**
     * @param across what is measured from left to right
     * @param up what is measured from below
     */
    public ScatterChart(String name, String across, String up, String emptyWords) {
        super(name);
        this.across = across;
        this.up = up;
        this.emptyWords = emptyWords;
        addClassName("scatter");
        configuration().getChart().setType(ChartType.SCATTER);
        configuration().getxAxis().setTitle(across);
        configuration().getxAxis().setStartOnTick(true);
        configuration().getxAxis().setEndOnTick(true);
        configuration().getyAxis().setTitle(up);
        configuration().getTooltip().setHeaderFormat("");
        configuration()
                .getTooltip()
                .setPointFormat(
                        "<b>{point.name}</b><br/>%s: {point.x:.2f}<br/>%s: {point.y:.2f}".formatted(across, up));
        explain(emptyWords);
    }

    public void show(List<Spot> spots) {
        if (spots.isEmpty()) {
            explain(emptyWords);
            return;
        }
        configuration().setSeries(same(spots), dots(spots));
        draw();
    }

    private DataSeries dots(List<Spot> spots) {
        DataSeries dots = new DataSeries("%s against %s".formatted(up, across));
        PlotOptionsScatter options = new PlotOptionsScatter();
        options.setAnimation(false);
        options.setColorIndex(0);
        dots.setPlotOptions(options);
        dots.setData(spots.stream()
                .map(spot -> {
                    DataSeriesItem item = new DataSeriesItem(rounded(spot.x()), rounded(spot.y()));
                    item.setName(spot.name());
                    return item;
                })
                .collect(Collectors.toCollection(ArrayList::new)));
        return dots;
    }

    /** As wide as the spots are. */
    private static DataSeries same(List<Spot> spots) {
        PlotOptionsLine options = new PlotOptionsLine();
        options.setAnimation(false);
        options.setClassName("benchmark");
        options.setColorIndex(StrategyColors.BENCHMARK);
        options.setEnableMouseTracking(false);
        options.setMarker(new Marker(false));
        DataSeries line = new DataSeries("Both the same");
        line.setPlotOptions(options);
        double low = spots.stream().mapToDouble(Spot::x).min().orElseThrow();
        double high = spots.stream().mapToDouble(Spot::x).max().orElseThrow();
        line.add(new DataSeriesItem(rounded(low), rounded(low)));
        line.add(new DataSeriesItem(rounded(high), rounded(high)));
        return line;
    }

    private static double rounded(double value) {
        return Math.rint(value * CENTS) / CENTS;
    }
}
