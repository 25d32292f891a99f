package livetrading.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.PlotOptionsScatter;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import livetrading.ui.BarePage;
import livetrading.ui.chart.CurveChart.Point;
import livetrading.ui.chart.EquityChart.Kind;
import livetrading.ui.chart.EquityChart.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EquityChartTest {

    private static final int DAY = 86_400;

    private final EquityChart chart = new EquityChart();

    @RegisterExtension
    final BarePage page = new BarePage(chart);

    @Test
    void marksStandOnTheCurveWhereItWasMeasuredNext() {
        chart.show(points(5), List.of(), List.of(new Mark(day(2).minusSeconds(60), Kind.STOP, "Trading stopped")));

        assertThat(series("Stop").get(0).getY().doubleValue()).isEqualTo(102);
        assertThat(series("Stop").get(0).getName()).isEqualTo("Trading stopped");
        assertThat(series("Start").size()).isZero();
    }

    @Test
    void growsWithItsBenchmarkAndItsMarks() {
        var start = new Mark(day(0), Kind.START, "Trading started");
        chart.show(points(5), List.of(), List.of(start));
        chart.show(points(6), points(5), List.of(start));
        chart.show(points(7), points(7), List.of(start, new Mark(day(9), Kind.ERROR, "no answer")));

        assertThat(series("Equity").size()).isEqualTo(7);
        assertThat(series("Buy and hold").size()).isEqualTo(7);
        assertThat(series("Error").get(0).getY().doubleValue()).isEqualTo(106);
        assertThat(series("Start").size()).isEqualTo(1);
    }

    @Test
    void explainsOnlyTheMarksThatThereAre() {
        chart.show(points(5), List.of(), List.of(new Mark(day(0), Kind.START, "Trading started")));
        assertThat(isExplained("Start")).isTrue();
        assertThat(isExplained("Error")).isFalse();

        chart.show(
                points(6),
                List.of(),
                List.of(new Mark(day(0), Kind.START, "Trading started"), new Mark(day(5), Kind.ERROR, "no answer")));
        assertThat(isExplained("Error")).isTrue();
    }

    @Test
    void beginsAnewWithAnotherPast() {
        chart.show(points(5), points(5), List.of(new Mark(day(0), Kind.START, "Trading started")));
        chart.show(points(2), List.of(), List.of());

        assertThat(series("Equity").size()).isEqualTo(2);
        assertThat(series("Buy and hold").size()).isZero();
        assertThat(series("Start").size()).isZero();
    }

    @Test
    void givesABenchmarkThatWouldFlattenTheEquityAScaleOfItsOwn() {
        chart.show(points(5), points(5), List.of());
        assertThat(chart.hasTwoScales()).isFalse();
        assertThat(series("Buy and hold").getyAxis()).isIn(null, 0);

        List<Point> strong = points(5).stream()
                .map(point -> new Point(point.at(), 100 + 10 * (point.value() - 100)))
                .toList();
        chart.show(points(6), strong, List.of());
        assertThat(chart.hasTwoScales()).isTrue();
        assertThat(series("Buy and hold").getyAxis()).isEqualTo(1);
        assertThat(series("Equity").getyAxis()).isIn(null, 0);
    }

    @Test
    void showsReturnsInPlaceOfAmounts() {
        chart.showPercent(true);
        chart.show(points(5), points(5), List.of(new Mark(day(2), Kind.STOP, "Trading stopped")));
        assertThat(series("Equity").get(4).getY().doubleValue()).isEqualTo(4);
        assertThat(series("Stop").get(0).getY().doubleValue()).isEqualTo(2);
        assertThat(level()).isEqualTo("start 0 %");

        chart.showPercent(false);
        chart.show(points(5), points(5), List.of());
        assertThat(series("Equity").get(4).getY().doubleValue()).isEqualTo(104);
        assertThat(level()).isEqualTo("start $100.00");
    }

    private String level() {
        return chart.configuration().getyAxis().getPlotLines()[0].getLabel().getText();
    }

    private boolean isExplained(String name) {
        return ((PlotOptionsScatter) series(name).getPlotOptions()).getShowInLegend();
    }

    private DataSeries series(String name) {
        return chart.configuration().getSeries().stream()
                .filter(series -> name.equals(series.getName()))
                .map(DataSeries.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Point> points(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Point(day(i), 100.0 + i))
                .toList();
    }

    private static Instant day(int i) {
        return Instant.EPOCH.plusSeconds((long) DAY * i);
    }
}
