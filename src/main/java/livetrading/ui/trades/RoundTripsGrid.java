package livetrading.ui.trades;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import livetrading.ledger.BookedRoundTrip;
import livetrading.ledger.Positions;
import livetrading.ledger.Trade;
import livetrading.ledger.Trades;
import livetrading.portfolio.Mode;
import livetrading.ui.account.OrderStories;
import livetrading.ui.account.TradesGrid;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Names;
import livetrading.ui.part.Destination;
import livetrading.ui.part.Facts;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Csv;
import livetrading.ui.table.LazyGrid;
import livetrading.ui.table.RowTable;
import org.jspecify.annotations.Nullable;

/** The columns of round trips; of an open one the profit is that at the last price. */
final class RoundTripsGrid implements RowTable<BookedRoundTrip> {

    private final LazyGrid<BookedRoundTrip> grid = new LazyGrid<>("Trades", BookedRoundTrip::id);
    private final Columns<BookedRoundTrip> columns = new Columns<>(grid);
    private final Trades trades;
    private final Positions positions;
    private final OrderStories stories;
    private final Map<String, BigDecimal> lastPrices = new HashMap<>();

    RoundTripsGrid(Trades trades, Positions positions, OrderStories stories) {
        this.trades = trades;
        this.positions = positions;
        this.stories = stories;
        grid.opens(this::summary, this::details);
        columns.link("Ticker", BookedRoundTrip::ticker).setSortProperty("ticker");
        columns.time("Entry", BookedRoundTrip::openedAt).setSortProperty("openedAt");
        columns.time("Exit", BookedRoundTrip::closedAt).setSortProperty("closedAt");
        columns.profit("Profit", this::profit).setSortProperty("profit");
        columns.percentProfit("Return", this::fraction).setSortProperty("profitFraction");
        columns.number("Shares", BookedRoundTrip::shares, row -> Formats.quantity(row.shares()))
                .setSortProperty("shares");
        columns.number("Entry price", BookedRoundTrip::entryPrice, row -> Formats.price(row.entryPrice()))
                .setSortProperty("entryPrice");
        columns.number("Exit price", BookedRoundTrip::exitPrice, row -> Formats.price(row.exitPrice()))
                .setSortProperty("exitPrice");
        columns.number("Held for", BookedRoundTrip::heldSeconds, RoundTripsGrid::held)
                .setSortProperty("heldSeconds");
        columns.text("Strategy", row -> Names.strategy(row.strategy())).setSortProperty("strategy");
        more();
        columns.onPhones("Trade", this::summary, this::outcome);
        grid.addClassName("whole-page");
    }

    private void more() {
        columns.number("Slippage", BookedRoundTrip::slippage, row -> Formats.money(row.slippage()))
                .setSortProperty("slippage");
        columns.number("Slippage (bp)", BookedRoundTrip::slippageBp, row -> Formats.ratio(boxed(row.slippageBp())))
                .setSortProperty("slippageBp");
        columns.number("Fees", BookedRoundTrip::fees, row -> Formats.money(row.fees()))
                .setSortProperty("fees");
        columns.percentProfit("Best", row -> boxed(row.best())).setSortProperty("best");
        columns.percentProfit("Worst", row -> boxed(row.worst())).setSortProperty("worst");
        columns.text("Why in", row -> Formats.sentence(row.whyIn())).setSortProperty("whyIn");
        columns.text("Why out", row -> row.whyOut() == null ? null : Formats.sentence(row.whyOut()))
                .setSortProperty("whyOut");
    }

    /** Reads the last prices of what is open. */
    void prepare(Mode mode) {
        lastPrices.clear();
        positions
                .findByModeOrderByTicker(mode)
                .forEach(position -> lastPrices.put(position.ticker(), position.lastPrice()));
    }

    /** What is sold and, of an open one, what is held at the last price; the costs of a sale are not in that. */
    private @Nullable BigDecimal profit(BookedRoundTrip row) {
        BigDecimal last = lastPrices.get(row.ticker());
        return row.isOpen() && last != null ? row.profitAt(last) : row.profit();
    }

