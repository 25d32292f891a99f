package livetrading.ui.table;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormatted;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import livetrading.ui.BarePage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SortsTest {

    private final Grid<Row> grid = new Grid<>();
    private final Sorts sorts = new Sorts(() -> {}).add("sort", grid);

    @RegisterExtension
    final BarePage page = new BarePage(grid);

    private record Row(@Nullable String name, @Nullable Double score) {}

    private void show() {
        Columns<Row> columns = new Columns<>(grid);
        columns.text("Name", Row::name);
        columns.number("Best score", Row::score, row -> String.valueOf(row.score()));
        new Rows<>(grid, row -> row)
                .show(List.of(new Row("b", 2.0), new Row(null, null), new Row("a", 3.0), new Row("c", -1.0)));
    }

    @Test
    void keepsWhatIsMissingLastInBothDirections() {
        show();

        assertThat(sorted("best-score")).containsExactly("c", "b", "a", "–");
        assertThat(sorted("-best-score")).containsExactly("a", "b", "c", "–");
        assertThat(sorted("name")).containsExactly("a", "b", "c", "–");
        assertThat(sorted("-name")).containsExactly("c", "b", "a", "–");
    }

    @Test
    void writesDownWhatItReads() {
        show();
        sorted("-best-score");
        Map<String, String> parameters = new LinkedHashMap<>();
        sorts.write(parameters);
        assertThat(parameters).containsExactly(Map.entry("sort", "-best-score"));

        assertThat(sorted("astrology")).containsExactly("b", "–", "a", "c");
        parameters.clear();
        sorts.write(parameters);
        assertThat(parameters).isEmpty();
    }

    private List<String> sorted(String text) {
        sorts.read(QueryParameters.simple(Map.of("sort", text)));
        return IntStream.range(0, _size(grid))
                .mapToObj(row -> _getFormatted(grid, row, "Name"))
                .toList();
    }
}
