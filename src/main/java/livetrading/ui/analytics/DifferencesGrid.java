package livetrading.ui.analytics;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import livetrading.deviation.Cause;
import livetrading.deviation.Deal;
import livetrading.deviation.DealDifference;
import livetrading.market.MarketCalendar;
import livetrading.ui.format.Formats;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import livetrading.ui.table.TableHeight;

/** The deals that are not those of the account's back-test, each with its cause; those without one first, then the newest. */
final class DifferencesGrid extends Grid<DifferencesGrid.Row> {

    static final String UNEXPLAINED = "Unexplained";

    private final Rows<Row> rows = new Rows<>(this, row -> row);

    /** @param number in the order in which they happened */
    record Row(int number, DealDifference difference) {

        String session() {
            return Formats.date(MarketCalendar.startOfDay(difference.session()));
        }

        Instant at() {
            return MarketCalendar.startOfDay(difference.session());
        }

        String cause() {
            return difference.cause().map(Cause::kind).map(Cause.Kind::title).orElse(UNEXPLAINED);
        }

        String words() {
            return difference.cause().map(Cause::words).map(Formats::sentence).orElse("Nothing recorded explains it");
        }
    }

    DifferencesGrid() {
        setEmptyStateText("Every deal is that of the back-test");
        getElement().setAttribute("aria-label", "Deals that differ from the account's back-test");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        Columns<Row> columns = new Columns<>(this);
        columns.number("Session", Row::at, Row::session);
        columns.text("Ticker", row -> row.difference().ticker().symbol());
        columns.text("Side", row -> row.difference().side().name());
        columns.text("Difference", row -> row.difference().kind().title());
        columns.text("Live", row -> deal(row.difference().live()));
        columns.text("Back-test", row -> deal(row.difference().backtest()));
        columns.text("Cause", Row::cause)
                .setPartNameGenerator(row -> row.difference().isExplained() ? null : "warning");
        columns.text("What is recorded", Row::words)
                .setAutoWidth(false)
                .setWidth("16rem")
                .setFlexGrow(1);
        columns.onPhones(
                "Difference",
                row -> "%s %s %s, %s"
                        .formatted(
                                row.session(),
                                row.difference().side(),
                                row.difference().ticker(),
                                row.cause()),
                row -> "%s; live %s, back-test %s. %s"
                        .formatted(
                                row.difference().kind().title(),
                                deal(row.difference().live()),
                                deal(row.difference().backtest()),
                                row.words()));
    }

    void show(List<DealDifference> differences) {
        List<Row> found = new ArrayList<>();
        for (int i = differences.size() - 1; i >= 0; i--) {
            found.add(new Row(i, differences.get(i)));
        }
        found.sort(Comparator.comparing(row -> row.difference().isExplained()));
        rows.show(found);
        TableHeight.fit(this, found.size());
    }

    private static String deal(Optional<Deal> deal) {
        return deal.map(one -> "%s at %s"
                        .formatted(one.shares().stripTrailingZeros().toPlainString(), Formats.price(one.price())))
                .orElse(Formats.MISSING);
    }
}
