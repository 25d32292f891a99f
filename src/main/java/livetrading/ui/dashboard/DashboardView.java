package livetrading.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import livetrading.engine.EngineControl;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.ledger.Decisions;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.EngineStates;
import livetrading.ledger.EquityHistory;
import livetrading.ledger.EquityPoints;
import livetrading.ledger.Orders;
import livetrading.ledger.OwnHoldings;
import livetrading.ledger.Positions;
import livetrading.ledger.TradeSums;
import livetrading.ledger.Trades;
import livetrading.portfolio.Mode;
import livetrading.review.BuyAndHold;
import livetrading.review.DeviationWatch;
import livetrading.ui.account.EvaluationStrip;
import livetrading.ui.account.PositionRows;
import livetrading.ui.account.PositionsGrid;
import livetrading.ui.part.Destination;
import livetrading.ui.part.Live;
import livetrading.ui.part.Page;
import livetrading.ui.part.PageWork;
import livetrading.ui.part.Panel;
import livetrading.venue.BrokerAccess;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;

/** The page for a glance: is it running, is everything all right, and what has it done last. */
@Route("")
@PageTitle("Dashboard · Live Trading")
@PermitAll
final class DashboardView extends Page {

    private static final int LAST = 8;

    private final PositionRows rows;
    private final Trades trades;
    private final Decisions decisions;

    private final AccountFiguresRow figures;
    private final DeviationLine deviation;
    private final EquityPanel equity;
    private final PositionsGrid held = PositionsGrid.brief();
    private final LastTrades lastTrades = new LastTrades();
    private final LastDecisions lastDecisions = new LastDecisions();

    DashboardView(
            EngineMonitor monitor,
            EngineControl control,
            EquityHistory history,
            EquityPoints points,
            Positions positions,
            PositionRows rows,
            Trades trades,
            TradeSums sums,
            Decisions decisions,
            Orders orders,
            EngineStates states,
            OwnHoldings holdings,
            EngineEvents events,
            BuyAndHold benchmark,
            DeviationWatch watch,
            PageWork work,
            BrokerAccess access,
            Clock clock) {
        super("Dashboard");
        this.rows = rows;
        this.trades = trades;
        this.decisions = decisions;
        this.figures = new AccountFiguresRow(history, points, sums);
        this.deviation = new DeviationLine(watch);
        this.equity = new EquityPanel(history, events, benchmark, work, figures::show);
        equity.addClassName("wide");
        lastDecisions.addClassName("wide");
        lastTrades.addClassName("narrow");
        addClassName("dashboard");
        add(
                new EngineStrip(monitor, control, positions, orders, states, holdings, events, access, clock),
                new EvaluationStrip(monitor, clock),
                figures,
                deviation,
                equity,
                positions(),
                lastDecisions,
                lastTrades);
        Live.follow(this, monitor, this::show);
    }

    private Component positions() {
        Panel panel = new Panel("Positions", new Component[] {Destination.PORTFOLIO.link("All figures")}, held);
        panel.addClassName("narrow");
        return panel;
    }

    private void show(EngineStatus status) {
        Mode mode = status.mode();
        figures.show(mode);
        deviation.show(mode);
        equity.show(mode);
        held.show(rows.of(mode));
        PageRequest last = PageRequest.of(0, LAST);
        lastTrades.show(trades.findByModeOrderByTimestampDescIdDesc(mode, last));
        lastDecisions.show(decisions.latest(mode, Limit.of(LAST)));
    }
}
