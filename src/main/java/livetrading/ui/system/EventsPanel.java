package livetrading.ui.system;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.EventKind;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Panel;
import livetrading.ui.table.Columns;
import livetrading.ui.table.FollowBox;
import livetrading.ui.table.LazyGrid;
import livetrading.ui.table.TableHeight;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** The program's events: starts, stops, halts, and differences from the broker's records. */
final class EventsPanel extends Div {

    private final EngineEvents events;
    private final LazyGrid<EngineEvent> grid = new LazyGrid<>("Events", EngineEvent::id);
    private final FollowBox follow = new FollowBox(grid::isReading, this::more, this::bring);
    private final ComboBox<EventKind> kind = new ComboBox<>();
    private long newest = -1;
    private long shown;

    EventsPanel(EngineEvents events) {
        this.events = events;
        kind.setAriaLabel("Kind of event");
        kind.setPlaceholder("All kinds");
        kind.setItems(events.kinds());
        kind.setClearButtonVisible(true);
        kind.addValueChangeListener(change -> show());
        grid.onReturn(follow::resume);
        add(new Panel("Events and reconciliation", new Component[] {kind, follow}, grid()));
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
        grid.read(this::page, () -> shown, Sort.by("id").descending());
        return grid;
    }

    private List<EngineEvent> page(PageRequest page) {
        return kind.getOptionalValue()
                .map(one -> events.findByKindAndIdLessThanEqualOrderByIdDesc(one, newest, page))
                .orElseGet(() -> events.findByIdLessThanEqualOrderByIdDesc(newest, page));
    }

    private long count() {
        return kind.getOptionalValue().map(events::countByKind).orElseGet(events::count);
    }

    private long more() {
        return count() - shown;
    }

    void showNew() {
        if (newest < 0) {
            show();
        } else if (events.newest() != newest) {
            follow.arrived();
        }
    }

    private void bring() {
        show();
        grid.toFirstRows();
    }

    private void show() {
        follow.clear();
        newest = events.newest();
        shown = count();
        TableHeight.fit(grid, shown);
        grid.refresh();
    }
}
