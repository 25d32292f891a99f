package livetrading.ui.system;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import livetrading.ledger.RetentionRun;
import livetrading.ledger.RetentionRuns;
import livetrading.ledger.TableGrowth;
import livetrading.ledger.TableGrowth.Table;
import livetrading.ledger.TableSizes;
import livetrading.market.MarketCalendar;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Panel;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import livetrading.ui.table.TableHeight;

/** How large the tables of the database are, how fast they grow, and what was removed of them last. */
final class GrowthPanel extends Div {

    private final Grid<Table> grid = new Grid<>();

    GrowthPanel(TableSizes sizes, RetentionRuns runs, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MarketCalendar.NEW_YORK);
        // the newest measurement may be some days old, for instance after holidays
        TableGrowth growth = TableGrowth.of(sizes.findByDayGreaterThanEqualOrderByDayAscTableNameAsc(
                today.minusDays(2L * TableGrowth.LOOKED_BACK_DAYS).toString()));
        add(new Panel("Growth", new Paragraph(forecast(growth)), table(growth), new Paragraph(removed(runs))));
    }

    /** The list of the tables. */
    Grid<?> list() {
        return grid;
    }

    private static String forecast(TableGrowth growth) {
        if (growth.tables().isEmpty()) {
            return "The tables are measured a minute after the start, and then each night after the backup.";
        }
        String now = growth.bytes().isPresent()
                ? "The tables take %s.".formatted(Formats.bytes(growth.bytes().getAsLong()))
                : "The database does not tell how much room a table takes.";
        return now + " " + pace(growth);
    }

    private static String pace(TableGrowth growth) {
        if (growth.bytesInAYear().isPresent()) {
            return "At this pace %s in a year."
                    .formatted(Formats.bytes(growth.bytesInAYear().getAsLong()));
        }
        return growth.bytesPerWeek().isPresent()
                ? "They do not grow."
                : "How fast they grow is known when they have been measured for a week.";
    }

    private static String removed(RetentionRuns runs) {
        return runs.findFirstByOrderByIdDesc()
                .map(GrowthPanel::words)
                .orElse("What nobody needs any more is removed each night after the backup; nothing was yet.");
    }

    private static String words(RetentionRun run) {
        Map<String, Long> rows = run.removed();
        String what = rows.isEmpty()
                ? "nothing had to go"
                : rows.entrySet().stream()
                        .map(table -> Formats.count(table.getValue()) + " of " + table.getKey())
                        .collect(Collectors.joining(", "));
        return "Last thinned %s: %s.".formatted(Formats.dateTime(run.endedAt()), what);
    }

    private Grid<Table> table(TableGrowth growth) {
        Columns<Table> columns = new Columns<>(grid);
        columns.text("Table", Table::name).setWidth("13rem").setFlexGrow(2);
        columns.number("Rows", Table::rows, table -> Formats.count(table.rows()));
        columns.number("Size", table -> table.bytes().orElse(0), GrowthPanel::size);
        columns.number(
                "Rows a week", table -> Formats.boxed(table.rowsPerWeek()), table -> change(table.rowsPerWeek()));
        columns.number(
                "Size a week", table -> Formats.boxed(table.bytesPerWeek()), table -> bytes(table.bytesPerWeek()));
        columns.onPhones("Table", Table::name, GrowthPanel::summary);
        var rows = new Rows<>(grid, Table::name);
        List<Table> filled =
                growth.tables().stream().filter(table -> table.rows() > 0).toList();
        rows.show(filled);
        TableHeight.fit(grid, filled.size());
        grid.setVisible(!growth.tables().isEmpty());
        return grid;
    }

    private static String summary(Table table) {
        String now = "%s rows, %s".formatted(Formats.count(table.rows()), size(table));
        return table.rowsPerWeek().isPresent()
                ? "%s; a week %s rows, %s".formatted(now, change(table.rowsPerWeek()), bytes(table.bytesPerWeek()))
                : now;
    }

    private static String size(Table table) {
        return table.bytes().isPresent() ? Formats.bytes(table.bytes().getAsLong()) : Formats.MISSING;
    }

    private static String change(OptionalDouble number) {
        return number.isPresent() ? signed(number.getAsDouble(), Formats.count(size(number))) : Formats.MISSING;
    }

    private static String bytes(OptionalDouble number) {
        return number.isPresent() ? signed(number.getAsDouble(), Formats.bytes(size(number))) : Formats.MISSING;
    }

    private static long size(OptionalDouble number) {
        return Math.round(Math.abs(number.orElseThrow()));
    }

    private static String signed(double number, String words) {
        long rounded = Math.round(number);
        return rounded == 0 ? words : (rounded > 0 ? "+" : "-") + words;
    }
}
