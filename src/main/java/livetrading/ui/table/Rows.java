package livetrading.ui.table;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The rows of a grid that change while somebody reads them: scroll position, selection and sorting stay. */
public final class Rows<T> {

    private final List<T> rows = new ArrayList<>();
    private final ListDataProvider<T> provider;
    private final Function<T, Object> content;

    /** All rows are sent each time. */
    public Rows(Grid<T> grid, Function<T, Object> id) {
        this(grid, id, row -> new Object());
    }

    /** @param content what a row shows; only a row with another one than before is sent */
    public Rows(Grid<T> grid, Function<T, Object> id, Function<T, Object> content) {
        this.content = content;
        provider = new ListDataProvider<>(rows) {
            @Override
            public Object getId(T row) {
                return id.apply(row);
            }
        };
        grid.setDataProvider(provider);
    }

    /** Sends nothing that is on the screen already. */
    public void show(List<T> next) {
        List<T> before = List.copyOf(rows);
        rows.clear();
        rows.addAll(next);
        if (!ids(before).equals(ids(next))) {
            provider.refreshAll();
            return;
        }
        for (int i = 0; i < next.size(); i++) {
            if (!content.apply(before.get(i)).equals(content.apply(next.get(i)))) {
                provider.refreshItem(next.get(i));
            }
        }
    }

    private List<Object> ids(List<T> some) {
        return some.stream().map(provider::getId).toList();
    }

    public ListDataProvider<T> provider() {
        return provider;
    }
}
