package livetrading.ui.scripts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Comparator;
import java.util.List;
import livetrading.ledger.ScriptVersion;
import livetrading.library.StoredScript;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Destination;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import livetrading.ui.table.TableHeight;

/** The scripts, one a row; the name leads to the editor. */
final class ScriptsGrid extends Grid<ScriptsGrid.Row> {

    private static final String LINK = "<a href='" + ScriptAddress.path() + "?script=${item.id}'>${item.name}</a>";

    private final Rows<Row> rows = new Rows<>(this, row -> row.script().id(), row -> row);
    private final Columns<Row> columns = new Columns<>(this);

    /** @param fills how many fills it has, of all modes */
    record Row(StoredScript script, long fills) {

        ScriptVersion newest() {
            return script.newest();
        }

        String competes() {
            return script.competing().map(version -> "v" + version).orElse(Formats.MISSING);
        }

        String state() {
            String competing = script.competing()
                    .map(version -> "v%d competes".formatted(version))
                    .orElse("does not compete");
            return script.archived() ? "archived" : competing;
        }
    }

    ScriptsGrid() {
        getElement().setAttribute("aria-label", "My strategies");
        addColumn(LitRenderer.<Row>of(LINK)
                        .withProperty("id", row -> row.script().id())
                        .withProperty("name", row -> row.newest().name()))
                .setHeader("Name")
                .setKey("Name")
                .setComparator(Comparator.comparing(row -> row.newest().name()))
                .setResizable(true)
                .setAutoWidth(true)
                .setFlexGrow(1);
        columns.text("Id", row -> row.script().id());
        columns.number(
                "Newest version",
                row -> row.newest().version(),
                row -> "v" + row.newest().version());
        columns.text("Competes", Row::competes);
        columns.number("Fills", Row::fills, row -> Formats.count(row.fills()));
        columns.time("Last saved", row -> row.newest().createdAt());
        columns.text("By", row -> row.newest().createdBy());
        columns.text("Archived", row -> row.script().archived() ? "archived" : null);
        addColumn(LitRenderer.<Row>of("<a href='${item.address}' aria-label='Research ${item.name}'>Research</a>")
                        .withProperty("name", row -> row.newest().name())
                        .withProperty(
                                "address",
                                row -> Destination.ofResearch(row.newest().strategy())))
                .setHeader("Research")
                .setKey("Research")
                .setAutoWidth(true)
                .setFlexGrow(0);
        columns.onPhones(
                "Strategy",
                row -> row.newest().name(),
                row -> "v%d, %s, saved %s"
                        .formatted(
                                row.newest().version(),
                                row.state(),
                                Formats.dateTime(row.newest().createdAt())));
        addClassName("clickable");
        addItemClickListener(click -> UI.getCurrent()
                .navigate(
                        ScriptAddress.path(),
                        ScriptAddress.of(click.getItem().script().id())));
    }

    void show(List<Row> scripts, boolean withArchived) {
        columns.useful("Archived", withArchived);
        rows.show(scripts);
        TableHeight.fit(this, scripts.size());
    }
}
