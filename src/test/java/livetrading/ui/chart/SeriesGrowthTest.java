package livetrading.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.OhlcItem;
import com.vaadin.flow.component.charts.model.Series;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesGrowthTest {

    @Test
    void findsOnlyWhatHasComeAtTheEnds() {
        List<Series> before = List.of(line("A", 1, 2, 3), line("B", 5, 6, 7));
        List<DataSeries> after = List.of(line("A", 1, 2, 3, 4), line("B", 5, 6, 8, 9));

        assertThat(SeriesGrowth.json(SeriesGrowth.between(before, after).orElseThrow()))
                .isEqualTo("[{\"index\":0,\"points\":[[3,4]]},{\"index\":1,\"points\":[[2,8],[3,9]]}]");
    }

    @Test
    void findsNothingWhereNothingHasChanged() {
        assertThat(SeriesGrowth.between(List.of(line("A", 1, 2)), List.of(line("A", 1, 2))))
                .contains(List.of());
    }

    @Test
    void isNoneWhereMoreHasChangedThanTheEnds() {
        List<Series> before = List.of(line("A", 1, 2, 3));

        assertThat(SeriesGrowth.between(before, List.of(line("A", 1, 9, 3, 4)))).isEmpty();
        assertThat(SeriesGrowth.between(before, List.of(line("A", 1)))).isEmpty();
        assertThat(SeriesGrowth.between(before, List.of(line("B", 1, 2, 3, 4)))).isEmpty();
        assertThat(SeriesGrowth.between(before, List.of(line("A", 1, 2, 3), line("B", 1))))
                .isEmpty();
        assertThat(SeriesGrowth.between(
                        before, List.of(line("A", IntStream.rangeClosed(1, 99).toArray()))))
                .isEmpty();
    }

    @Test
    void tellsBarsApartByAllFourPrices() {
        DataSeries before = new DataSeries(new OhlcItem(1, 10, 12, 9, 11), new OhlcItem(2, 11, 13, 10, 12));
        DataSeries after = new DataSeries(new OhlcItem(1, 10, 12, 9, 11), new OhlcItem(2, 11, 14, 10, 12));

        assertThat(SeriesGrowth.between(List.of(before), List.of(after)).orElseThrow())
                .singleElement()
                .extracting(growth -> growth.points().size())
                .isEqualTo(1);
    }

    private static DataSeries line(String name, int... values) {
        DataSeries series = new DataSeries(name);
        series.setData(IntStream.range(0, values.length)
                .mapToObj(i -> new DataSeriesItem(i, values[i]))
                .toList());
        return series;
    }
}
