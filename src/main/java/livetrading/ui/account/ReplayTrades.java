package livetrading.ui.account;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import livetrading.backtest.RoundTrip;
import livetrading.review.TickerReplay;
import livetrading.ui.format.Formats;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import livetrading.ui.table.TableHeight;
import org.jspecify.annotations.Nullable;

/** The trades of a back-test, the newest first; a click tells the page. */
public final class ReplayTrades extends Grid<ReplayTrades.Row> {

    private final Rows<Row> rows =
            new Rows<>(this, row -> row.trade().entryBar(), row -> List.of(row.trade(), row.exitReason()));

    /** One trade of a replay. */
    public record Row(RoundTrip trade, TickerReplay replay) {

        Instant entry() {
            return replay.result().bars().time(trade.entryBar());
        }

        @Nullable
        Instant exit() {
            return trade.open() ? null : replay.result().bars().time(trade.exitBar());
        }

        /** From the entry to the exit, or to the last bar. */
        Duration held() {
            Instant until = exit();
            int last = replay.result().bars().size() - 1;
            return Duration.between(
                    entry(), until == null ? replay.result().bars().time(last) : until);
        }

        /** The rules or the signal on the bar before the exit; of an open trade, the reason of the latest signal. */
        String exitReason() {
            return trade.exitReason(replay.signals(), replay.start())
                    .orElseGet(() ->
                            "open: " + replay.signals().reason(replay.bars().size() - 1));
        }

        String entryReason() {
            int decided = replay.start() + trade.entryBar() - 1;
            return decided < 0 ? Formats.MISSING : replay.signals().reason(decided);
        }
    }

    public ReplayTrades(Consumer<Row> chosen) {
        setEmptyStateText("This strategy made no trade over these prices");
        getElement().setAttribute("aria-label", "Trades of the chosen strategy");
        addClassName("clickable");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        Columns<Row> columns = new Columns<>(this);
        columns.time("Entry", Row::entry).setTooltipGenerator(Row::entryReason);
        columns.number(
                "Bought at",
                row -> row.trade().entryPrice(),
                row -> price(row.trade().entryPrice()));
        columns.time("Exit", Row::exit);
        columns.number(
                "Sold at",
                row -> row.trade().open() ? null : row.trade().exitPrice(),
                row -> row.trade().open() ? Formats.MISSING : price(row.trade().exitPrice()));
        columns.percentProfit("Return", row -> row.trade().returnFraction());
        columns.number("Held", Row::held, row -> Formats.duration(row.held()));
        columns.text("Exit reason", row -> Formats.sentence(row.exitReason()))
                .setAutoWidth(false)
                .setFlexGrow(1)
                .setWidth("16rem");
        columns.onPhones(
                "Trade",
                row -> "%s to %s, %s"
                        .formatted(
                                Formats.dateTime(row.entry()),
                                row.trade().open() ? "now" : Formats.dateTime(row.exit()),
                                Formats.profitPercent(row.trade().returnFraction())),
                row -> Formats.sentence(row.exitReason()));
        addItemClickListener(click -> chosen.accept(click.getItem()));
    }

    public void show(TickerReplay replay) {
        List<Row> trades = new ArrayList<>();
        replay.result().trades().forEach(trade -> trades.add(new Row(trade, replay)));
        Collections.reverse(trades);
        rows.show(trades);
        TableHeight.fit(this, trades.size());
    }

    private static String price(double dollars) {
        return Formats.price(BigDecimal.valueOf(dollars));
    }
}