    private @Nullable Double fraction(BookedRoundTrip row) {
        BigDecimal now = profit(row);
        return now == null || row.cost().signum() == 0
                ? null
                : now.doubleValue() / row.cost().doubleValue();
    }

    private static @Nullable Double boxed(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }

    private static String held(BookedRoundTrip row) {
        Long seconds = row.heldSeconds();
        return seconds == null ? "open" : Formats.duration(Duration.ofSeconds(seconds));
    }

    /** For instance {@code 13 ALFA, $153.56 to $160.10}. */
    private String summary(BookedRoundTrip row) {
        return "%s %s, %s to %s"
                .formatted(
                        Formats.quantity(row.shares()),
                        row.ticker(),
                        Formats.price(row.entryPrice()),
                        row.isOpen() ? "now" : Formats.price(row.exitPrice()));
    }

    private String outcome(BookedRoundTrip row) {
        return "%s (%s), %s, %s"
                .formatted(
                        Formats.profit(profit(row)),
                        Formats.profitPercent(fraction(row)),
                        row.isOpen()
                                ? "open since " + Formats.date(row.openedAt())
                                : "%s to %s".formatted(Formats.date(row.openedAt()), Formats.date(row.closedAt())),
                        Names.strategy(row.strategy()));
    }

    private Component details(BookedRoundTrip row) {
        Facts facts = new Facts("Trade")
                .add("Why in", Formats.sentence(row.whyIn()))
                .add(
                        "Why out",
                        Optional.ofNullable(row.whyOut()).map(Formats::sentence).orElse(null))
                .add("Cost", Formats.money(row.cost()))
                .add("Still held", row.isOpen() ? Formats.quantity(row.held()) : null);
        Facts fills = new Facts("Executions");
        for (Trade fill : trades.findByRoundTripOrderById(Objects.requireNonNull(row.id()))) {
            String modelled = fill.modelledPrice() == null ? "" : ", modelled " + Formats.price(fill.modelledPrice());
            fills.add(Formats.dateTime(fill.timestamp()), TradesGrid.summary(fill) + modelled);
        }
        Anchor chart =
                new Anchor(Destination.ofTickerAt(row.ticker(), row.openedAt()), "Price chart of " + row.ticker());
        Div story = new Div(facts, fills.orIfEmpty("No execution is known."), chart, stories.of(row.entryOrder()));
        Optional.ofNullable(row.exitOrder()).map(stories::of).ifPresent(story::add);
        story.addClassName("story");
        return story;
    }

    @Override
    public LazyGrid<BookedRoundTrip> grid() {
        return grid;
    }

    @Override
    public Component menu() {
        return columns.menu("round-trips");
    }

    @Override
    public Csv<BookedRoundTrip> csv() {
        return new Csv<BookedRoundTrip>()
                .text("ticker", BookedRoundTrip::ticker)
                .text("strategy", BookedRoundTrip::strategy)
                .time("opened_at", BookedRoundTrip::openedAt)
                .time("closed_at", BookedRoundTrip::closedAt)
                .number("shares", BookedRoundTrip::shares)
                .number("held", BookedRoundTrip::held)
                .number("entry_price", BookedRoundTrip::entryPrice)
                .number("exit_price", BookedRoundTrip::exitPrice)
                .number("cost", BookedRoundTrip::cost)
                .number("profit", BookedRoundTrip::profit)
                .number("profit_fraction", BookedRoundTrip::profitFraction)
                .number("fees", BookedRoundTrip::fees)
                .number("slippage", BookedRoundTrip::slippage)
                .number("slippage_bp", BookedRoundTrip::slippageBp)
                .number("best", BookedRoundTrip::best)
                .number("worst", BookedRoundTrip::worst)
                .text("why_in", BookedRoundTrip::whyIn)
                .text("why_out", BookedRoundTrip::whyOut)
                .text("mode", row -> row.mode().name());
    }
}
