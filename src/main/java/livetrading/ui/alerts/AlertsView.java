package livetrading.ui.alerts;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.ledger.Alert;
import livetrading.ledger.AlertFilter;
import livetrading.ledger.AlertHow;
import livetrading.ledger.AlertKind;
import livetrading.ledger.Alerts;
import livetrading.notice.Notifier;
import livetrading.notice.QuietTime;
import livetrading.notice.StoredChannels;
import livetrading.portfolio.Mode;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Destination;
import livetrading.ui.part.EmptyState;
import livetrading.ui.part.Live;
import livetrading.ui.part.Notices;
import livetrading.ui.table.TablePage;

/** By which channels people are told of what, whether it works, and every alert with what became of it. */
@Route("alerts")
@PageTitle("Alerts · Live Trading")
@PermitAll
final class AlertsView extends TablePage<Alert, AlertFilter> {

    private final StoredChannels channels;
    private final Alerts alerts;
    private final Notifier notifier;
    private final QuietTime quietTime;
    private final DeliveriesGrid table;
    private final ChannelsPanel ways;
    private final RoutesPanel routes;
    private final QuietPanel quiet;
    private final PingPanel ping;

    private final Select<AlertKind> kind = filters.each("Kind", "kind", AlertKind.class, "All");
    private final ComboBox<String> channel = filters.word("Channel", "channel");
    private final Select<Alert.State> state = filters.each("State", "state", Alert.State.class, "All");
    private final TextField text = filters.text("Message contains", "text");

    AlertsView(
            EngineMonitor monitor,
            StoredChannels channels,
            Alerts alerts,
            Notifier notifier,
            QuietTime quietTime,
            ChannelsPanel ways,
            RoutesPanel routes,
            QuietPanel quiet,
            PingPanel ping) {
        DeliveriesGrid table = new DeliveriesGrid(notifier::isInHand);
        super(Destination.ALERTS, monitor, alerts, table);
        this.channels = channels;
        this.alerts = alerts;
        this.notifier = notifier;
        this.quietTime = quietTime;
        this.table = table;
        this.ways = ways;
        this.routes = routes;
        this.quiet = quiet;
        this.ping = ping;
        kind.setItemLabelGenerator(value -> value == null ? "All" : value.title());
        state.setItemLabelGenerator(value -> value == null ? "All" : DeliveryWords.title(value));
        channel.setItemLabelGenerator(table::title);
        table.onAgain(this::again);
        ways.onChange(this::delivered);
        Div beside = new Div(quiet, ping);
        beside.addClassName("beside");
        add(ways, routes, beside);
        showPanels();
        lay();
        Live.follow(this, notifier::subscribe, this::delivered);
    }

    private void showPanels() {
        List<ChannelRow> rows = ChannelRow.all(channels, alerts);
        table.know(rows);
        ways.show(rows);
        routes.show(rows);
        quiet.show(rows);
        ping.show();
    }

    /** A delivery has begun or ended. */
    private void delivered() {
        showPanels();
        look();
        drawAnew();
    }

    @Override
    protected void nothingNew(EngineStatus status) {
        showPanels();
    }

    private void again(Alert alert) {
        Notifier.Again answer = notifier.again(alert);
        switch (answer) {
            case SOON -> Notices.done(soon(alert));
            case BEING_SENT -> Notices.done("It is being sent at this moment; the log says what becomes of it");
            case NO_CHANNEL -> Notices.failed("Its channel is switched off or was removed: nothing can be sent by it");
            case OVER -> Notices.done("It has arrived meanwhile, or is told with others");
        }
        showPanels();
        show();
    }

    private String soon(Alert alert) {
        boolean passes = alert.how() == AlertHow.URGENT || alert.kind() == AlertKind.TEST;
        Optional<Instant> end = passes ? Optional.empty() : quietTime.end();
        return end.map(at -> "It is quiet now: it is told at " + Formats.full(at))
                .orElse("It is tried again within seconds");
    }

    @Override
    protected String title() {
        return "Delivery log";
    }

    @Override
    protected AlertFilter filter() {
        return new AlertFilter(
                kind.getOptionalValue(),
                channel.getOptionalValue(),
                state.getOptionalValue(),
                text.getOptionalValue().map(String::strip).filter(words -> !words.isEmpty()));
    }

    @Override
    protected AlertFilter all(Mode mode) {
        return AlertFilter.ALL;
    }

    @Override
    protected long newest() {
        return alerts.newest();
    }

    @Override
    protected long draw(AlertFilter filter) {
        Stream<String> now = ChannelRow.all(channels, alerts).stream()
                .map(row -> row.channel().name());
        filters.offer(
                channel,
                Stream.concat(now, alerts.channels().stream()).distinct().toList());
        long count = alerts.count(filter);
        table.total(count);
        return count;
    }

    @Override
    protected EmptyState none() {
        return new EmptyState("No alert yet. What is told, and what is still to be told, stands here.");
    }
}
