package livetrading.ui.analytics;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
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
import livetrading.ledger.BestStrategies;
import livetrading.ledger.EquityHistory;
import livetrading.ledger.ProfitSums;
import livetrading.review.LiveComparisons;
import livetrading.ui.chart.LinesChart;
import livetrading.ui.chart.LinesChart.Line;
import livetrading.ui.chart.LinesChart.Look;
import livetrading.ui.chart.LinesChart.Point;
import livetrading.ui.chart.LinesChart.Unit;
import livetrading.ui.part.Destination;
import livetrading.ui.part.Later;
import livetrading.ui.part.Live;
import livetrading.ui.part.Page;
import livetrading.ui.part.PageWork;
import livetrading.ui.part.Panel;
import livetrading.ui.table.Sorts;

/**
 * The account's performance: returns by month, drawdown, rolling Sharpe ratio, profit by strategy and ticker, and
 * live trading against its back-test.
 */
@Route("analytics")
@PageTitle("Analytics · Live Trading")
@PermitAll
final class AnalyticsView extends Page implements BeforeEnterObserver {

    /** A quarter of a year of sessions. */
    private static final int WINDOW = 63;

    private static final int SESSIONS_PER_YEAR = 252;

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
    private final Sorts sorts = Sorts.alone(Destination.ANALYTICS);

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
        var live = new LivePanel(comparisons, best, monitor.status().mode(), work);
        sorts.add(Sorts.SORT, live.executions());
        Div curves = new Div(
                new Panel("Drawdown", drawdown),
                new Panel("Rolling Sharpe ratio, %d sessions, risk-free rate 0 %%".formatted(WINDOW), sharpe));
        curves.addClassName("side-by-side");
        add(figures, new Later(live, new Panel("Monthly returns", months), curves, profits));
        Live.follow(figures, monitor, this::showFigures);
        Live.follow(profits, monitor, this::showRest);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sorts.read(event.getLocation().getQueryParameters());
    }

    private void showFigures(EngineStatus status) {
        List<EquityHistory.Day> days = history.of(status.mode());
        figures.show(equity(days), months(days));
    }

    private void showRest(EngineStatus status) {
        List<EquityHistory.Day> days = history.of(status.mode());
        months.show(months(days));
        drawdown.show(List.of(drawdown(days)));
        sharpe.show(List.of(sharpe(days)));
        profits.show(status.mode());
    }

    private static double[] equity(List<EquityHistory.Day> days) {
        return days.stream().mapToDouble(EquityHistory.Day::equity).toArray();
    }

    private static MonthlyReturns months(List<EquityHistory.Day> days) {
        List<LocalDate> dates = days.stream().map(EquityHistory.Day::date).toList();
        return MonthlyReturns.of(dates, equity(days));
    }

    private static Line drawdown(List<EquityHistory.Day> days) {
        double[] below = RunningFigures.drawdowns(equity(days));
        return Line.drawdown(i -> days.get(i).at(), below);
    }

    private static Line sharpe(List<EquityHistory.Day> days) {
        OptionalDouble[] ratios = RunningFigures.rollingSharpe(equity(days), WINDOW, SESSIONS_PER_YEAR);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < ratios.length; i++) {
            if (ratios[i].isPresent()) {
                points.add(new Point(days.get(i + WINDOW).at(), ratios[i].getAsDouble()));
            }
        }
        return new Line("Sharpe ratio", Look.THIN, points);
    }
}
