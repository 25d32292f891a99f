package livetrading.ui.alerts;

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

    AlertsView(
            EngineMonitor monitor,
            StoredChannels channels,
            Alerts alerts,
            ChannelsPanel ways,
            RoutesPanel routes,
            QuietPanel quiet) {
        super(Destination.ALERTS.title());
        this.channels = channels;
        this.alerts = alerts;
        this.ways = ways;
        this.routes = routes;
        this.quiet = quiet;
        ways.onChange(this::show);
        add(ways, routes, quiet);
        Live.follow(this, monitor, status -> show());
    }

    private void show() {
        List<ChannelRow> rows = ChannelRow.all(channels, alerts);
        ways.show(rows);
        routes.show(rows);
        quiet.show(rows);
    }
}
