package livetrading.ui.system;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.Query;
import java.util.stream.Stream;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.EventKind;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Panel;
import livetrading.ui.table.Columns;
import livetrading.ui.table.TableHeight;
import org.springframework.data.domain.PageRequest;

/** The program's events: starts, stops, halts, and differences from the broker's records. */
final class EventsPanel extends Div {

    private final EngineEvents events;
    private final Grid<EngineEvent> grid = new Grid<>();
    private final ComboBox<EventKind> kind = new ComboBox<>();
    private long shown = -1;

    EventsPanel(EngineEvents events) {
        this.events = events;
        kind.setAriaLabel("Kind of event");
        kind.setPlaceholder("All kinds");
        kind.setItems(events.kinds());
        kind.setClearButtonVisible(true);
        kind.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        add(new Panel("Events and reconciliation", new Component[] {kind}, grid()));
    }

    private Component grid() {
        grid.setEmptyStateText(
                "Nothing has happened yet: starts, stops, halts and differences from the broker's records"
                        + " appear here");
        Columns<EngineEvent> columns = new Columns<>(grid);
        columns.time("Time", EngineEvent::at).setSortable(false);
        columns.text("Kind", row -> row.kind().name()).setSortable(false);
        columns.text("What happened", row -> Formats.sentence(row.message()))
                .setSortable(false)
                .setAutoWidth(false)
                .setFlexGrow(1);
        columns.onPhones(
                "Event",
                row -> "%s %s".formatted(row.kind(), Formats.dateTime(row.at())),
                row -> Formats.sentence(row.message()));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setItems(this::page, query -> (int) count());
        return grid;
    }

    private Stream<EngineEvent> page(Query<EngineEvent, Void> query) {
        PageRequest page = PageRequest.of(query.getPage(), query.getPageSize());
        return kind
                .getOptionalValue()
                .map(one -> events.findByKindOrderByIdDesc(one, page))
                .orElseGet(() -> events.findByOrderByIdDesc(page))
                .stream();
    }

    private long count() {
        return kind.getOptionalValue().map(events::countByKind).orElseGet(events::count);
    }

    void showNew() {
        long now = events.count();
        if (now != shown) {
            shown = now;
            TableHeight.fit(grid, now);
            grid.getDataProvider().refreshAll();
        }
    }
}
