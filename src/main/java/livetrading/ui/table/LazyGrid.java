package livetrading.ui.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** A table that is read from the database as one scrolls; each of its rows opens and shows all that is known of it. */
public final class LazyGrid<T> extends Grid<T> {

    /** An update sends the rows on the screen again: few, so that it stays small. */
    private static final int PART = 10;

    private static final String SCROLLED = "scrolled-away";
    private static final String IS_AWAY = "event.detail";

    private static final String OPENER = """
            <button class="opener" aria-expanded="${item.open}" aria-label="Details of ${item.label}" @click="${toggle}"
            >${item.open ? '▾' : '▸'}</button>""";

    /** Tells when the first rows are left and come back; the rows on the screen move when new ones come above them. */
    private static final String WATCH_SCROLLING = """
            const table = this.$.table;
            let isAway = false;
            table.addEventListener('scroll', () => {
                if (isAway === (table.scrollTop > 0)) return;
                isAway = !isAway;
                this.dispatchEvent(new CustomEvent('scrolled-away', { detail: isAway }));
            }, { passive: true });""";

    /**
     * The columns are as wide as the first rows want them; rows that come later may want more. None gets narrower by
     * that, so that no column moves to and fro, and one that somebody has resized stays as it is.
     */
    private static final String WIDEN = """
            const grid = this;
            let asked;
            const widen = () => {
                clearTimeout(asked);
                asked = setTimeout(() => {
                    // asked again when the rows have come; who resizes a column is not disturbed
                    if (grid.loading || grid.$.scroller.hasAttribute('column-resizing')) return;
                    const before = [...grid.querySelectorAll('vaadin-grid-column')]
                        .filter(column => column.autoWidth)
                        .map(column => [column, parseFloat(column.width)]);
                    grid.recalculateColumnWidths();
                    before.filter(([column, width]) => parseFloat(column.width) < width)
                        .forEach(([column, width]) => { column.width = `${width}px`; });
                }, 100);
            };
            grid.$.table.addEventListener('scroll', widen, { passive: true });
            grid.addEventListener('column-resize', event => { event.detail.resizedColumn.autoWidth = false; });
            new MutationObserver(widen).observe(grid, { attributeFilter: ['loading'] });""";

    private final Function<T, Object> id;
    private final Map<Object, T> open = new HashMap<>();
    private boolean isScrolled;
    private Runnable returned = () -> {};

    /**
     * @param name of the table, for those who do not see it
     * @param id of a row, the same for as long as the row exists
     */
    public LazyGrid(String name, Function<T, ? extends @Nullable Object> id) {
        this.id = row -> Objects.requireNonNull(id.apply(row), "a row that is stored has an id");
        setPageSize(PART);
        setAriaLabel(name);
        setDetailsVisibleOnClick(false);
        getElement()
                .addEventListener(
                        SCROLLED,
                        event -> scrolled(event.getEventData().path(IS_AWAY).asBoolean()))
                .addEventData(IS_AWAY);
        addAttachListener(attached -> {
            isScrolled = false;
            getElement().executeJs(WATCH_SCROLLING);
            getElement().executeJs(WIDEN);
        });
    }

    /**
     * Reads the rows from the database.
     *
     * @param order of rows that the user's choice leaves equal, or of all without a choice
     */
    public void read(Function<PageRequest, List<T>> part, LongSupplier count, Sort order) {
        // all rows that the screen wants are read at once: to find the first ones the database sorts as much as for all
        getDataCommunicator().setPagingEnabled(false);
        setDataProvider(new CallbackDataProvider<T, Void>(
                query -> part.apply(Pages.of(query, order)).stream(),
                query -> Math.toIntExact(count.getAsLong()),
                id::apply));
    }

    /** Adds the column with which rows are opened; a click on a row does the same. */
    public void opens(Function<T, String> label, Function<T, Component> details) {
        addColumn(LitRenderer.<T>of(OPENER)
                        .withProperty("open", this::isOpen)
                        .withProperty("label", label::apply)
                        .withFunction("toggle", this::toggle))
                .setKey("opener")
                .setWidth("2.75rem")
                .setFlexGrow(0)
                .setFrozen(true);
        setItemDetailsRenderer(new ComponentRenderer<>(details::apply));
        addItemClickListener(click -> toggle(click.getItem()));
    }

    /** Whether somebody reads what must not move: a row is open, or the first ones were scrolled away. */
    public boolean isReading() {
        return isScrolled || !open.isEmpty();
    }

    /** Shows the first rows again, where the new ones are. */
    public void toFirstRows() {
        if (isScrolled) {
            scrollToStart();
        }
    }

    /** Calls back when the table is scrolled to its first rows again. */
    public void onReturn(Runnable callback) {
        returned = callback;
    }

    private void scrolled(boolean isAway) {
        isScrolled = isAway;
        if (!isAway) {
            returned.run();
        }
    }

    /** Reads all that is shown anew; open rows stay open. */
    public void refresh() {
        getDataProvider().refreshAll();
    }

    /** Closes all rows, because others are shown now. */
    void closeAll() {
        open.values().forEach(row -> setDetailsVisible(row, false));
        open.clear();
    }

    private boolean isOpen(T row) {
        return open.containsKey(id.apply(row));
    }

    private void toggle(T row) {
        boolean opens = open.remove(id.apply(row)) == null;
        if (opens) {
            open.put(id.apply(row), row);
        }
        setDetailsVisible(row, opens);
        getDataProvider().refreshItem(row);
    }
}
