package livetrading.ui.analytics;

import com.vaadin.flow.component.html.Div;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import livetrading.backtest.MonthlyReturns;
import livetrading.backtest.Performance;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Figure;

/** The account's return and risk figures. */
final class ReturnFigures extends Div {

    private static final int SESSIONS_PER_YEAR = 252;

    private final Figure total = new Figure("Total return");
    private final Figure year = new Figure("CAGR");
    private final Figure volatility = new Figure("Volatility");
    private final Figure sharpe = new Figure("Sharpe ratio");
    private final Figure sortino = new Figure("Sortino ratio");
    private final Figure calmar = new Figure("Calmar ratio");
    private final Figure drawdown = new Figure("Worst drawdown");
    private final Figure best = new Figure("Best month");
    private final Figure worst = new Figure("Worst month");

    ReturnFigures() {
        addClassNames("figures", "five");
        total.addClassName("main-figure");
        add(total, year, volatility, sharpe, sortino, calmar, drawdown, best, worst);
    }

    /** @param equity at the end of each session */
    void show(double[] equity, MonthlyReturns months) {
        if (equity.length < 2) {
            List.of(total, year, volatility, sharpe, sortino, calmar, drawdown, best, worst)
                    .forEach(figure -> figure.show(Formats.MISSING));
            return;
        }
        double[] returns = Performance.returns(equity[0], Arrays.copyOfRange(equity, 1, equity.length));
        double sum = equity[equity.length - 1] / equity[0] - 1;
        total.showSigned(Formats.profitPercent(sum), Formats.sessions(returns.length), sum);
        OptionalDouble cagr = Performance.cagr(returns, SESSIONS_PER_YEAR);
        year.showSigned(Formats.profitPercent(Formats.boxed(cagr)), "compound growth a year", cagr.orElse(0));
        volatility.show(Formats.percent(Formats.boxed(Performance.volatility(returns, SESSIONS_PER_YEAR))), "a year");
        sharpe.show(Formats.ratio(Performance.sharpe(returns, SESSIONS_PER_YEAR)), "risk-free rate 0 %");
        sortino.show(Formats.ratio(Performance.sortino(returns, SESSIONS_PER_YEAR)), "risk-free rate 0 %");
        calmar.show(Formats.ratio(Performance.calmar(returns, SESSIONS_PER_YEAR)), "CAGR over worst drawdown");
        drawdown.show(Formats.percent(Performance.maxDrawdown(returns)));
        months.byMonth().entrySet().stream().max(Map.Entry.comparingByValue()).ifPresent(one -> show(best, one));
        months.byMonth().entrySet().stream().min(Map.Entry.comparingByValue()).ifPresent(one -> show(worst, one));
    }

    private static void show(Figure figure, Map.Entry<YearMonth, Double> month) {
        figure.showSigned(
                Formats.profitPercent(month.getValue()), month.getKey().toString(), month.getValue());
    }
}
