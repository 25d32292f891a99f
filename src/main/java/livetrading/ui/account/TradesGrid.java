package livetrading.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import livetrading.ledger.Trade;
import livetrading.ledger.TradeSums.Totals;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Names;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Csv;
import livetrading.ui.table.LazyGrid;
import livetrading.ui.table.RowTable;

/** The columns of fills, and how they are written down for spreadsheets. */
public final class TradesGrid implements RowTable<Trade> {

    private static final String SUMMARY = "summary";

    private final LazyGrid<Trade> grid = new LazyGrid<>("Trades", Trade::id);
    private final Columns<Trade> columns = new Columns<>(grid);

    public TradesGrid(OrderStories stories) {
        grid.opens(TradesGrid::summary, row -> stories.of(row.clientOrderId()));
        columns.time("Time", Trade::timestamp).setSortProperty("timestamp");
        columns.link("Ticker", Trade::ticker).setSortProperty("ticker");
        columns.text("Side", row -> row.side().name()).setSortProperty("side");
        columns.number("Quantity", Trade::quantity, row -> Formats.quantity(row.quantity()))
                .setSortProperty("quantity");
        columns.number("Price", Trade::price, row -> Formats.price(row.price())).setSortProperty("price");
        columns.number("Fees", Trade::fees, row -> Formats.money(row.fees())).setSortProperty("fees");
        columns.profit("Realized profit", Trade::realizedProfit).setSortProperty("realizedProfit");
        columns.text("Strategy", row -> Names.strategy(row.strategy())).setSortProperty("strategy");
        columns.text("Mode", row -> row.mode().name()).setSortable(false);
        columns.text("Order", Trade::clientOrderId).setSortable(false).setFlexGrow(1);
        columns.onPhones("Trade", TradesGrid::summary, TradesGrid::outcome).setKey(SUMMARY);
        grid.addClassName("whole-page");
    }

    @Override
    public LazyGrid<Trade> grid() {
        return grid;
    }

    @Override
    public Component menu() {
        return columns.menu("trades");
    }

    /** For instance {@code BUY 13 ALFA at $153.56}. */
    public static String summary(Trade row) {
        return "%s %s %s at %s"
                .formatted(row.side(), Formats.quantity(row.quantity()), row.ticker(), Formats.price(row.price()));
    }

    /** Time, strategy, and the profit of a sale. */
    public static String outcome(Trade row) {
        String when = "%s, %s".formatted(Formats.dateTime(row.timestamp()), Names.strategy(row.strategy()));
        return row.realizedProfit() == null ? when : when + ", " + Formats.profit(row.realizedProfit());
    }

    public void total(Totals totals) {
        footer("Time", totals.fills() == 1 ? "1 fill" : Formats.count(totals.fills()) + " fills");
        footer("Fees", Formats.money(totals.fees()));
        footer("Realized profit", Formats.profit(totals.realized()));
        footer(
                SUMMARY,
                "%s fills, fees %s, realized %s"
                        .formatted(
                                Formats.count(totals.fills()),
                                Formats.money(totals.fees()),
                                Formats.profit(totals.realized())));
    }

    private void footer(String column, String words) {
        Span total = new Span(words);
        total.addClassName("total");
        Optional.ofNullable(grid.getColumnByKey(column)).ifPresent(one -> one.setFooter(total));
    }

    @Override
    public Csv<Trade> csv() {
        return new Csv<Trade>()
                .time("timestamp", Trade::timestamp)
                .text("ticker", Trade::ticker)
                .text("strategy", Trade::strategy)
                .text("side", row -> row.side().name())
                .number("quantity", Trade::quantity)
                .number("price", Trade::price)
                .number("fees", Trade::fees)
                .number("realized_profit", Trade::realizedProfit)
                .text("order_id", Trade::orderId)
                .text("client_order_id", Trade::clientOrderId)
                .text("execution_id", Trade::executionId)
                .text("mode", row -> row.mode().name());
    }
}
