package livetrading.ui.system;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.nio.file.Path;
import java.time.Clock;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.ledger.Alerts;
import livetrading.ledger.BackupRuns;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.RetentionRuns;
import livetrading.ledger.Storage;
import livetrading.ledger.TableSizes;
import livetrading.library.StrategyJars;
import livetrading.notice.Notifier;
import livetrading.ui.part.Destination;
import livetrading.ui.part.Live;
import livetrading.ui.part.Page;
import livetrading.ui.table.Sorts;
import livetrading.vault.MonitorToken;
import livetrading.venue.BrokerAccess;
import org.springframework.beans.factory.annotation.Value;

/** The program itself: version and machine, backups, who may read how it is doing, events, alerts, jars, log. */
@Route("system")
@PageTitle("System · Live Trading")
@PermitAll
public final class SystemView extends Page implements BeforeEnterObserver {

    private final ProgramPanel program;
    private final RatePanel rate;
    private final EventsPanel events;
    private final MonitoringPanel monitoring;
    private final AlertsPanel told;
    private final Sorts sorts = Sorts.alone(Destination.SYSTEM);

    SystemView(
            EngineMonitor monitor,
            Storage storage,
            BackupRuns backupRuns,
            TableSizes sizes,
            RetentionRuns retention,
            Clock clock,
            EngineEvents journal,
            BrokerAccess access,
            Alerts alerts,
            Notifier notifier,
            MonitorToken token,
            StrategyJars strategyJars,
            AuthenticationContext session,
            @Value("${logging.file.name}") Path log) {
        super("System");
        program = new ProgramPanel(storage);
        rate = new RatePanel(access);
        events = new EventsPanel(journal);
        told = new AlertsPanel(alerts, notifier);
        monitoring = new MonitoringPanel(token, clock);
        var backups = new BackupPanel(storage, backupRuns);
        var growth = new GrowthPanel(sizes, retention, clock);
        var jars = new JarsPanel(strategyJars, session);
        sorts.add("backups", backups.list())
                .add("growth", growth.list())
                .add("alerts", told.list())
                .add("jars", jars.list());
        add(program, backups, growth, rate, monitoring, events, told, jars, new LogPanel(new LogFile(log)));
        Live.follow(this, monitor, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sorts.read(event.getLocation().getQueryParameters());
    }

    private void show(EngineStatus status) {
        program.show();
        rate.show(status.mode());
        events.showNew();
        monitoring.show();
        told.show();
    }
}
