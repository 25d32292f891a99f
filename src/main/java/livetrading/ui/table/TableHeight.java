package livetrading.ui.table;

import com.vaadin.flow.component.grid.Grid;

/** A short table is as tall as its rows; a long one scrolls, so that the browser gets only the rows that it shows. */
public final class TableHeight {

    private static final int MOST_ROWS = 12;

    private TableHeight() {}

    public static void fit(Grid<?> grid, long rows) {
        boolean isShort = rows > 0 && rows <= MOST_ROWS;
        grid.setAllRowsVisible(isShort);
        grid.setClassName("empty-table", rows == 0);
        grid.setClassName("many-rows", rows > MOST_ROWS);
    }
}
