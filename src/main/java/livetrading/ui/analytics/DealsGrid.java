package livetrading.ui.analytics;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import livetrading.review.LiveComparison;
import livetrading.review.LiveComparison.Deal;
import livetrading.ui.format.Formats;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import livetrading.ui.table.TableHeight;
import org.jspecify.annotations.Nullable;

/** The purchases and sales of live trading and of its back-test side by side, the newest first. */
final class DealsGrid extends Grid<DealsGrid.Row> {

    private final Rows<Row> rows = new Rows<>(this, row -> row);

    /** @param at the beginning of the bar in which it was filled */
    record Row(Instant at, Deal deal) {

        String agreement() {
            if (deal.isShared()) {
                return "same";
            }
            return deal.live().isPresent() ? "live only" : "back-test only";
        }

        @Nullable
        Double slippage() {
            return Formats.boxed(deal.slippage());
        }
    }

    DealsGrid() {
        setEmptyStateText("Neither has bought anything yet");
        getElement().setAttribute("aria-label", "Deals of live trading and of its back-test");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        Columns<Row> columns = new Columns<>(this);
        columns.time("Bar", Row::at);
        columns.text("Side", row -> row.deal().side().name());
        columns.number(
                "Live",
                row -> Formats.boxed(row.deal().live()),
                row -> price(row.deal().live()));
        columns.number(
                "Back-test",
                row -> Formats.boxed(row.deal().backtest()),
                row -> price(row.deal().backtest()));
        columns.number("Slippage", Row::slippage, row -> Formats.signedPercent(row.slippage()))
                .setTooltipGenerator(row -> "By how much the live price was worse than the back-test's");
        columns.text("Agreement", Row::agreement)
                .setPartNameGenerator(row -> row.deal().isShared() ? null : "warning");
        columns.text(
                        "Decided live on the bar before",
                        row -> Formats.sentence(row.deal().decision()))
                .setAutoWidth(false)
                .setWidth("16rem")
                .setFlexGrow(1);
        columns.onPhones(
                "Deal",
                row -> "%s %s, %s".formatted(row.deal().side(), Formats.dateTime(row.at()), row.agreement()),
                row -> "live %s, back-test %s"
                        .formatted(price(row.deal().live()), price(row.deal().backtest())));
    }

    void show(LiveComparison found) {
        List<Row> deals = new ArrayList<>();
        found.deals().forEach(deal -> deals.add(new Row(found.bars().time(deal.bar()), deal)));
        Collections.reverse(deals);
        rows.show(deals);
        TableHeight.fit(this, deals.size());
    }

    private static String price(OptionalDouble dollars) {
        return dollars.isEmpty() ? Formats.MISSING : Formats.price(BigDecimal.valueOf(dollars.getAsDouble()));
    }
}
