package livetrading.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import livetrading.ledger.Trade;
import livetrading.ui.account.TradesGrid;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Destination;
import livetrading.ui.part.Panel;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;

/** The last trades. */
final class LastTrades extends Composite<Panel> implements HasStyle {

    private final Grid<Trade> grid = new Grid<>();
    private final Rows<Trade> rows = new Rows<>(grid, Trade::executionId, Trade::executionId);

    @Override
    protected Panel initContent() {
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText("No trade yet: purchases and sales appear here as soon as the broker reports them");
        Columns<Trade> columns = new Columns<>(grid);
        columns.time("Time", Trade::timestamp);
        columns.link("Ticker", Trade::ticker);
        columns.text("Side", row -> row.side().name());
        columns.number("Price", Trade::price, row -> Formats.price(row.price()));
        columns.profit("Profit", Trade::realizedProfit).setFlexGrow(1);
        columns.onPhones("Trade", TradesGrid::summary, TradesGrid::outcome);
        grid.getColumns().forEach(column -> column.setSortable(false));
        return new Panel("Last trades", new Component[] {Destination.TRADES.link("All trades")}, grid);
    }

    void show(List<Trade> trades) {
        rows.show(trades);
    }
}
