package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.OhlcItem;
import com.vaadin.flow.component.charts.model.Series;
import com.vaadin.flow.component.charts.util.ChartSerialization;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What has come at the end of a series.
 *
 * @param index of the series on its chart
 * @param points in order of time; they take the place of those from the first one's time on
 */
record SeriesGrowth(int index, List<DataSeriesItem> points) {

    /** More than this is faster drawn anew. */
    private static final int MOST = 50;

    /** Empty when other things have changed; none of them when nothing has. */
    static Optional<List<SeriesGrowth>> between(List<Series> before, List<? extends DataSeries> after) {
        if (before.size() != after.size()) {
            return Optional.empty();
        }
        List<SeriesGrowth> all = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (!(before.get(i) instanceof DataSeries shown) || !continues(shown, after.get(i))) {
                return Optional.empty();
            }
            List<DataSeriesItem> next = after.get(i).getData();
            List<DataSeriesItem> points = next.subList(common(shown.getData(), next), next.size());
            if (!points.isEmpty()) {
                all.add(new SeriesGrowth(i, points));
            }
        }
        return Optional.of(all);
    }

    /** All but the last point, which may still change, are the same. */
    private static boolean continues(DataSeries before, DataSeries after) {
        int common = common(before.getData(), after.getData());
        return Objects.equals(before.getName(), after.getName())
                && common >= before.size() - 1
                && (common == before.size() || after.size() >= before.size())
                && after.size() - common <= MOST;
    }

    private static int common(List<DataSeriesItem> before, List<DataSeriesItem> after) {
        int same = 0;
        while (same < before.size()
                && same < after.size()
                && look(before.get(same)).equals(look(after.get(same)))) {
            same++;
        }
        return same;
    }

    private static List<Object> look(DataSeriesItem item) {
        return item instanceof OhlcItem bar
                ? Arrays.asList(bar.getX(), bar.getOpen(), bar.getHigh(), bar.getLow(), bar.getClose())
                : Arrays.asList(item.getX(), item.getY(), item.getName());
    }

    /** For the script that puts it onto the chart. */
    static String json(List<SeriesGrowth> all) {
        return all.stream().map(SeriesGrowth::json).collect(Collectors.joining(",", "[", "]"));
    }

    private String json() {
        return points.stream()
                .map(ChartSerialization::toJSON)
                .collect(Collectors.joining(",", "{\"index\":%d,\"points\":[".formatted(index), "]}"));
    }
}
