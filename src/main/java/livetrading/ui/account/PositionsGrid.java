package livetrading.ui.account;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import livetrading.ledger.Position;
import livetrading.ui.format.Formats;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;

/** What is held, at the last check. */
public final class PositionsGrid extends Grid<PositionRow> {

    private static final String STOP = "Stop";
    private static final String TO_STOP = "To stop %";
    private static final String SUMMARY = "summary";

    /** Room for the numbers to come. */
    private static final String PER_CENT_WIDTH = "5.8rem";

    private static final String CLOSE =
            "<vaadin-button theme='tertiary small error' aria-label='Close the position in ${item.ticker}'"
                    + " ?hidden=${!item.own} ?disabled=${item.closing} @click=${close}>"
                    + "${item.words}</vaadin-button>";

    private final Rows<PositionRow> rows = new Rows<>(this, PositionRow::ticker, PositionRow::content);
    private final Columns<PositionRow> columns = new Columns<>(this);

    /** The column that makes room for the stop where there is little. */
    private Optional<String> crowdedOut = Optional.empty();

    private PositionsGrid() {
        setAllRowsVisible(true);
        setEmptyStateText("No position is open");
    }

    /** The few columns that fit beside a chart. */
    public static PositionsGrid brief() {
        PositionsGrid grid = new PositionsGrid();
        Columns<PositionRow> columns = grid.columns;
        columns.link("Ticker", PositionRow::ticker);
        grid.amount("Value", Position::marketValue);
        columns.percentProfit("Day", PositionRow::day).setAutoWidth(false).setWidth(PER_CENT_WIDTH);
        grid.crowdedOut = Optional.of("Day");
        columns.percentProfit("Profit", PositionRow::unrealized)
                .setAutoWidth(false)
                .setWidth(PER_CENT_WIDTH);
        grid.toStop();
        columns.text("Strategy", PositionRow::strategy).setAutoWidth(false).setFlexGrow(1);
        columns.onPhones("Position", PositionsGrid::summary, PositionsGrid::outcome);
        grid.getColumns().forEach(column -> column.setSortable(false));
        return grid;
    }

    /** @param close called when somebody wants to close a position of the program */
    public static PositionsGrid full(Consumer<PositionRow> close) {
        PositionsGrid grid = new PositionsGrid();
        grid.addClassName("close-columns");
        Columns<PositionRow> columns = grid.columns;
        columns.link("Ticker", PositionRow::ticker).setFrozen(true);
        columns.number(
                "Quantity",
                row -> row.position().quantity(),
                row -> Formats.quantity(row.position().quantity()));
        columns.number(
                "Average",
                row -> row.position().averagePrice(),
                row -> Formats.price(row.position().averagePrice()));
        columns.number(
                "Last",
                row -> row.position().lastPrice(),
                row -> Formats.price(row.position().lastPrice()));
        grid.priceAge();
        columns.percentProfit("Day", PositionRow::day);
        grid.amount("Market value", Position::marketValue);
        columns.number("Allocation", PositionRow::allocation, row -> Formats.percent(row.allocation()));
        columns.profit("Unrealized", row -> row.position().unrealizedProfit());
        columns.percentProfit("In %", PositionRow::unrealized);
        columns.number(STOP, PositionRow::stop, row -> Formats.price(row.stop()));
        grid.toStop();
        columns.text("Strategy", PositionRow::strategy);
        columns.text("Owner", PositionRow::owner).setSortable(false).setFlexGrow(1);
        columns.onPhones("Position", PositionsGrid::summary, PositionsGrid::outcome)
                .setKey(SUMMARY);
        grid.closeButtons(close);
        return grid;
    }

    private void toStop() {
        columns.number(TO_STOP, PositionRow::toStop, row -> Formats.percent(row.toStop()));
    }

    private void closeButtons(Consumer<PositionRow> close) {
        addColumn(LitRenderer.<PositionRow>of(CLOSE)
                        .withProperty("ticker", PositionRow::ticker)
                        .withProperty("own", row -> row.position().isOwn())
                        .withProperty("closing", PositionRow::isClosing)
                        .withProperty("words", row -> row.isClosing() ? "Closing" : "Close")
                        .withFunction("close", close::accept))
                .setFrozenToEnd(true)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6rem")
                .setFlexGrow(0);
    }

    private void amount(String header, Function<Position, BigDecimal> value) {
        columns.number(header, row -> value.apply(row.position()), row -> Formats.money(value.apply(row.position())));
    }

    /** The price is as old as the check that brought it; the age goes on by itself. */
    private void priceAge() {
        addColumn(LitRenderer.<PositionRow>of("<time-age at='${item.at}' title='${item.full}'></time-age>")
                        .withProperty("at", row -> row.position().updatedAt().toString())
                        .withProperty("full", row -> Formats.full(row.position().updatedAt())))
                .setHeader("Checked")
                .setKey("Checked")
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** For instance {@code 13 ALFA, $2,044.51}. */
    private static String summary(PositionRow row) {
        Position position = row.position();
        return "%s %s, %s"
                .formatted(Formats.quantity(position.quantity()), row.ticker(), Formats.money(position.marketValue()));
    }

    private static String outcome(PositionRow row) {
        String stop = row.stop() == null
                ? ""
                : ", stop %s, %s away".formatted(Formats.price(row.stop()), Formats.percent(row.toStop()));
        return "%s (%s), day %s, %s of equity%s, %s, %s"
                .formatted(
                        Formats.profit(row.position().unrealizedProfit()),
                        Formats.profitPercent(row.unrealized()),
                        Formats.profitPercent(row.day()),
                        Formats.percent(row.allocation()),
                        stop,
                        row.strategy(),
                        row.owner());
    }

    public void show(List<PositionRow> positions) {
        boolean isAnyStop = positions.stream().anyMatch(row -> row.stop() != null);
        columns.useful(STOP, isAnyStop);
        columns.useful(TO_STOP, isAnyStop);
        crowdedOut.ifPresent(column -> columns.useful(column, !isAnyStop));
        rows.show(positions);
    }

    /** Puts the sums below the columns of the full table. */
    public void total(List<PositionRow> positions) {
        BigDecimal value = sum(positions, Position::marketValue);
        BigDecimal profit = sum(positions, Position::unrealizedProfit);
        String share = Formats.percent(
                positions.isEmpty()
                        ? null
                        : positions.stream()
                                .map(PositionRow::allocation)
                                .mapToDouble(part -> part == null ? 0 : part)
                                .sum());
        footer("Ticker", positions.isEmpty() ? "" : "Total");
        footer("Market value", positions.isEmpty() ? "" : Formats.money(value));
        footer("Allocation", positions.isEmpty() ? "" : share);
        footer("Unrealized", positions.isEmpty() ? "" : Formats.profit(profit));
        footer(
                SUMMARY,
                positions.isEmpty() ? "" : "Total %s, %s".formatted(Formats.money(value), Formats.profit(profit)));
    }

    private void footer(String column, String words) {
        Column<PositionRow> one = getColumnByKey(column);
        if (!words.equals(one.getFooterText())) {
            one.setFooter(words);
        }
    }

    private static BigDecimal sum(List<PositionRow> rows, Function<Position, BigDecimal> value) {
        return rows.stream().map(PositionRow::position).map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
