package livetrading.ui.analytics;

import com.vaadin.flow.component.grid.Grid;
import java.time.LocalDate;
import java.util.List;
import livetrading.performance.Drawdown;
import livetrading.ui.format.Formats;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import livetrading.ui.table.TableHeight;
import org.jspecify.annotations.Nullable;

/** The deepest falls from a highest value, the deepest first. */
final class DrawdownsGrid extends Grid<Drawdown> {

    private static final int MOST = 10;

    private final Rows<Drawdown> rows = new Rows<>(this, row -> row);

    DrawdownsGrid() {
        setEmptyStateText("The account has never been below its highest value in this period");
        getElement().setAttribute("aria-label", "Drawdowns");
        Columns<Drawdown> columns = new Columns<>(this);
        columns.number("Depth", Drawdown::depth, row -> Formats.percent(row.depth()))
                .setPartNameGenerator(row -> "loss");
        columns.text("From", row -> row.from().toString());
        columns.text("Lowest", row -> row.lowest().toString());
        columns.text("Recovered", DrawdownsGrid::recovered);
        columns.number("Days", Drawdown::days, row -> Formats.count(row.days()));
        columns.number("Days to recover", DrawdownsGrid::recovery, row -> {
            Long days = recovery(row);
            return days == null ? Formats.MISSING : Formats.count(days);
        });
        columns.onPhones(
                "Drawdown",
                row -> "%s from %s".formatted(Formats.percent(row.depth()), row.from()),
                row -> "lowest %s, recovered %s, %s days"
                        .formatted(
                                row.lowest(),
                                row.recovered().map(LocalDate::toString).orElse("not yet"),
                                Formats.count(row.days())));
    }

    private static @Nullable String recovered(Drawdown row) {
        return row.recovered().map(LocalDate::toString).orElse(null);
    }

    private static @Nullable Long recovery(Drawdown row) {
        return row.daysToRecover().isPresent() ? row.daysToRecover().getAsLong() : null;
    }

    void show(List<Drawdown> all) {
        List<Drawdown> worst = Drawdown.worst(all, MOST);
        rows.show(worst);
        TableHeight.fit(this, worst.size());
    }
}
