package livetrading.ui.strategies;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.Map.Entry;
import java.util.SequencedMap;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import livetrading.ui.table.TableHeight;

/** The configured tickers without an evaluation, and why they have none. */
final class UnevaluatedGrid extends Grid<Entry<String, String>> {

    private final Rows<Entry<String, String>> rows = new Rows<>(this, Entry::getKey);
    private List<Entry<String, String>> shown = List.of();

    UnevaluatedGrid() {
        Columns<Entry<String, String>> columns = new Columns<>(this);
        columns.text("Ticker", Entry::getKey);
        columns.text("Why", Entry::getValue).setFlexGrow(1);
        columns.onPhones("Not evaluated", Entry::getKey, Entry::getValue);
        getElement().setAttribute("aria-label", "Tickers without an evaluation");
    }

    void show(SequencedMap<String, String> reasons) {
        List<Entry<String, String>> next = List.copyOf(reasons.entrySet());
        if (!next.equals(shown)) {
            shown = next;
            rows.show(next);
            TableHeight.fit(this, next.size());
        }
    }
}
