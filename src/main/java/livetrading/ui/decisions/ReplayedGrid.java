package livetrading.ui.decisions;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.engine.ReplayedDecision;
import livetrading.ui.format.Formats;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import livetrading.ui.table.TableHeight;

/** Decisions that were made again, those first that are not the same. */
final class ReplayedGrid extends Grid<ReplayedDecision> {

    ReplayedGrid(List<ReplayedDecision> replayed) {
        getElement().setAttribute("aria-label", "Decisions that were made again");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        Columns<ReplayedDecision> columns = new Columns<>(this);
        columns.text("Decided", row -> decided(row.row().decidedAt()));
        columns.link("Ticker", row -> row.row().ticker());
        columns.text("Action", row -> row.row().action());
        columns.text("Again", ReplayedGrid::result).setPartNameGenerator(row -> row.isSame() ? null : "warning");
        columns.text("In detail", ReplayedGrid::detail)
                .setAutoWidth(false)
                .setFlexGrow(1)
                .setWidth("20rem");
        columns.onPhones(
                "Decision",
                row -> "%s %s: %s".formatted(row.row().ticker(), row.row().action(), result(row)),
                ReplayedGrid::detail);
        new Rows<ReplayedDecision>(this, row -> row.row().id())
                .show(replayed.stream()
                        .sorted(Comparator.comparing(ReplayedDecision::isSame))
                        .toList());
        TableHeight.fit(this, replayed.size());
    }

    private static String result(ReplayedDecision row) {
        return switch (row.outcome()) {
            case ReplayedDecision.Same same -> "the same";
            case ReplayedDecision.Different different -> "differs";
            case ReplayedDecision.Impossible impossible -> "cannot be made again";
        };
    }

    /** What is the same says why that was decided. */
    private static String detail(ReplayedDecision row) {
        return Formats.sentence(
                row.isSame()
                        ? Stream.concat(Stream.of(row.row().reason()), row.notes().stream())
                                .collect(Collectors.joining("; "))
                        : row.words());
    }

    /** As it is stored where somebody wrote something else than a time over it. */
    private static String decided(String stored) {
        try {
            return Formats.dateTime(Instant.parse(stored));
        } catch (DateTimeParseException e) {
            return stored;
        }
    }
}
