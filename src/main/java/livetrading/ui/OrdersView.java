package livetrading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import livetrading.engine.EngineControl;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.ledger.Choices;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OrderEvents;
import livetrading.ledger.OrderFilter;
import livetrading.ledger.OrderFilter.Fate;
import livetrading.ledger.Orders;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import org.springframework.data.domain.Sort;

/** Every order, what became of it and why it was sent. */
@Route("orders")
@PageTitle("Orders · Live Trading")
@PermitAll
public final class OrdersView extends Page implements BeforeEnterObserver {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "marketTime", "clientOrderId");

    private final Orders orders;
    private final OrderEvents events;
    private final Choices choices;

    private final Filters filters = new Filters("orders", this::choose);
    private final ComboBox<String> ticker = filters.ticker();
    private final Select<Fate> fate = filters.each("Status", "status", Fate.class, "All");
    private final Select<Side> side = filters.each("Side", "side", Side.class, "Both");
    private final Select<Mode> mode = filters.each("Mode", "mode", Mode.class, "Current");
    private final DatePicker from = filters.date("From", "from");
    private final DatePicker to = filters.date("To", "to");

    private final OrdersGrid table;
    private final CsvLink<JournaledOrder> export;
    private final FollowBox follow;
    private Mode current;
    private long newest = -1;
    private long count;

    OrdersView(
            EngineMonitor monitor,
            EngineControl control,
            Orders orders,
            OrderEvents events,
            Choices choices,
            OrderStories stories) {
        super("Orders", new CancelOrdersButton(monitor, control, orders, () -> {}));
        this.orders = orders;
        this.events = events;
        this.choices = choices;
        this.current = monitor.status().mode();
        this.table = new OrdersGrid(stories);
        this.export = new CsvLink<>(OrdersGrid.csv(), "orders", after(filter()));
        this.follow = new FollowBox(table.grid()::isReading, this::show);
        filters.addLast(follow);
        table.grid().read(part -> orders.part(filter(), part), () -> count, NEWEST_FIRST);
        add(filters, new Panel("Orders", new Component[] {export, table.menu()}, table.grid()));
        Live.follow(this, monitor, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        if (isAttached()) {
            choose();
        }
    }

    private OrderFilter filter() {
        return new OrderFilter(
                mode.getOptionalValue().orElse(current),
                ticker.getOptionalValue(),
                fate.getOptionalValue(),
                side.getOptionalValue(),
                from.getOptionalValue(),
                to.getOptionalValue());
    }

    private Csv.Source<JournaledOrder> after(OrderFilter filter) {
        return (last, most) -> orders.after(last, filter, most);
    }

    private void follow(EngineStatus status) {
        if (newest < 0 || status.mode() != current) {
            current = status.mode();
            choose();
        } else if (events.newest() != newest) {
            newest = events.newest();
            follow.arrived();
        }
    }

    private void choose() {
        table.grid().closeAll();
        show();
    }

    private void show() {
        newest = events.newest();
        OrderFilter filter = filter();
        filters.offer(ticker, choices.orderedTickers(filter.mode()));
        count = orders.count(filter);
        table.total(count);
        export.offer("orders-" + filter.mode().name().toLowerCase(Locale.ROOT), after(filter));
        table.grid().setEmptyStateComponent(empty(filter));
        table.grid().refresh();
    }

    private EmptyState empty(OrderFilter filter) {
        return filter.equals(OrderFilter.all(current))
                ? new EmptyState(
                        "No order yet. When trading is on, every order appears here before it is sent.",
                        "Start trading on the dashboard",
                        DashboardView.class)
                : new EmptyState("No order is as the filters want it.", "Show all orders", OrdersView.class);
    }
}
