package livetrading.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.charts.model.DataSeries;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import livetrading.ui.BarePage;
import livetrading.ui.chart.CurveChart.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CurveChartTest {

    private final CurveChart chart = new CurveChart("Equity", "nothing yet");

    @RegisterExtension
    final BarePage page = new BarePage(chart);

    @Test
    void goesOnWithEveryNewPoint() {
        chart.show(points(3));
        chart.show(points(4));
        chart.show(points(6));

        assertThat(drawn()).isEqualTo(6);
    }

    @Test
    void beginsAnewWhenThePastHasChanged() {
        chart.show(points(6));
        chart.show(points(6).subList(3, 6));

        assertThat(drawn()).isEqualTo(3);
    }

    @Test
    void saysWhyThereIsNoCurveYet() {
        chart.show(points(1));

        assertThat(chart.getElement().getTextRecursively()).contains("nothing yet");
    }

    @Test
    void thinsALongCurveAndKeepsItsLastPoint() {
        chart.show(points(100_000));

        assertThat(drawn()).isLessThan(3000);
        assertThat(series().get(series().size() - 1).getY().doubleValue()).isEqualTo(100_099);
    }

    private int drawn() {
        return series().size();
    }

    private DataSeries series() {
        return (DataSeries) chart.configuration().getSeries().getFirst();
    }

    private static List<Point> points(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Point(Instant.EPOCH.plusSeconds(86_400L * i), 100.0 + i))
                .toList();
    }
}
