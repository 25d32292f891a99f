package livetrading.ui.table;

import com.vaadin.flow.component.Component;

/** A long table with its columns, as it is shown and as it is written down for spreadsheets. */
public interface RowTable<T> {

    LazyGrid<T> grid();

    /** Where a person chooses the columns. */
    Component menu();

    Csv<T> csv();
}
