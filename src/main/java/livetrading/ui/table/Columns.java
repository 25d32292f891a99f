package livetrading.ui.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableComparator;
import com.vaadin.flow.function.SerializableFunction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import livetrading.ui.format.Formats;
import org.jspecify.annotations.Nullable;

/** The columns that most tables have: numbers to the right, profits in colour, times with their zone on hover. */
public final class Columns<T> {

    private final Grid<T> grid;
    private final ShownColumns<T> shown;

    public Columns(Grid<T> grid) {
        this.grid = grid;
        this.shown = new ShownColumns<>(grid);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setColumnReorderingAllowed(false);
    }

    public Column<T> text(String header, Function<T, @Nullable String> value) {
        SerializableFunction<T, String> words = row -> orMissing(value.apply(row));
        Column<T> column = grid.addColumn(words::apply)
                .setHeader(header)
                .setKey(header)
                .setResizable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        return column.setComparator(missingLast(column, row -> presentOrNull(words.apply(row))));
    }

    /** Tickers, each the way to its page. */
    public Column<T> link(String header, Function<T, String> ticker) {
        return grid.addColumn(LitRenderer.<T>of("<a href='strategies/${item.ticker}'>${item.ticker}</a>")
                        .withProperty("ticker", ticker::apply))
                .setHeader(header)
                .setKey(header)
                .setComparator(Comparator.comparing(ticker))
                .setResizable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    public Column<T> number(
            String header, Function<T, ? extends @Nullable Comparable<?>> value, Function<T, String> shown) {
        Column<T> column = grid.addColumn(shown::apply)
                .setHeader(header)
                .setKey(header)
                .setTextAlign(ColumnTextAlign.END)
                .setResizable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        return column.setComparator(missingLast(column, value));
    }

    /** A profit or a loss. */
    public Column<T> profit(String header, Function<T, @Nullable BigDecimal> value) {
        return number(header, value, row -> Formats.profit(value.apply(row)))
                .setPartNameGenerator(row -> part(value.apply(row)));
    }

    /** A return as a fraction. */
    public Column<T> percentProfit(String header, Function<T, @Nullable Double> value) {
        return number(header, value, row -> Formats.profitPercent(value.apply(row)))
                .setPartNameGenerator(row -> {
                    Double fraction = value.apply(row);
                    return fraction == null ? null : part(BigDecimal.valueOf(Formats.sign(fraction)));
                });
    }

    /** A time of the market. */
    public Column<T> time(String header, Function<T, @Nullable Instant> value) {
        return number(header, value, row -> Formats.dateTime(value.apply(row))).setTextAlign(ColumnTextAlign.START);
    }

    /**
     * On a screen as narrow as a phone's, one column of two lines takes the place of all that are there by now.
     *
     * @param head what a row is about
     * @param body what it says
     */
    public Column<T> onPhones(String header, Function<T, String> head, Function<T, String> body) {
        Renderer<T> words = LitRenderer.<T>of("<div class='summary'><b>${item.head}</b><span>${item.body}</span></div>")
                .withProperty("head", head::apply)
                .withProperty("body", body::apply);
        Column<T> column = grid.addColumn(row -> null).setHeader(header).setFlexGrow(1);
        shown.onPhones(column, words);
        return column;
    }

    /** Hides columns that would not fit, until somebody wants them; the table needs a menu for that. */
    public void hideAtFirst(String... headers) {
        shown.hideAtFirst(List.of(headers));
    }

    /** Leaves a column out for as long as it has nothing to say; one that there is not stays so. */
    public void useful(String header, boolean isUseful) {
        shown.useful(header, isUseful);
    }

    /**
     * A menu with which columns are hidden and shown; the browser remembers it.
     *
     * @param name of the table, under which the browser remembers the choice
     */
    public Component menu(String name) {
        return shown.menu(name);
    }

    static @Nullable String part(@Nullable BigDecimal value) {
        if (value == null || value.signum() == 0) {
            return null;
        }
        return value.signum() > 0 ? "gain" : "loss";
    }

    private static String orMissing(@Nullable String text) {
        return text == null ? Formats.MISSING : text;
    }

    private static @Nullable String presentOrNull(String words) {
        return words.equals(Formats.MISSING) ? null : words;
    }

    /** For descending the grid turns the order round, and with it what is missing, which is last both ways. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private SerializableComparator<T> missingLast(
            Column<T> column, Function<T, ? extends @Nullable Comparable<?>> value) {
        Comparator<@Nullable Comparable> last = Comparator.nullsLast(Comparator.naturalOrder());
        Comparator<@Nullable Comparable> first = Comparator.nullsFirst(Comparator.naturalOrder());
        return (one, other) -> (isDescending(column) ? first : last).compare(value.apply(one), value.apply(other));
    }

    private boolean isDescending(Column<T> column) {
        return grid.getSortOrder().stream()
                .anyMatch(
                        order -> order.getSorted().equals(column) && order.getDirection() == SortDirection.DESCENDING);
    }
}
