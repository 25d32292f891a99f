package livetrading.ui;

import com.vaadin.flow.component.grid.Grid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import livetrading.ledger.Position;
import livetrading.ui.format.Formats;
import org.jspecify.annotations.Nullable;

/** What is held, at the last check. */
final class PositionsGrid extends Grid<Position> {

    private static final int RATIO_DIGITS = 6;

    private final Rows<Position> rows;
    private BigDecimal total = BigDecimal.ZERO;

    private PositionsGrid() {
        this.rows = new Rows<>(this, Position::ticker);
        setAllRowsVisible(true);
        setEmptyStateText("No position is open");
    }

    /** The few columns that fit beside a chart. */
    static PositionsGrid brief() {
        PositionsGrid grid = new PositionsGrid();
        Columns<Position> columns = new Columns<>(grid);
        columns.text("Ticker", Position::ticker);
        columns.number("Quantity", Position::quantity, row -> Formats.quantity(row.quantity()));
        columns.number("Value", Position::marketValue, row -> Formats.money(row.marketValue()));
        columns.percentProfit("Profit", PositionsGrid::unrealized);
        columns.text("Strategy", row -> Names.strategy(row.strategy())).setFlexGrow(1);
        return grid;
    }

    static PositionsGrid full() {
        PositionsGrid grid = new PositionsGrid();
        Columns<Position> columns = new Columns<>(grid);
        columns.text("Ticker", Position::ticker).setFrozen(true);
        columns.number("Quantity", Position::quantity, row -> Formats.quantity(row.quantity()));
        columns.number("Average price", Position::averagePrice, row -> Formats.price(row.averagePrice()));
        columns.number("Last price", Position::lastPrice, row -> Formats.price(row.lastPrice()));
        columns.number("Market value", Position::marketValue, row -> Formats.money(row.marketValue()));
        columns.number("Allocation", Position::marketValue, row -> Formats.percent(grid.allocation(row)));
        columns.profit("Unrealized", Position::unrealizedProfit);
        columns.percentProfit("Unrealized %", PositionsGrid::unrealized);
        columns.text("Strategy", row -> Names.strategy(row.strategy()));
        columns.text("Owner", PositionsGrid::owner).setFlexGrow(1);
        columns.onPhones("Position", PositionsGrid::summary, PositionsGrid::outcome);
        return grid;
    }

    /** For instance {@code 13 ALFA, $2,044.51}. */
    private static String summary(Position row) {
        return "%s %s, %s".formatted(Formats.quantity(row.quantity()), row.ticker(), Formats.money(row.marketValue()));
    }

    private static String outcome(Position row) {
        return "%s (%s), %s, %s"
                .formatted(
                        Formats.profit(row.unrealizedProfit()),
                        Formats.profitPercent(unrealized(row)),
                        Optional.ofNullable(Names.strategy(row.strategy())).orElse(Formats.MISSING),
                        owner(row));
    }

    /** @param equity of the account, of which positions are shares */
    void show(List<Position> positions, BigDecimal equity) {
        total = equity;
        rows.show(positions);
    }

    private @Nullable Double allocation(Position row) {
        return total.signum() == 0 ? null : ratio(row.marketValue(), total);
    }

    private static @Nullable Double unrealized(Position row) {
        BigDecimal cost = row.averagePrice().multiply(row.quantity());
        return cost.signum() == 0 ? null : ratio(row.unrealizedProfit(), cost);
    }

    private static double ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, RATIO_DIGITS, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static String owner(Position row) {
        if (row.ownQuantity().signum() == 0) {
            return "yours";
        }
        return row.ownQuantity().compareTo(row.quantity()) < 0
                ? "program %s, the rest yours".formatted(Formats.quantity(row.ownQuantity()))
                : "program";
    }
}
