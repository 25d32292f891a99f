package livetrading.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import livetrading.backtest.AccountFigures;
import livetrading.ledger.EquityHistory;
import livetrading.ledger.EquityPoint;
import livetrading.ledger.EquityPoints;
import livetrading.ledger.TradeFilter;
import livetrading.ledger.TradeSums;
import livetrading.ledger.TradeSums.Totals;
import livetrading.portfolio.Mode;
import livetrading.review.BuyAndHold;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Figure;

/** The figures of the account, the equity first. */
final class AccountFiguresRow extends Div {

    private static final int RATIO_DIGITS = 4;

    private final EquityHistory history;
    private final EquityPoints points;
    private final TradeSums trades;

    private final Figure equity = new Figure("Equity");
    private final Figure session = new Figure("Last session");
    private final Figure total = new Figure("Total profit");
    private final Figure held = new Figure("Buy and hold");
    private final Figure cash = new Figure("Cash");
    private final Figure exposure = new Figure("Exposure");
    private final Figure drawdown = new Figure("Drawdown");
    private final Figure winRate = new Figure("Win rate");
    private final Figure profitFactor = new Figure("Profit factor");
    private final Figure sharpe = new Figure("Sharpe ratio");

    AccountFiguresRow(EquityHistory history, EquityPoints points, TradeSums trades) {
        this.history = history;
        this.points = points;
        this.trades = trades;
        addClassNames("figures", "five");
        equity.addClassName("main-figure");
        add(equity, session, total, held, cash, exposure, drawdown, winRate, profitFactor, sharpe);
    }

    void show(Mode mode) {
        showAccount(points.findFirstByModeOrderByAtDesc(mode));
        showCurve(history.of(mode));
        showTrades(trades.totals(TradeFilter.all(mode)));
    }

    private void showAccount(Optional<EquityPoint> point) {
        equity.show(Formats.money(point.map(EquityPoint::equity).orElse(null)), note(point));
        cash.show(
                Formats.money(point.map(EquityPoint::cash).orElse(null)),
                point.map(last -> "buying power " + Formats.money(last.buyingPower()))
                        .orElse(""));
        exposure.show(
                Formats.percent(
                        point.map(last -> share(last.marketValue(), last)).orElse(null)),
                point.map(last -> Formats.money(last.marketValue()) + " in shares")
                        .orElse(""));
    }

    /** What the total profit is to be compared with. */
    void show(BuyAndHold.Held benchmark) {
        Double full = Formats.boxed(benchmark.totalReturn());
        held.showSigned(
                Formats.profitPercent(full),
                full == null ? "" : "at the same exposure " + Formats.signedPercent(benchmark.returnAtExposure()),
                full == null ? 0 : full);
    }

    private static String note(Optional<EquityPoint> point) {
        return point.map(last -> "at " + Formats.dateTime(last.at())).orElse("");
    }

    private static Double share(BigDecimal part, EquityPoint point) {
        return point.equity().signum() == 0
                ? 0
                : part.divide(point.equity(), RATIO_DIGITS, RoundingMode.HALF_EVEN)
                        .doubleValue();
    }

    private void showCurve(List<EquityHistory.Day> days) {
        if (days.isEmpty()) {
            List.of(session, total, drawdown, sharpe).forEach(figure -> figure.show(Formats.MISSING));
            return;
        }
        AccountFigures figures = AccountFigures.of(
                days.stream().mapToDouble(EquityHistory.Day::equity).toArray());
        Double last = Formats.boxed(figures.sessionProfit());
        session.showSigned(
                Formats.profit(last == null ? null : BigDecimal.valueOf(last)),
                last == null ? "" : Formats.signedPercent(last / (days.getLast().equity() - last)),
                last == null ? 0 : last);
        total.showSigned(
                Formats.profit(BigDecimal.valueOf(figures.totalProfit())),
                Formats.signedPercent(figures.totalReturn()),
                figures.totalProfit());
        drawdown.show(Formats.percent(figures.drawdown()), "worst " + Formats.percent(figures.maxDrawdown()));
        sharpe.show(
                Formats.ratio(figures.sharpe()),
                "%s, risk-free rate 0 %%".formatted(Formats.sessions(days.size() - 1)));
    }

    private void showTrades(Totals totals) {
        winRate.show(
                Formats.percent(Formats.boxed(totals.winRate())),
                "%s of %s sales"
                        .formatted(Formats.count(totals.wins()), Formats.count(totals.wins() + totals.losses())));
        profitFactor.show(Formats.factor(Formats.boxed(totals.profitFactor())), "gains over losses");
    }
}
