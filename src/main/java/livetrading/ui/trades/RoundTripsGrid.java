package livetrading.ui.trades;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import livetrading.ledger.BookedRoundTrip;
import livetrading.ledger.Trade;
import livetrading.ledger.Trades;
import livetrading.market.MarketCalendar;
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

    private static final String SENTENCE = "16rem";

    private final LazyGrid<BookedRoundTrip> grid = new LazyGrid<>("Trades", BookedRoundTrip::id);
    private final Columns<BookedRoundTrip> columns = new Columns<>(grid);
    private final Trades trades;
    private final OrderStories stories;

    RoundTripsGrid(Trades trades, OrderStories stories) {
        this.trades = trades;
        this.stories = stories;
        grid.opens(this::summary, this::details);
        columns.link("Ticker", BookedRoundTrip::ticker).setSortProperty("ticker");
        columns.time("Entry", BookedRoundTrip::openedAt).setSortProperty("openedAt");
        columns.time("Exit", BookedRoundTrip::closedAt).setSortProperty("closedAt");
        columns.profit("Profit", BookedRoundTrip::profitNow).setSortProperty("profitNow");
        columns.percentProfit("Return", row -> boxed(row.fractionNow())).setSortProperty("fractionNow");
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
        columns.hideAtFirst("Slippage", "Slippage (bp)", "Fees", "Best", "Worst", "Why in", "Why out");
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
        columns.text("Why in", row -> Formats.sentence(row.whyIn()))
                .setAutoWidth(false)
                .setWidth(SENTENCE)
                .setSortProperty("whyIn");
        columns.text("Why out", row -> row.whyOut() == null ? null : Formats.sentence(row.whyOut()))
                .setAutoWidth(false)
                .setWidth(SENTENCE)
                .setSortProperty("whyOut");
    }

    private static @Nullable Double boxed(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }

    private static String held(BookedRoundTrip row) {
        Long seconds = row.heldSeconds();
        return seconds == null ? "open" : Formats.duration(Duration.ofSeconds(seconds));
    }

    private static @Nullable String slippage(BookedRoundTrip row) {
        return row.slippage() == null
                ? null
                : "%s, %s bp".formatted(Formats.money(row.slippage()), Formats.ratio(boxed(row.slippageBp())));
    }

    /** For instance {@code over 2 sessions}, or {@code within a session}. */
    private static @Nullable String sessions(BookedRoundTrip row) {
        Instant closed = row.closedAt();
        if (closed == null) {
            return null;
        }
        long nights = MarketCalendar.sessionsAfter(
                LocalDate.ofInstant(row.openedAt(), MarketCalendar.NEW_YORK),
                LocalDate.ofInstant(closed, MarketCalendar.NEW_YORK));
        return nights == 0 ? "within a session" : "over " + Formats.sessions(nights);
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
                        Formats.profit(row.profitNow()),
                        Formats.profitPercent(boxed(row.fractionNow())),
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
                .add("Cost", row.cost().signum() == 0 ? null : Formats.money(row.cost()))
                .add("Held", sessions(row))
                .add("Best", row.best() == null ? null : Formats.profitPercent(boxed(row.best())))
                .add("Worst", row.worst() == null ? null : Formats.profitPercent(boxed(row.worst())))
                .add("Fees", Formats.money(row.fees()))
                .add("Slippage", slippage(row))
                .add("Still held", row.isOpen() ? Formats.quantity(row.held()) : null);
        Facts fills = new Facts("Executions");
        for (Trade fill : trades.findByRoundTripOrderById(Objects.requireNonNull(row.id()))) {
            String modelled = fill.modelledPrice() == null ? "" : ", modelled " + Formats.price(fill.modelledPrice());
            fills.add(Formats.dateTime(fill.timestamp()), TradesGrid.summary(fill) + modelled);
        }
        Anchor chart = new Anchor(
                Destination.ofTrade(row.ticker(), row.strategy(), row.openedAt(), Optional.ofNullable(row.closedAt())),
                "Price chart of the trade");
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
                .number("profit", BookedRoundTrip::profitNow)
                .number("profit_fraction", BookedRoundTrip::fractionNow)
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
