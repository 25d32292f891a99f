package livetrading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import livetrading.engine.EngineControl;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.ledger.Decision;
import livetrading.ledger.Decisions;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.EngineStates;
import livetrading.ledger.EquityHistory;
import livetrading.ledger.EquityPoint;
import livetrading.ledger.EquityPoints;
import livetrading.ledger.Orders;
import livetrading.ledger.OwnHoldings;
import livetrading.ledger.Positions;
import livetrading.ledger.Trade;
import livetrading.ledger.TradeSums;
import livetrading.ledger.Trades;
import livetrading.portfolio.Mode;
import livetrading.ui.chart.CurveChart;
import livetrading.ui.format.Formats;
import org.springframework.data.domain.PageRequest;

/** The page for a glance: is it running, is everything all right, and what has it done last. */
@Route("")
@PageTitle("Dashboard · Live Trading")
@PermitAll
public final class DashboardView extends Page {

    private static final int LAST = 8;

    private final EquityHistory history;
    private final EquityPoints points;
    private final Positions positions;
    private final Trades trades;
    private final Decisions decisions;

    private final AccountFiguresRow figures;
    private final CurveChart curve =
            new CurveChart("Equity", "The curve begins with the first check after trading has started.");
    private final PositionsGrid held = PositionsGrid.brief();
    private final Grid<Trade> lastTrades = new Grid<>();
    private final Rows<Trade> tradeRows = new Rows<>(lastTrades, Trade::executionId);
    private final Grid<Decision> lastDecisions = new Grid<>();
    private final Rows<Decision> decisionRows = new Rows<>(lastDecisions, row -> row.id() == null ? 0L : row.id());

    DashboardView(
            EngineMonitor monitor,
            EngineControl control,
            EquityHistory history,
            EquityPoints points,
            Positions positions,
            Trades trades,
            TradeSums sums,
            Decisions decisions,
            Orders orders,
            EngineStates states,
            OwnHoldings holdings,
            EngineEvents events,
            Clock clock) {
        super("Dashboard");
        this.history = history;
        this.points = points;
        this.positions = positions;
        this.trades = trades;
        this.decisions = decisions;
        this.figures = new AccountFiguresRow(history, points, sums);
        addClassName("dashboard");
        add(
                new EngineStrip(monitor, control, positions, orders, states, holdings, events, clock),
                new EvaluationStrip(monitor, clock),
                figures,
                equityCurve(),
                positions(),
                decisions(),
                trades());
        Live.follow(this, monitor, this::show);
    }

    private Component equityCurve() {
        Panel panel = new Panel("Equity", curve);
        panel.addClassName("wide");
        return panel;
    }

    private Component positions() {
        Panel panel = new Panel("Positions", link("All figures", PortfolioView.class), held);
        panel.addClassName("narrow");
        return panel;
    }

    private Component decisions() {
        lastDecisions.setAllRowsVisible(true);
        lastDecisions.setEmptyStateText("No decision yet: start trading, and every check says here what it found");
        Columns<Decision> columns = new Columns<>(lastDecisions);
        columns.time("Bar", Decision::barTime);
        columns.text("Ticker", Decision::ticker);
        columns.text("Action", Decision::action).setAutoWidth(false).setWidth("6rem");
        columns.text("Reason", Decision::reason).setAutoWidth(false).setFlexGrow(1);
        columns.onPhones("Decision", DecisionsGrid::summary, Decision::reason);
        lastDecisions.getColumns().forEach(column -> column.setSortable(false));
        Panel panel = new Panel("Last decisions", link("All decisions", DecisionsView.class), lastDecisions);
        panel.addClassName("wide");
        return panel;
    }

    private Component trades() {
        lastTrades.setAllRowsVisible(true);
        lastTrades.setEmptyStateText("No trade yet");
        Columns<Trade> columns = new Columns<>(lastTrades);
        columns.time("Time", Trade::timestamp);
        columns.text("Ticker", Trade::ticker);
        columns.text("Side", row -> row.side().name());
        columns.number("Price", Trade::price, row -> Formats.price(row.price()));
        columns.profit("Profit", Trade::realizedProfit).setFlexGrow(1);
        columns.onPhones("Trade", TradesGrid::summary, TradesGrid::outcome);
        lastTrades.getColumns().forEach(column -> column.setSortable(false));
        Panel panel = new Panel("Last trades", link("All trades", TradesView.class), lastTrades);
        panel.addClassName("narrow");
        return panel;
    }

    private static Component[] link(String words, Class<? extends Component> view) {
        return new Component[] {new RouterLink(words, view)};
    }

    private void show(EngineStatus status) {
        Mode mode = status.mode();
        figures.show(mode);
        showCurve(history.of(mode));
        held.show(
                positions.findByModeOrderByTicker(mode),
                points.findFirstByModeOrderByAtDesc(mode)
                        .map(EquityPoint::equity)
                        .orElse(BigDecimal.ZERO));
        PageRequest last = PageRequest.of(0, LAST);
        tradeRows.show(trades.findByModeOrderByTimestampDescIdDesc(mode, last));
        decisionRows.show(decisions.latest(mode, last));
    }

    private void showCurve(List<EquityHistory.Day> days) {
        if (!days.isEmpty()) {
            curve.mark("start", days.getFirst().equity());
        }
        curve.show(days.stream()
                .map(day -> new CurveChart.Point(day.at(), day.equity()))
                .toList());
    }
}
