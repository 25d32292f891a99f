package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.YAxis;
import java.util.List;
import livetrading.ui.chart.CurveChart.Point;

/** The scale of a benchmark: that of the equity, or one of its own, at the left, when it would flatten the equity. */
final class BenchmarkScale {

    /** A benchmark that moves so many times as far leaves the equity a flat line. */
    private static final double MOST_TIMES = 3;

    private static final int SHARED = 0;
    private static final int OWN = 1;
    private static final int LABEL_SPACE = 8;

    private final DataSeries benchmark;
    private final YAxis axis = new YAxis();
    private boolean isApart;

    BenchmarkScale(DataSeries benchmark) {
        this.benchmark = benchmark;
        StyledChart.beside(axis);
        axis.setOpposite(false);
        axis.setTitle("Buy and hold");
        axis.getLabels().setAlign(HorizontalAlign.RIGHT);
        axis.getLabels().setX(-LABEL_SPACE);
        axis.setGridLineWidth(0);
        axis.setClassName("own-scale");
        axis.setVisible(false);
    }

    /** The second of the chart; hidden while the benchmark shares the first one. */
    YAxis axis() {
        return axis;
    }

    boolean isApart() {
        return isApart;
    }

    /** @return whether the benchmark moves to another scale */
    boolean choose(List<Point> equity, List<Point> held) {
        boolean was = isApart;
        isApart = !held.isEmpty() && range(held) > MOST_TIMES * range(equity);
        axis.setVisible(isApart);
        benchmark.setyAxis(isApart ? OWN : SHARED);
        return isApart != was;
    }

    /** Writes the numbers as those of the other scale; amounts may be hidden. */
    void writeLike(YAxis other) {
        axis.getLabels().setFormatter(other.getLabels().getFormatter());
        axis.getLabels().setEnabled(other.getLabels().getEnabled());
    }

    private static double range(List<Point> points) {
        var values = points.stream().mapToDouble(Point::value).summaryStatistics();
        return values.getMax() - values.getMin();
    }
}
