package livetrading.ui.whatif;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import livetrading.account.AccountTrade;
import livetrading.market.MarketCalendar;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Names;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import livetrading.ui.table.TableHeight;
import org.jspecify.annotations.Nullable;

/** The trades of an account that was played, the newest first. */
final class PlayedTrades extends Grid<PlayedTrades.Row> {

    private final Rows<Row> rows = new Rows<>(this, Row::number, Row::trade);

    /** @param number in the order of entry */
    record Row(int number, AccountTrade trade) {

        Instant entry() {
            return day(trade.entry());
        }

        @Nullable
        Instant exit() {
            return trade.exit().map(exit -> day(exit.date())).orElse(null);
        }

        String exitReason() {
            return trade.exit().map(AccountTrade.Exit::reason).orElse("open at the end");
        }

        private static Instant day(LocalDate date) {
            return MarketCalendar.startOfDay(date);
        }
    }

    PlayedTrades() {
        setEmptyStateText("The draft made no trade over these prices");
        getElement().setAttribute("aria-label", "Trades of the draft");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        Columns<Row> columns = new Columns<>(this);
        columns.link("Ticker", row -> row.trade().ticker().symbol());
        columns.text("Strategy", row -> Names.strategy(row.trade().strategy()));
        columns.time("Entry", Row::entry)
                .setTooltipGenerator(row -> Formats.sentence(row.trade().entryReason()));
        columns.number(
                "Shares",
                row -> row.trade().shares(),
                row -> Formats.quantity(row.trade().shares()));
        columns.number(
                "Bought at",
                row -> row.trade().entryPrice(),
                row -> Formats.price(row.trade().entryPrice()));
        columns.time("Exit", Row::exit);
        columns.number(
                "Sold at",
                row -> row.trade().exit().map(AccountTrade.Exit::price).orElse(null),
                row -> Formats.price(
                        row.trade().exit().map(AccountTrade.Exit::price).orElse(null)));
        columns.number(
                "Fees",
                row -> row.trade().fees(),
                row -> Formats.money(row.trade().fees()));
        columns.profit("Profit", row -> row.trade().profit());
        columns.percentProfit("Return", row -> row.trade().returnFraction());
        columns.text("Exit reason", row -> Formats.sentence(row.exitReason()))
                .setAutoWidth(false)
                .setFlexGrow(1)
                .setWidth("14rem");
        columns.onPhones(
                "Trade",
                row -> "%s, %s, %s"
                        .formatted(
                                row.trade().ticker(),
                                Names.strategy(row.trade().strategy()),
                                Formats.profitPercent(row.trade().returnFraction())),
                row -> "%s to %s, %s"
                        .formatted(
                                Formats.dateTime(row.entry()),
                                row.trade().isOpen() ? "the end" : Formats.dateTime(row.exit()),
                                Formats.sentence(row.exitReason())));
    }

    void show(List<AccountTrade> trades) {
        List<Row> next = new ArrayList<>();
        trades.forEach(trade -> next.add(new Row(next.size(), trade)));
        Collections.reverse(next);
        rows.show(next);
        TableHeight.fit(this, next.size());
    }
}
