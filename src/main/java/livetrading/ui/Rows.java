package livetrading.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The rows of a grid that change while somebody reads them: scroll position, selection and sorting stay. */
final class Rows<T> {

    private final List<T> rows = new ArrayList<>();
    private final ListDataProvider<T> provider;

    Rows(Grid<T> grid, Function<T, Object> id) {
        provider = new ListDataProvider<>(rows) {
            @Override
            public Object getId(T row) {
                return id.apply(row);
            }
        };
        grid.setDataProvider(provider);
    }

    void show(List<T> next) {
        rows.clear();
        rows.addAll(next);
        provider.refreshAll();
    }

    ListDataProvider<T> provider() {
        return provider;
    }
}
