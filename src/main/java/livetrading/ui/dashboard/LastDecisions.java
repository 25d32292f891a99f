package livetrading.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import livetrading.ledger.Decision;
import livetrading.ui.account.DecisionsGrid;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Destination;
import livetrading.ui.part.Panel;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import org.jspecify.annotations.Nullable;

/** The last decisions and their reasons. */
final class LastDecisions extends Composite<Panel> implements HasStyle {

    private final Grid<Decision> grid = new Grid<>();
    private final Rows<Decision> rows = new Rows<>(grid, LastDecisions::id, LastDecisions::id);

    @Override
    protected Panel initContent() {
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText("No decision yet: start trading, and every check says here what it found");
        Columns<Decision> columns = new Columns<>(grid);
        columns.time("Bar", Decision::barTime);
        columns.link("Ticker", Decision::ticker);
        columns.text("Action", row -> row.action().name())
                .setAutoWidth(false)
                .setWidth("6rem")
                .setPartNameGenerator(LastDecisions::part);
        grid.addColumn(LitRenderer.<Decision>of(
                                "<div class='middle'><span class='two-lines'>${item.words}</span></div>")
                        .withProperty("words", row -> Formats.sentence(row.reason())))
                .setHeader("Reason")
                .setFlexGrow(1);
        columns.onPhones("Decision", DecisionsGrid::summary, row -> Formats.sentence(row.reason()));
        grid.getColumns().forEach(column -> column.setSortable(false));
        return new Panel("Last decisions", new Component[] {Destination.DECISIONS.link("All decisions")}, grid);
    }

    void show(List<Decision> decisions) {
        rows.show(decisions);
    }

    /** A decision never changes. */
    private static Object id(Decision row) {
        return row.id() == null ? 0L : row.id();
    }

    private static @Nullable String part(Decision row) {
        return switch (row.action()) {
            case REFUSED, ERROR -> "warning";
            case BUY, SELL -> "strong";
            case HOLD -> null;
        };
    }
}
