package livetrading.ui.alerts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.function.Function;
import livetrading.ui.format.Formats;
import livetrading.ui.part.TimeAge;
import livetrading.ui.table.Columns;

/** The channels, each with how it goes with it and what can be done. */
final class ChannelsGrid extends Div {

    private final Grid<ChannelRow> grid = new Grid<>();
    private List<ChannelRow> shown = List.of();

    /** @param actions the buttons of a row */
    ChannelsGrid(Function<ChannelRow, List<Button>> actions) {
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", "Channels for alerts");
        Columns<ChannelRow> columns = new Columns<>(grid);
        columns.text("Name", ChannelRow::title);
        columns.text("Where", ChannelsGrid::where).setAutoWidth(false).setFlexGrow(1);
        columns.text("State", ChannelRow::state)
                .setPartNameGenerator(row -> row.problem().isPresent() ? "warning" : null);
        grid.addColumn(new ComponentRenderer<>(ChannelsGrid::age))
                .setHeader("Last delivered")
                .setKey("Last delivered")
                .setWidth("9rem")
                .setFlexGrow(0);
        columns.text("Last problem", row -> row.problem().map(Formats::sentence).orElse(null))
                .setAutoWidth(false)
                .setFlexGrow(1);
        columns.onPhones(
                "Channel",
                row -> "%s: %s".formatted(row.title(), row.state()),
                row -> row.problem().map(Formats::sentence).orElse(where(row)));
        grid.addColumn(new ComponentRenderer<>(row -> buttons(actions.apply(row))))
                .setKey("Actions")
                .setHeader("Actions")
                .setAutoWidth(true)
                .setFlexGrow(0);
        add(grid);
    }

    private static String where(ChannelRow row) {
        String where = Formats.sentence(row.channel().describe());
        return row.warning().map(warning -> where + ". " + warning).orElse(where);
    }

    private static TimeAge age(ChannelRow row) {
        TimeAge age = new TimeAge();
        age.show(row.delivered());
        return age;
    }

    private static Div buttons(List<Button> buttons) {
        Div all = new Div(buttons.toArray(Button[]::new));
        all.addClassNames("panel-controls", "channel-actions");
        return all;
    }

    /** The rows stay as they are while nothing has changed: somebody may be about to click. */
    void show(List<ChannelRow> next) {
        if (!keys(next).equals(keys(shown))) {
            shown = next;
            grid.setItems(next);
        }
    }

    /** What can be done with the channels has changed. */
    void drawAgain() {
        grid.getDataProvider().refreshAll();
    }

    private static List<List<Object>> keys(List<ChannelRow> rows) {
        return rows.stream()
                .map(row -> List.<Object>of(
                        row.channel().name(),
                        row.channel().describe(),
                        row.title(),
                        row.state(),
                        row.delivered(),
                        row.problem()))
                .toList();
    }
}
