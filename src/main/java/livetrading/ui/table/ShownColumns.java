package livetrading.ui.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import livetrading.ui.part.ScreenWidth;
import org.jspecify.annotations.Nullable;

/** Which columns of a table are shown: on a narrow screen only the one that sums up the others, else what is wanted. */
final class ShownColumns<T> {

    /** Stands in no header. */
    private static final String SEPARATOR = "|";

    private final Grid<T> grid;
    private final Set<String> hidden = new TreeSet<>();
    private final Set<String> useless = new HashSet<>();
    private final List<String> hiddenAtFirst = new ArrayList<>();
    private Optional<Column<T>> summary = Optional.empty();
    private List<Column<T>> replaced = List.of();
    private boolean isPhone;

    ShownColumns(Grid<T> grid) {
        this.grid = grid;
    }

    /**
     * The column takes the place of all that are there by now on a screen as narrow as a phone's.
     *
     * @param words of the column, which are not computed and sent as long as no narrow screen shows them
     */
    void onPhones(Column<T> column, Renderer<T> words) {
        summary = Optional.of(column);
        replaced = grid.getColumns().stream().filter(one -> !one.equals(column)).toList();
        ScreenWidth.follow(grid, phone -> {
            if (phone && !isPhone) {
                column.setRenderer(words);
                grid.getDataProvider().refreshAll();
            }
            isPhone = phone;
            arrange();
        });
    }

    /** Hides columns until somebody wants them. */
    void hideAtFirst(List<String> columns) {
        hiddenAtFirst.addAll(columns);
        hidden.addAll(columns);
        arrange();
    }

    /** Leaves a column out for as long as it has nothing to say. */
    void useful(String column, boolean isUseful) {
        if (isUseful ? useless.remove(column) : useless.add(column)) {
            arrange();
        }
    }

    /**
     * A menu with which columns are hidden and shown; the browser remembers it.
     *
     * @param name of the table, under which the browser remembers the choice
     */
    Component menu(String name) {
        String key = "hidden columns of " + name;
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("only-wide");
        MenuItem menu = bar.addItem("Columns");
        for (Column<T> column : grid.getColumns()) {
            if (isNamed(column) && !Optional.of(column).equals(summary)) {
                MenuItem item = menu.getSubMenu().addItem(column.getHeaderText());
                item.setCheckable(true);
                item.setChecked(!hidden.contains(column.getKey()));
                item.setKeepOpen(true);
                item.addClickListener(click -> {
                    toggle(column.getKey());
                    WebStorage.setItem(key, String.join(SEPARATOR, hidden));
                });
            }
        }
        bar.addAttachListener(event -> WebStorage.getItem(key, stored -> restore(menu, stored)));
        return bar;
    }

    /** The one with which a row is opened has no header. */
    private static boolean isNamed(Column<?> column) {
        String header = column.getHeaderText();
        return column.getKey() != null && header != null && !header.isEmpty();
    }

    private void restore(MenuItem menu, @Nullable String stored) {
        hidden.clear();
        hidden.addAll(stored == null ? hiddenAtFirst : List.of(stored.split(Pattern.quote(SEPARATOR))));
        menu.getSubMenu().getItems().forEach(item -> item.setChecked(!hidden.contains(item.getText())));
        arrange();
    }

    private void toggle(String column) {
        if (!hidden.remove(column)) {
            hidden.add(column);
        }
        arrange();
    }

    private void arrange() {
        boolean isSummary = isPhone && summary.isPresent();
        summary.ifPresent(column -> column.setVisible(isSummary));
        for (Column<T> column : grid.getColumns()) {
            if (!Optional.of(column).equals(summary)) {
                column.setVisible(isSummary ? !replaced.contains(column) : !isHidden(column));
            }
        }
    }

    /** Columns without a name, such as that of the buttons, cannot be hidden. */
    private boolean isHidden(Column<T> column) {
        return column.getKey() != null && (hidden.contains(column.getKey()) || useless.contains(column.getKey()));
    }
}
