package livetrading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.ledger.EquityHistory;
import livetrading.ledger.EquityPoint;
import livetrading.ledger.EquityPoints;
import livetrading.ledger.Position;
import livetrading.ledger.Positions;
import livetrading.ui.chart.CurveChart;
import livetrading.ui.format.Formats;

/** The account and what is held in it. */
@Route("portfolio")
@PageTitle("Portfolio · Live Trading")
@PermitAll
public final class PortfolioView extends Page {

    private final EquityHistory history;
    private final EquityPoints points;
    private final Positions positions;

    private final Figure equity = new Figure("Equity");
    private final Figure cash = new Figure("Cash");
    private final Figure buyingPower = new Figure("Buying power");
    private final Figure marketValue = new Figure("Market value");
    private final Figure unrealized = new Figure("Unrealized profit");
    private final PositionsGrid held = PositionsGrid.full();
    private final CurveChart curve =
            new CurveChart("Equity", "The curve begins with the first check after trading has started.");

    PortfolioView(EngineMonitor monitor, EquityHistory history, EquityPoints points, Positions positions) {
        super("Portfolio");
        this.history = history;
        this.points = points;
        this.positions = positions;
        add(figures(), positions(), equityCurve());
        Live.follow(this, monitor, this::show);
    }

    private Component figures() {
        equity.addClassName("main-figure");
        Div figures = new Div(equity, cash, buyingPower, marketValue, unrealized);
        figures.addClassName("figures");
        return figures;
    }

    private Component positions() {
        return new Panel("Positions", held);
    }

    private Component equityCurve() {
        return new Panel("Equity curve", curve);
    }

    private void show(EngineStatus status) {
        Optional<EquityPoint> account = points.findFirstByModeOrderByAtDesc(status.mode());
        List<Position> all = positions.findByModeOrderByTicker(status.mode());
        showAccount(account, all);
        held.show(all, account.map(EquityPoint::equity).orElse(BigDecimal.ZERO));
        List<EquityHistory.Day> days = history.of(status.mode());
        if (!days.isEmpty()) {
            curve.mark("start", days.getFirst().equity());
        }
        curve.show(days.stream()
                .map(day -> new CurveChart.Point(day.at(), day.equity()))
                .toList());
    }

    private void showAccount(Optional<EquityPoint> account, List<Position> all) {
        equity.show(
                Formats.money(account.map(EquityPoint::equity).orElse(null)),
                account.map(point -> "at " + Formats.dateTime(point.at())).orElse(""));
        cash.show(Formats.money(account.map(EquityPoint::cash).orElse(null)));
        buyingPower.show(Formats.money(account.map(EquityPoint::buyingPower).orElse(null)));
        marketValue.show(Formats.money(account.map(EquityPoint::marketValue).orElse(null)));
        BigDecimal profit = all.stream().map(Position::unrealizedProfit).reduce(BigDecimal.ZERO, BigDecimal::add);
        unrealized.showSigned(
                all.isEmpty() ? Formats.MISSING : Formats.profit(profit),
                all.size() == 1 ? "1 position" : all.size() + " positions",
                profit.signum());
    }
}
