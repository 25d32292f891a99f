package livetrading.ui.strategies;

import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.function.Function;
import livetrading.ui.table.Columns;

/** The column of a candidate's name: the strategy, and below it in small type its timeframe and what confirms it. */
final class NameColumn {

    private static final String TWO_LINES = "<div class='candidate'><span>${item.strategy}</span>"
            + "<span class='candidate-details' ?hidden=${!item.details}>${item.details}</span></div>";

    private NameColumn() {}

    /**
     * @param strategy its name, with what has become of it
     * @param details empty for most
     */
    static <T> Column<T> add(
            Columns<T> columns, String header, Function<T, String> strategy, Function<T, String> details) {
        Column<T> column = columns.text(header, row -> strategy.apply(row) + details.apply(row));
        column.setRenderer(LitRenderer.<T>of(TWO_LINES)
                .withProperty("strategy", strategy::apply)
                .withProperty("details", details::apply));
        return column;
    }
}
