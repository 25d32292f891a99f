package livetrading.ui.portfolio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.ledger.EquityPoint;
import livetrading.ledger.EquityPoints;
import livetrading.ui.account.ByHand;
import livetrading.ui.account.PositionRow;
import livetrading.ui.account.PositionRows;
import livetrading.ui.account.PositionsGrid;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Destination;
import livetrading.ui.part.EmptyState;
import livetrading.ui.part.Figure;
import livetrading.ui.part.Live;
import livetrading.ui.part.Page;
import livetrading.ui.part.Panel;
import livetrading.ui.table.Sorts;

/** The account and what is held in it. */
@Route("portfolio")
@PageTitle("Portfolio · Live Trading")
@PermitAll
final class PortfolioView extends Page implements BeforeEnterObserver {

    private final EquityPoints points;
    private final PositionRows rows;

    private final Figure equity = new Figure("Equity");
    private final Figure cash = new Figure("Cash");
    private final Figure buyingPower = new Figure("Buying power");
    private final Figure marketValue = new Figure("Market value");
    private final Figure unrealized = new Figure("Unrealized profit");
    private final ManualExitsPanel exits;
    private final PositionsGrid held;
    private final AllocationBars allocation = new AllocationBars();
    private final Panel allocated = new Panel("Allocation", allocation);
    private final Panel table;
    private final Sorts sorts = Sorts.alone(Destination.PORTFOLIO);
    private final EmptyState nothing = new EmptyState(
            "No position is open. The program buys when the strategy of a ticker says so and the risk rules allow it;"
                    + " the decisions say why it has not bought yet.",
            "Why nothing was bought",
            Destination.DECISIONS);

    PortfolioView(EngineMonitor monitor, EquityPoints points, PositionRows rows, ByHand byHand) {
        super("Portfolio");
        this.points = points;
        this.rows = rows;
        this.exits = new ManualExitsPanel(byHand, () -> show(monitor.status()));
        this.held = PositionsGrid.full(row -> byHand.close(row, () -> show(monitor.status())));
        this.table = new Panel("Positions", held);
        sorts.add(Sorts.SORT, held);
        add(figures(), table, nothing, exits, allocated);
        Live.follow(this, monitor, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sorts.read(event.getLocation().getQueryParameters());
    }

    private Component figures() {
        equity.addClassName("main-figure");
        Div figures = new Div(equity, cash, buyingPower, marketValue, unrealized);
        figures.addClassName("figures");
        return figures;
    }

    private void show(EngineStatus status) {
        Optional<EquityPoint> account = points.findFirstByModeOrderByAtDesc(status.mode());
        List<PositionRow> all = rows.of(status.mode());
        showAccount(account, all);
        exits.show(status.mode());
        table.setVisible(!all.isEmpty());
        nothing.setVisible(all.isEmpty());
        held.show(all);
        held.total(all);
        allocated.setVisible(account.isPresent());
        account.ifPresent(point -> allocation.show(all, point.cash(), point.equity()));
    }

    private void showAccount(Optional<EquityPoint> account, List<PositionRow> all) {
        equity.show(
                Formats.money(account.map(EquityPoint::equity).orElse(null)),
                account.map(point -> "at " + Formats.dateTime(point.at())).orElse(""));
        cash.show(Formats.money(account.map(EquityPoint::cash).orElse(null)));
        buyingPower.show(Formats.money(account.map(EquityPoint::buyingPower).orElse(null)));
        marketValue.show(Formats.money(account.map(EquityPoint::marketValue).orElse(null)));
        BigDecimal profit =
                all.stream().map(row -> row.position().unrealizedProfit()).reduce(BigDecimal.ZERO, BigDecimal::add);
        unrealized.showSigned(
                all.isEmpty() ? Formats.MISSING : Formats.profit(profit),
                all.size() == 1 ? "1 position" : all.size() + " positions",
                profit.signum());
    }
}
