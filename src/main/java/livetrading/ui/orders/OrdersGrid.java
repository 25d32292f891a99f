package livetrading.ui.orders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import livetrading.ledger.JournaledOrder;
import livetrading.portfolio.OrderState;
import livetrading.ui.account.OrderStories;
import livetrading.ui.account.OrderWords;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Names;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Csv;
import livetrading.ui.table.LazyGrid;
import livetrading.ui.table.RowTable;
import org.jspecify.annotations.Nullable;

/** The columns of orders, and how they are written down for spreadsheets. */
final class OrdersGrid implements RowTable<JournaledOrder> {

    private static final String SUMMARY = "summary";

    private final LazyGrid<JournaledOrder> grid = new LazyGrid<>("Orders", JournaledOrder::clientOrderId);
    private final Columns<JournaledOrder> columns = new Columns<>(grid);

    OrdersGrid(OrderStories stories) {
        grid.opens(OrderWords::order, row -> stories.of(row.clientOrderId()));
        columns.time("Time", JournaledOrder::marketTime).setSortProperty("marketTime");
        columns.link("Ticker", JournaledOrder::ticker).setSortProperty("ticker");
        columns.text("Side", row -> row.side().name()).setSortProperty("side");
        columns.text("Type", row -> OrderWords.TYPE).setSortable(false);
        columns.number("Quantity", JournaledOrder::quantity, row -> Formats.quantity(row.quantity()))
                .setSortProperty("quantity");
        columns.number("Filled", JournaledOrder::filledQuantity, row -> Formats.quantity(row.filledQuantity()))
                .setSortProperty("filledQuantity");
        columns.number("Average fill", JournaledOrder::averageFillPrice, row -> Formats.price(row.averageFillPrice()))
                .setSortProperty("averageFillPrice");
        columns.text("Status", OrderWords::status)
                .setSortProperty("state")
                .setAutoWidth(false)
                .setWidth("11rem")
                .setPartNameGenerator(OrdersGrid::part);
        columns.text("Strategy", row -> Names.strategy(row.strategy())).setSortProperty("plan.strategy");
        columns.text("Reason", row -> Formats.sentence(row.reason()))
                .setSortable(false)
                .setAutoWidth(false)
                .setWidth("16rem")
                .setFlexGrow(1);
        columns.text("Client order id", JournaledOrder::clientOrderId).setSortable(false);
        columns.text("Broker's id", JournaledOrder::brokerOrderId).setSortable(false);
        columns.onPhones("Order", OrderWords::order, OrdersGrid::outcome).setKey(SUMMARY);
        columns.hideAtFirst("Type", "Client order id", "Broker's id");
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addClassName("whole-page");
    }

    @Override
    public LazyGrid<JournaledOrder> grid() {
        return grid;
    }

    @Override
    public Component menu() {
        return columns.menu("orders");
    }

    void total(long count) {
        String words = count == 1 ? "1 order" : Formats.count(count) + " orders";
        grid.getColumnByKey("Time").setFooter(new Span(words));
        grid.getColumnByKey(SUMMARY).setFooter(new Span(words));
    }

    private static String outcome(JournaledOrder row) {
        return "%s, %s, %s"
                .formatted(Formats.dateTime(row.marketTime()), Names.strategy(row.strategy()), OrderWords.status(row));
    }

    private static @Nullable String part(JournaledOrder row) {
        return switch (row.orderState()) {
            case OrderState.Rejected r -> "warning";
            case OrderState.Unknown u -> "warning";
            case OrderState.Filled f -> null;
            case OrderState.Cancelled c -> null;
            case OrderState.Expired e -> null;
            case OrderState.Intended i -> "strong";
            case OrderState.Unsent u -> "strong";
            case OrderState.Accepted a -> "strong";
            case OrderState.PartiallyFilled p -> "strong";
        };
    }

    @Override
    public Csv<JournaledOrder> csv() {
        return new Csv<JournaledOrder>()
                .time("time", JournaledOrder::marketTime)
                .text("ticker", JournaledOrder::ticker)
                .text("side", row -> row.side().name())
                .text("type", row -> "market")
                .text("time_in_force", row -> "day")
                .number("quantity", JournaledOrder::quantity)
                .number("filled_quantity", JournaledOrder::filledQuantity)
                .number("average_fill_price", JournaledOrder::averageFillPrice)
                .text("state", row -> row.orderState().code())
                .text("state_reason", row -> row.orderState().reason())
                .text("strategy", JournaledOrder::strategy)
                .text("reason", JournaledOrder::reason)
                .text("client_order_id", JournaledOrder::clientOrderId)
                .text("broker_order_id", JournaledOrder::brokerOrderId)
                .time("bar_time", JournaledOrder::barTime)
                .time("created_at", JournaledOrder::createdAt)
                .time("updated_at", JournaledOrder::updatedAt)
                .text("mode", row -> row.mode().name());
    }
}
