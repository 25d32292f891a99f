package livetrading.ui.system;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import livetrading.ledger.Alert;
import livetrading.ledger.Alerts;
import livetrading.notice.Notifier;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Destination;
import livetrading.ui.part.Panel;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import org.springframework.data.domain.PageRequest;

/** The last alerts; all of them are on a page of their own. */
final class AlertsPanel extends Div {

    private static final int LAST = 5;

    private final Alerts alerts;
    private final Notifier notifier;
    private final Paragraph nobody = new Paragraph("Nobody is told of halts, alarms and drift while no page is open.");
    private final Grid<Alert> grid = new Grid<>();
    private final Rows<Alert> rows = new Rows<>(grid, alert -> alert.id() == null ? 0L : alert.id());

    AlertsPanel(Alerts alerts, Notifier notifier) {
        this.alerts = alerts;
        this.notifier = notifier;
        nobody.addClassName("warning");
        add(new Panel(
                "Last alerts", new Component[] {Destination.ALERTS.link("All alerts and channels")}, nobody, grid()));
    }

    /** The list of the alerts. */
    Grid<?> list() {
        return grid;
    }

    private Component grid() {
        grid.setEmptyStateText("No alert yet");
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", "The last alerts and whether they arrived");
        Columns<Alert> columns = new Columns<>(grid);
        columns.time("Time", Alert::at);
        columns.text("Kind", row -> row.kind().title());
        columns.text("Delivery", AlertsPanel::delivery)
                .setPartNameGenerator(row ->
                        row.state() == Alert.State.WAITING || row.state() == Alert.State.GIVEN_UP ? "warning" : null);
        columns.text("Message", AlertsPanel::message).setAutoWidth(false).setFlexGrow(1);
        columns.onPhones(
                "Alert",
                row -> "%s %s, %s".formatted(row.kind().title(), Formats.dateTime(row.at()), delivery(row)),
                AlertsPanel::message);
        return grid;
    }

    private static String message(Alert alert) {
        return Formats.sentence(alert.message().lines().limit(2).collect(Collectors.joining("; ")));
    }

    private static String delivery(Alert alert) {
        return switch (alert.state()) {
            case SENT -> "arrived " + Formats.time(alert.sentAt());
            case WAITING -> alert.attempts() == 0 ? "waits" : "tried %d times".formatted(alert.attempts());
            case HELD -> "waits, to be told with others";
            case BUNDLED -> "told with others";
            case GIVEN_UP -> "given up";
        };
    }

    void show() {
        nobody.setVisible(notifier.channels().isEmpty());
        rows.show(alerts.findByOrderByIdDesc(PageRequest.of(0, LAST)));
    }
}
