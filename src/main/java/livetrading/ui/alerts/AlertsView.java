package livetrading.ui.alerts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import livetrading.engine.EngineMonitor;
import livetrading.ledger.Alerts;
import livetrading.notice.StoredChannels;
import livetrading.ui.part.Destination;
import livetrading.ui.part.Live;
import livetrading.ui.part.Page;

/** By which channels people are told of what, and whether it works. */
@Route("alerts")
@PageTitle("Alerts · Live Trading")
@PermitAll
final class AlertsView extends Page {

    private final StoredChannels channels;
    private final Alerts alerts;
    private final ChannelsPanel ways;
    private final RoutesPanel routes;
    private final QuietPanel quiet;
    private final PingPanel ping;

    AlertsView(
            EngineMonitor monitor,
            StoredChannels channels,
            Alerts alerts,
            ChannelsPanel ways,
            RoutesPanel routes,
            QuietPanel quiet,
            PingPanel ping) {
        super(Destination.ALERTS.title());
        this.channels = channels;
        this.alerts = alerts;
        this.ways = ways;
        this.routes = routes;
        this.quiet = quiet;
        this.ping = ping;
        ways.onChange(this::show);
        Div beside = new Div(quiet, ping);
        beside.addClassName("beside");
        add(ways, routes, beside);
        Live.follow(this, monitor, status -> show());
    }

    private void show() {
        List<ChannelRow> rows = ChannelRow.all(channels, alerts);
        ways.show(rows);
        routes.show(rows);
        quiet.show(rows);
        ping.show();
    }
}
