package livetrading.ui.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.ledger.PagedTable;
import livetrading.ledger.RowFilter;
import livetrading.portfolio.Mode;
import livetrading.ui.part.Destination;
import livetrading.ui.part.EmptyState;
import livetrading.ui.part.Live;
import livetrading.ui.part.Page;
import livetrading.ui.part.Panel;
import org.springframework.data.domain.Sort;

/**
 * A page about a table that is too long to be read at once: filters that stand in the page's address, rows that are
 * read as one scrolls and open to all that is known of them, new rows as they come, an export of what is chosen.
 */
public abstract class TablePage<T, F extends RowFilter<T>> extends Page implements BeforeEnterObserver {

    /** The fields of a page, in the order in which they are added. */
    protected final Filters filters;

    private final String name;
    private final Destination page;
    private final String route;
    private final EngineMonitor monitor;
    private final PagedTable<T, ?, F> rows;
    private final RowTable<T> table;
    private final CsvLink<T> export;
    private final FollowBox follow;
    private Mode current;
    private long newest = -1;
    private long count;
    private Optional<T> last = Optional.empty();

    /** @param controls stand beside the title */
    protected TablePage(
            Destination page,
            EngineMonitor monitor,
            PagedTable<T, ?, F> rows,
            RowTable<T> table,
            Component... controls) {
        this(page, page.title().toLowerCase(Locale.ROOT), page.path(), monitor, rows, table, controls);
    }

    /**
     * One of several tables of a page.
     *
     * @param name of the rows, in words and in the names of files
     * @param route its address
     */
    @SuppressWarnings("this-escape") // they are called when a person has chosen something, long after this
    protected TablePage(
            Destination page,
            String name,
            String route,
            EngineMonitor monitor,
            PagedTable<T, ?, F> rows,
            RowTable<T> table,
            Component... controls) {
        super(page.title(), controls);
        this.page = page;
        this.route = route;
        this.name = name;
        this.monitor = monitor;
        this.rows = rows;
        this.table = table;
        this.current = monitor.status().mode();
        this.filters = new Filters(route, this::choose);
        this.export = new CsvLink<>(table.csv(), name, (last, most) -> List.of());
        this.follow = new FollowBox(table.grid()::isReading, this::more, this::bring);
    }

    /** Puts the page together once its fields are there; some parts stand between the filters and the table. */
    protected final void lay(Component... between) {
        filters.addLast(follow);
        filters.sorts(table.grid());
        table.grid().onReturn(follow::resume);
        table.grid().read(part -> rows.part(filter(), last, part), () -> count, order());
        add(filters);
        add(between);
        add(new Panel(title(), new Component[] {export, table.menu()}, table.grid()));
        Live.follow(this, monitor, this::follow);
    }

    /** What stands above the table. */
    protected String title() {
        return page.title();
    }

    /** Of rows that the user's choice leaves equal, or of all without a choice; by what an index can serve. */
    protected Sort order() {
        return rows.order().newestFirst();
    }

    /** The filter that is typed into the fields. */
    protected abstract F filter();

    /** The filter that leaves nothing of a mode out. */
    protected abstract F all(Mode mode);

    /** Changes whenever there is something new to show. */
    protected abstract long newest();

    /**
     * Draws what depends on the filters beside the rows themselves.
     *
     * @return how many rows there are
     */
    protected abstract long draw(F filter);

    /** Shown instead of the table while there are no rows at all. */
    protected abstract EmptyState none();

    /** The mode that is chosen, or else the one of the trading. */
    protected final Mode orCurrent(Select<Mode> mode) {
        return mode.getOptionalValue().orElse(current);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        if (isAttached()) {
            choose();
        }
    }

    /** Looks whether there is something new to show. */
    protected final void look() {
        follow(monitor.status());
    }

    private void follow(EngineStatus status) {
        long now = newest();
        if (newest < 0 || status.mode() != current) {
            current = status.mode();
            choose();
        } else if (now != newest) {
            newest = now;
            follow.arrived();
        } else {
            nothingNew(status);
        }
    }

    /** The engine's status has changed, and there are no new rows. */
    protected void nothingNew(EngineStatus status) {}

    /** Draws the rows anew where they stand, unless somebody reads one or others would take their places. */
    protected final void redraw() {
        if (!table.grid().isReading() && !follow.isWaiting()) {
            table.grid().refresh();
        }
    }

    /** The same where rows may have changed so that the filters do not want them any more, or do now. */
    protected final void drawAnew() {
        if (!table.grid().isReading() && !follow.isWaiting()) {
            show();
        }
    }

    /** Other rows are wanted now. */
    protected void choose() {
        table.grid().closeAll();
        follow.clear();
        show();
    }

    /** Reads the rows and all about them anew. */
    protected final void show() {
        newest = newest();
        F filter = filter();
        last = rows.last(filter);
        count = draw(filter);
        export.offer(name + filter.suffix(), (last, most) -> rows.after(last, filter, most), count > 0);
        table.grid().setEmptyStateComponent(filter.equals(all(current)) ? none() : noMatch());
        table.grid().refresh();
    }

    private void bring() {
        show();
        table.grid().toFirstRows();
    }

    /** How many rows there are that are not shown. */
    private long more() {
        return rows.countAfter(last, filter());
    }

    private EmptyState noMatch() {
        RouterLink all = new RouterLink();
        all.setText("Show all %s".formatted(name));
        all.getElement().setAttribute("href", route);
        return new EmptyState("No %s match the filters.".formatted(name), all);
    }
}
