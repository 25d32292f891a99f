package livetrading.ui.system;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import livetrading.ledger.Alert;
import livetrading.ledger.Alerts;
import livetrading.notice.Channel;
import livetrading.notice.Notifier;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Available;
import livetrading.ui.part.Notices;
import livetrading.ui.part.Panel;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import org.springframework.data.domain.PageRequest;

/** The channels for alerts, the last alerts, and whether they were delivered. */
final class AlertsPanel extends Div {

    private static final int LAST = 20;

    private final Alerts alerts;
    private final Grid<Alert> grid = new Grid<>();
    private final Rows<Alert> rows = new Rows<>(grid, alert -> alert.id() == null ? 0L : alert.id());

    AlertsPanel(Alerts alerts, Notifier notifier) {
        this.alerts = alerts;
        Button test = new Button("Send a test", click -> {
            notifier.test();
            show();
            Notices.done("A test is on its way; below it says within seconds whether it arrived");
        });
        Available.when(!notifier.channels().isEmpty(), "There is nobody to tell", test);
        add(new Panel("Alerts", new Component[] {test}, words(notifier), grid()));
    }

    private static Span words(Notifier notifier) {
        String channels = notifier.channels().stream().map(Channel::describe).collect(Collectors.joining(", "));
        return new Span(
                channels.isEmpty()
                        ? "Nobody is told of halts, alarms and drift. To be told, set LIVETRADING_ALERT_WEBHOOK, or"
                                + " LIVETRADING_ALERT_SMTP and LIVETRADING_ALERT_MAIL_TO, and start the program again."
                        : "Halts, alarms and drift are told by %s.".formatted(channels));
    }

    /** The list of the alerts. */
    Grid<?> list() {
        return grid;
    }

    private Component grid() {
        grid.setEmptyStateText("No alert yet");
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", "Alerts and whether they arrived");
        Columns<Alert> columns = new Columns<>(grid);
        columns.time("Time", Alert::at);
        columns.text("Kind", row -> row.kind().name());
        columns.text("Channel", Alert::channel);
        columns.text("Delivery", AlertsPanel::delivery)
                .setPartNameGenerator(row ->
                        row.state() == Alert.State.WAITING || row.state() == Alert.State.GIVEN_UP ? "warning" : null);
        columns.text("Message", row -> Formats.sentence(row.message()))
                .setAutoWidth(false)
                .setFlexGrow(1);
        columns.onPhones(
                "Alert",
                row -> "%s %s, %s".formatted(row.kind(), Formats.dateTime(row.at()), delivery(row)),
                row -> Formats.sentence(row.message()));
        return grid;
    }

    private static String delivery(Alert alert) {
        return switch (alert.state()) {
            case SENT -> "arrived " + Formats.time(alert.sentAt());
            case WAITING ->
                alert.problem() == null ? "waiting" : "tried %d times: %s".formatted(alert.attempts(), alert.problem());
            case HELD -> "waits, to be told with others";
            case BUNDLED -> "told with others";
            case GIVEN_UP -> "given up: " + alert.problem();
        };
    }

    void show() {
        rows.show(alerts.findByOrderByIdDesc(PageRequest.of(0, LAST)));
    }
}
