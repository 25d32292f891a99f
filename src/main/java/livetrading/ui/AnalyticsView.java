package livetrading.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import livetrading.backtest.MonthlyReturns;
import livetrading.backtest.RunningFigures;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.engine.LiveComparisons;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.EquityHistory;
import livetrading.ledger.ProfitSums;
import livetrading.ui.chart.LinesChart;
import livetrading.ui.chart.LinesChart.Line;
import livetrading.ui.chart.LinesChart.Look;
import livetrading.ui.chart.LinesChart.Point;
import livetrading.ui.chart.LinesChart.Unit;

/** How well it goes: by month, at the worst, lately, by strategy and ticker, and against the back-test. */
@Route("analytics")
@PageTitle("Analytics · Live Trading")
@PermitAll
public final class AnalyticsView extends Page {

    /** A quarter of a year of sessions. */
    private static final int WINDOW = 63;

    private static final int SESSIONS_PER_YEAR = 252;
    private static final int PER_CENT = 100;

    private final EquityHistory history;
    private final ReturnFigures figures = new ReturnFigures();
    private final MonthlyGrid months = new MonthlyGrid();
    private final LinesChart drawdown = new LinesChart(
            "Drawdown of the account", Unit.PER_CENT, "The curve begins with the second day of trading.");
    private final LinesChart sharpe = new LinesChart(
            "Rolling Sharpe ratio",
            Unit.RATIO,
            "The curve begins after %d sessions of trading, when the first window is full.".formatted(WINDOW + 1));
    private final ProfitPanel profits;

    AnalyticsView(
            EngineMonitor monitor,
            EquityHistory history,
            ProfitSums sums,
            LiveComparisons comparisons,
            BestStrategies best,
            PageWork work) {
        super("Analytics");
        this.history = history;
        profits = new ProfitPanel(sums);
        Div curves = new Div(
                new Panel("Drawdown", drawdown),
                new Panel("Rolling Sharpe ratio, %d sessions".formatted(WINDOW), sharpe));
        curves.addClassName("side-by-side");
        add(figures, new LivePanel(comparisons, best, work), new Panel("Monthly returns", months), curves, profits);
        Live.follow(this, monitor, this::show);
    }

    private void show(EngineStatus status) {
        List<EquityHistory.Day> days = history.of(status.mode());
        double[] equity = days.stream().mapToDouble(EquityHistory.Day::equity).toArray();
        List<LocalDate> dates = days.stream().map(EquityHistory.Day::date).toList();
        MonthlyReturns returns = MonthlyReturns.of(dates, equity);
        figures.show(equity, returns);
        months.show(returns);
        drawdown.show(List.of(drawdown(days, equity)));
        sharpe.show(List.of(sharpe(days, equity)));
        profits.show(status.mode());
    }

    private static Line drawdown(List<EquityHistory.Day> days, double[] equity) {
        double[] below = RunningFigures.drawdowns(equity);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < below.length; i++) {
            points.add(new Point(days.get(i).at(), below[i] * PER_CENT));
        }
        return new Line("Drawdown", Look.DRAWDOWN, points);
    }

    private static Line sharpe(List<EquityHistory.Day> days, double[] equity) {
        OptionalDouble[] ratios = RunningFigures.rollingSharpe(equity, WINDOW, SESSIONS_PER_YEAR);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < ratios.length; i++) {
            if (ratios[i].isPresent()) {
                points.add(new Point(days.get(i + WINDOW).at(), ratios[i].getAsDouble()));
            }
        }
        return new Line("Sharpe ratio", Look.THIN, points);
    }
}
