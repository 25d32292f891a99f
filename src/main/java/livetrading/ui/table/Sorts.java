package livetrading.ui.table;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import livetrading.ui.part.Destination;

/**
 * How the tables of a page are sorted, as its address says it: {@code sort=realized-profit}, or
 * {@code sort=-realized-profit} with the largest first. A column that there is not leaves a table as it is without one.
 */
public final class Sorts {

    /** The parameter of a page's only table, or of its first one. */
    public static final String SORT = "sort";

    private static final String DESCENDING = "-";

    private final Map<String, Grid<?>> tables = new LinkedHashMap<>();
    private final Consumer<Sorts> changed;

    /** @param changed called when a person has sorted a table */
    public Sorts(Runnable changed) {
        this(sorts -> changed.run());
    }

    private Sorts(Consumer<Sorts> changed) {
        this.changed = changed;
    }

    /** For a page whose address has no other parameters. */
    public static Sorts alone(Destination page) {
        return new Sorts(sorts -> {
            Map<String, String> parameters = new LinkedHashMap<>();
            sorts.write(parameters);
            Location address = new Location(page.path(), QueryParameters.simple(parameters));
            UI.getCurrent().getPage().getHistory().replaceState(null, address);
        });
    }

    /**
     * Adds a table.
     *
     * @param name of the parameter
     */
    public Sorts add(String name, Grid<?> table) {
        tables.put(name, table);
        table.addSortListener(sorted -> {
            if (sorted.isFromClient()) {
                changed.accept(this);
            }
        });
        return this;
    }

    /** Sorts the tables as an address says. */
    public void read(QueryParameters address) {
        tables.forEach((name, table) ->
                sort(table, address.getSingleParameter(name).orElse("").strip()));
    }

    private static <T> void sort(Grid<T> table, String text) {
        boolean isDescending = text.startsWith(DESCENDING);
        String wanted = isDescending ? text.substring(1) : text;
        List<GridSortOrder<T>> order = table.getColumns().stream()
                .filter(column -> column.isSortable() && wanted.equals(name(column)))
                .map(column ->
                        new GridSortOrder<>(column, isDescending ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                .toList();
        if (!order.equals(table.getSortOrder())) {
            table.sort(order);
        }
    }

    /** Writes down how the tables are sorted. */
    public void write(Map<String, String> parameters) {
        tables.forEach((name, table) -> text(table).ifPresent(text -> parameters.put(name, text)));
    }

    private static <T> Optional<String> text(Grid<T> table) {
        return table.getSortOrder().stream()
                .findFirst()
                .map(order ->
                        (order.getDirection() == SortDirection.DESCENDING ? DESCENDING : "") + name(order.getSorted()));
    }

    /** The words of the header, as they can stand in an address. */
    private static String name(Grid.Column<?> column) {
        String key = column.getKey();
        return key == null ? "" : key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
