package livetrading.ui.table;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import livetrading.ledger.ResultFilter;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** The rows of a long grid, read from the database as they come on the screen. */
public final class LazyRows<T> {

    /** A table shows about a dozen; cells of a heat map are many, each with its words. */
    private static final int ROWS_AT_ONCE = 20;

    private final Grid<T> grid;
    private final ToLongFunction<ResultFilter> count;
    private final CallbackDataProvider<T, Void> provider;
    private ResultFilter filter = ResultFilter.ALL;

    /** Reads a part of the rows. */
    public interface Reader<T> {
        List<T> read(ResultFilter filter, Pageable page);
    }

    /**
     * @param otherwise the order of rows that the user's choice leaves equal
     * @param id what stays the same when a row changes
     */
    public LazyRows(
            Grid<T> grid,
            Reader<T> reader,
            ToLongFunction<ResultFilter> count,
            Sort otherwise,
            Function<T, Object> id) {
        this.grid = grid;
        this.count = count;
        this.provider = new CallbackDataProvider<>(
                query -> reader.read(filter, Pages.of(query, otherwise)).stream(),
                query -> Math.toIntExact(count.applyAsLong(filter)),
                id::apply);
        grid.setPageSize(ROWS_AT_ONCE);
        grid.setDataProvider(provider);
    }

    /** Reads the visible rows again. */
    public void show(ResultFilter next) {
        filter = next;
        TableHeight.fit(grid, count.applyAsLong(next));
        provider.refreshAll();
    }

    /** Sends a row that has changed, if it is on the screen. */
    public void refresh(T row) {
        provider.refreshItem(row);
    }
}
