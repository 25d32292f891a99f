package livetrading.ui.orders;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import livetrading.engine.EngineControl;
import livetrading.engine.EngineMonitor;
import livetrading.ledger.FilterOptions;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OrderEvents;
import livetrading.ledger.OrderFilter;
import livetrading.ledger.OrderFilter.Fate;
import livetrading.ledger.Orders;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.ui.account.CancelOrdersButton;
import livetrading.ui.account.OrderStories;
import livetrading.ui.part.Destination;
import livetrading.ui.part.EmptyState;
import livetrading.ui.table.TablePage;

/** Every order, what became of it and why it was sent. */
@Route("orders")
@PageTitle("Orders · Live Trading")
@PermitAll
final class OrdersView extends TablePage<JournaledOrder, OrderFilter> {

    private final Orders orders;
    private final OrderEvents events;
    private final FilterOptions options;
    private final OrdersGrid table;

    private final ComboBox<String> ticker = filters.ticker();
    private final Select<Fate> fate = filters.each("Status", "status", Fate.class, "All");
    private final Select<Side> side = filters.each("Side", "side", Side.class, "Both");
    private final Select<Mode> mode = filters.each("Mode", "mode", Mode.class, "Current");
    private final DatePicker from = filters.date("From", "from");
    private final DatePicker to = filters.date("To", "to");

    OrdersView(
            EngineMonitor monitor,
            EngineControl control,
            Orders orders,
            OrderEvents events,
            FilterOptions options,
            OrderStories stories) {
        OrdersGrid table = new OrdersGrid(stories);
        super(Destination.ORDERS, monitor, orders, table, new CancelOrdersButton(monitor, control, orders, () -> {}));
        this.orders = orders;
        this.events = events;
        this.options = options;
        this.table = table;
        filters.period(from, to);
        lay();
    }

    @Override
    protected OrderFilter filter() {
        return new OrderFilter(
                orCurrent(mode),
                ticker.getOptionalValue(),
                fate.getOptionalValue(),
                side.getOptionalValue(),
                from.getOptionalValue(),
                to.getOptionalValue());
    }

    @Override
    protected OrderFilter all(Mode mode) {
        return OrderFilter.all(mode);
    }

    /** An order is news not only when it is written down, but with everything that happens to it. */
    @Override
    protected long newest() {
        return events.newest();
    }

    @Override
    protected long draw(OrderFilter filter) {
        filters.offer(ticker, options.orderedTickers(filter.mode()));
        long count = orders.count(filter);
        table.total(count);
        return count;
    }

    @Override
    protected EmptyState none() {
        return new EmptyState(
                "No order yet. When trading is on, every order appears here before it is sent.",
                "Start trading on the dashboard",
                Destination.DASHBOARD);
    }
}
