package livetrading.ui.alerts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livetrading.ledger.AlertHow;
import livetrading.ledger.AlertKind;
import org.jspecify.annotations.Nullable;

/** Kinds of alerts by channels, and in each cell how that kind is told there. */
final class RoutesTable extends NativeTable {

    /** For what is told in more than one way. */
    private static final String MIXED = "Mixed";

    private final Choice choice;
    private final Map<String, Map<AlertKind, Select<AlertHow>>> cells = new HashMap<>();
    private final Map<String, Select<AlertHow>> columns = new HashMap<>();
    private Map<String, Map<AlertKind, AlertHow>> routes = Map.of();
    private List<Column> shown = List.of();

    /**
     * A channel.
     *
     * @param name by which routes remember it
     */
    record Column(String name, String title) {}

    /** Takes what somebody has chosen. */
    interface Choice {
        void choose(Column channel, Map<AlertKind, AlertHow> how);
    }

    RoutesTable(Choice choice) {
        this.choice = choice;
        addClassName("routes");
        getElement().setAttribute("aria-label", "How each kind of alert is told");
    }

    /** What stands there already stays: somebody may be about to choose. */
    void show(List<Column> next, Map<String, Map<AlertKind, AlertHow>> how) {
        routes = how;
        if (!next.equals(shown)) {
            shown = next;
            lay();
        }
        cells.forEach((channel, selects) -> selects.forEach((kind, select) -> select.setValue(stored(channel, kind))));
        columns.forEach((channel, select) -> select.setValue(common(channel)));
    }

    private void lay() {
        cells.clear();
        columns.clear();
        getHead().removeAll();
        getBody().removeAll();
        getHead().add(head());
        getBody().add(all());
        KindWords.groups().forEach(group -> {
            getBody().add(title(group));
            group.kinds().forEach(kind -> getBody().add(row(kind)));
        });
    }

    private NativeTableRow head() {
        NativeTableRow row = new NativeTableRow(new NativeTableHeaderCell("Kind"));
        shown.forEach(column -> row.add(new NativeTableHeaderCell(column.title())));
        return row;
    }

    private NativeTableRow title(KindWords.Group group) {
        var cell = new NativeTableHeaderCell(group.title());
        cell.getElement().setAttribute("colspan", String.valueOf(shown.size() + 1));
        cell.getElement().setAttribute("scope", "rowgroup");
        return new NativeTableRow(cell);
    }

    private NativeTableRow all() {
        NativeTableRow row = new NativeTableRow(words("All kinds", "Chooses for all kinds below at once"));
        for (Column column : shown) {
            Select<AlertHow> select = select("All kinds by " + column.title());
            select.setPlaceholder(MIXED);
            select.addValueChangeListener(change -> {
                AlertHow how = change.getValue();
                if (how != null && how != common(column.name())) {
                    choice.choose(column, every(how));
                }
            });
            columns.put(column.name(), select);
            row.add(new NativeTableCell(select));
        }
        return row;
    }

    private NativeTableRow row(AlertKind kind) {
        NativeTableRow row = new NativeTableRow(words(kind.title(), KindWords.meaning(kind)));
        for (Column column : shown) {
            Select<AlertHow> select = select("%s by %s".formatted(kind.title(), column.title()));
            select.addValueChangeListener(change -> {
                AlertHow how = change.getValue();
                if (how != null && how != stored(column.name(), kind)) {
                    choice.choose(column, Map.of(kind, how));
                }
            });
            cells.computeIfAbsent(column.name(), name -> new EnumMap<>(AlertKind.class))
                    .put(kind, select);
            row.add(new NativeTableCell(select));
        }
        return row;
    }

    private static NativeTableHeaderCell words(String title, String meaning) {
        Span more = new Span(meaning);
        more.addClassName("quiet");
        var cell = new NativeTableHeaderCell(new Div(new Span(title), more));
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private static Select<AlertHow> select(String label) {
        Select<AlertHow> select = new Select<>();
        select.setItems(AlertHow.values());
        select.setItemLabelGenerator(AlertHow::title);
        select.setAriaLabel(label);
        return select;
    }

    private @Nullable AlertHow stored(String channel, AlertKind kind) {
        return routes.getOrDefault(channel, Map.of()).get(kind);
    }

    /** Null while not all are told in the same way. */
    private @Nullable AlertHow common(String channel) {
        Set<AlertHow> ways = Set.copyOf(routes.getOrDefault(channel, Map.of()).values());
        return ways.size() == 1 ? ways.iterator().next() : null;
    }

    private static Map<AlertKind, AlertHow> every(AlertHow how) {
        Map<AlertKind, AlertHow> all = new EnumMap<>(AlertKind.class);
        AlertKind.routed().forEach(kind -> all.put(kind, how));
        return all;
    }
}
