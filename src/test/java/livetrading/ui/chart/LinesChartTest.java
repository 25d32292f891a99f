package livetrading.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import livetrading.ui.BarePage;
import livetrading.ui.chart.LinesChart.Line;
import livetrading.ui.chart.LinesChart.Look;
import livetrading.ui.chart.LinesChart.Point;
import livetrading.ui.chart.LinesChart.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinesChartTest {

    private final LinesChart chart = new LinesChart("Drawdown", Unit.PER_CENT, "nothing yet");

    @RegisterExtension
    final BarePage page = new BarePage(chart);

    @Test
    void keepsAShortDeepFallOfALongDrawdown() {
        double[] below = new double[50_000];
        below[31_003] = -0.4;
        chart.show(List.of(drawdown(below)));

        DataSeries drawn = (DataSeries) chart.configuration().getSeries().getFirst();
        assertThat(drawn.size()).isLessThanOrEqualTo(TimeChart.MOST_POINTS);
        assertThat(drawn.getData()).extracting(DataSeriesItem::getY).contains(-40.0);
    }

    @Test
    void saysTheUnitOnItsAxis() {
        assertThat(chart.configuration().getyAxis().getLabels().getFormatter()).contains(" %`");
    }

    @Test
    void hasNoTimesOfDayWhereEachPointIsADay() {
        chart.show(List.of(new Line("Days", Look.THIN, points(3, 86_400))));
        assertThat(chart.configuration().getxAxis().getMinTickInterval()).isEqualTo(86_400_000L);
        assertThat(chart.configuration().getTooltip().getXDateFormat()).doesNotContain("%H");

        chart.show(List.of(new Line("Hours", Look.THIN, points(3, 3_600))));
        assertThat(chart.configuration().getxAxis().getMinTickInterval()).isNull();
        assertThat(chart.configuration().getTooltip().getXDateFormat()).isNull();
    }

    private static List<Point> points(int count, int seconds) {
        Instant first = Instant.parse("2026-11-23T21:00:00Z");
        return IntStream.range(0, count)
                .mapToObj(i -> new Point(first.plusSeconds((long) seconds * i), i))
                .toList();
    }

    @Test
    void drawsTheSameLinesAgainAfterItHasWaited() {
        Line line = drawdown(new double[10]);
        chart.show(List.of(line));
        chart.await("Being computed");
        chart.show(List.of(line));

        assertThat(chart.isDrawn()).isTrue();
    }

    private static Line drawdown(double[] below) {
        return Line.drawdown(i -> Instant.EPOCH.plus(Duration.ofDays(i)), below);
    }
}
