package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.PlotOptionsWaterfall;
import com.vaadin.flow.component.charts.model.WaterFallSum;
import com.vaadin.flow.component.charts.model.XAxis;
import com.vaadin.flow.component.charts.model.YAxis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How one return becomes another one: what adds to it and what takes from it, one below the other. */
public final class WaterfallChart extends StyledChart {

    private static final String LABELS = read("signed.js");

    /** So that next to nothing looks like next to nothing, in percentage points. */
    private static final double LEAST_RANGE = 0.5;

    /** Room beside the bars, as a part of the range; numbers at their ends reach into the margin. */
    private static final double ROOM = 0.1;

    private static final int BELOW = 20;

    private final DataSeries series = new DataSeries();
    private List<Step> shown = List.of();
    private Range shownIn = new Range(0, 0);

    /** @param points what it adds or takes, in percentage points */
    public record Step(String name, double points) {}

    /** What a chart shows, from the least to the most, in per cent. */
    public record Range(double low, double high) {

        /** That of what becomes of the sum, step after step. */
        public static Range of(List<Step> steps) {
            double low = 0;
            double high = 0;
            double sum = 0;
            for (Step step : steps) {
                sum += step.points();
                low = Math.min(low, sum);
                high = Math.max(high, sum);
            }
            return new Range(low, high);
        }

        /** That in which both have room. */
        public Range with(Range other) {
            return new Range(Math.min(low, other.low), Math.max(high, other.high));
        }

        private double room() {
            return Math.max(high - low, LEAST_RANGE) * ROOM;
        }
    }

    public WaterfallChart(String name, String emptyWords) {
        super(name);
        addClassNames("bars", "waterfall");
        configuration().getChart().setType(ChartType.WATERFALL);
        configuration().getChart().setInverted(true);
        configuration().getTooltip().setEnabled(false);
        PlotOptionsWaterfall options = new PlotOptionsWaterfall();
        options.setGroupPadding(0);
        options.setBorderWidth(0);
        DataLabels labels = new DataLabels(true);
        labels.setFormatter(LABELS);
        labels.setInside(false);
        labels.setAllowOverlap(true);
        labels.setCrop(false);
        labels.setOverflow("allow");
        options.setDataLabels(labels);
        series.setPlotOptions(options);
        configuration().setSeries(series);
        YAxis axis = configuration().getyAxis();
        axis.setOpposite(false);
        axis.getLabels().setAlign(HorizontalAlign.CENTER);
        axis.getLabels().setX(0);
        axis.getLabels().setY(BELOW);
        axis.getLabels().setFormatter(AxisNumbers.of("%"));
        explain(emptyWords);
    }

    /**
     * @param steps the first of them is where it begins
     * @param total the name of what comes of them
     * @param range in which the chart has room, so that several can be compared
     */
    public void show(List<Step> steps, String total, Range range) {
        if (steps.equals(shown) && range.equals(shownIn)) {
            return;
        }
        shown = List.copyOf(steps);
        shownIn = range;
        List<DataSeriesItem> items = IntStream.range(0, steps.size())
                .mapToObj(i -> item(steps.get(i), i == 0))
                .collect(Collectors.toCollection(ArrayList::new));
        WaterFallSum sum = new WaterFallSum(total);
        sum.setClassName("even-bar");
        items.add(sum);
        series.setData(items);
        XAxis names = configuration().getxAxis();
        names.setCategories(items.stream().map(DataSeriesItem::getName).toArray(String[]::new));
        configuration()
                .getyAxis()
                .setExtremes(
                        range.low() < 0 ? range.low() - range.room() : 0,
                        range.high() > 0 ? range.high() + range.room() : 0);
        draw();
    }

    private static DataSeriesItem item(Step step, boolean isFirst) {
        DataSeriesItem item = new DataSeriesItem(step.name(), step.points());
        item.setClassName(isFirst ? "even-bar" : ColumnsChart.className((int) Math.signum(step.points())));
        return item;
    }
}
