package livetrading.ui.analytics;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import livetrading.backtest.RunningFigures;
import livetrading.performance.SharpeCertainty;
import livetrading.review.PeriodComparison;
import livetrading.review.PeriodPerformance;
import livetrading.review.PeriodPerformances;
import livetrading.ui.analytics.PeriodBar.Choice;
import livetrading.ui.chart.LinesChart;
import livetrading.ui.chart.LinesChart.Line;
import livetrading.ui.chart.LinesChart.Unit;
import livetrading.ui.part.PageWork;
import livetrading.ui.part.Panel;

/** The whole account in a period: curves, what buying and holding made, drawdowns, months. */
final class AccountPart extends Div {

    private final PeriodPerformances performances;
    private final PageWork work;
    private final Consumer<Optional<SharpeCertainty>> told;
    private final CurvesPanel curves = new CurvesPanel();
    private final BenchmarksGrid benchmarks = new BenchmarksGrid();
    private final LinesChart drawdown = new LinesChart(
            "Drawdown of the account", Unit.PER_CENT, "The curve begins with the second day of trading.");
    private final DrawdownsGrid drawdowns = new DrawdownsGrid();
    private final RollingPanel rolling = new RollingPanel();
    private final MonthlyGrid months = new MonthlyGrid();
    private Optional<Asked> asked = Optional.empty();
    private boolean isAsking;

    /** @param last day of the period that the answer is about */
    private record Asked(Choice choice, LocalDate first, LocalDate last, int days) {

        /** Only that another day has come. */
        boolean isLike(Asked other) {
            return choice.equals(other.choice) && first.equals(other.first);
        }
    }

    /** @param told takes how sure the Sharpe ratio is, which takes longer than the other figures */
    AccountPart(PeriodPerformances performances, PageWork work, Consumer<Optional<SharpeCertainty>> told) {
        this.performances = performances;
        this.work = work;
        this.told = told;
        addClassName("view-part");
        add(
                curves,
                new Panel("Against buy and hold", benchmarks),
                new Panel("Drawdowns", drawdown, drawdowns),
                rolling,
                new Panel("Monthly returns", months));
    }

    void show(Choice choice, PeriodPerformance period) {
        curves.show(period);
        drawdown.show(List.of(Line.drawdown(
                i -> period.days().get(i).at(),
                RunningFigures.drawdowns(period.curve().growth()))));
        drawdowns.show(period.drawdowns());
        rolling.show(period);
        months.show(period.months());
        if (period.hasReturns()) {
            ask(choice, period);
        } else {
            asked = Optional.empty();
            answered(new PeriodComparison(Optional.empty(), List.of()));
        }
    }

    /** While it waits for an answer, another day of the same period is no new question: a market may be fast. */
    private void ask(Choice choice, PeriodPerformance period) {
        var next = new Asked(
                choice,
                period.curve().first(),
                period.curve().last(),
                period.curve().size());
        if (asked.equals(Optional.of(next))
                || (isAsking && asked.filter(next::isLike).isPresent())) {
            return;
        }
        asked = Optional.of(next);
        isAsking = true;
        work.compute(
                this,
                () -> performances.compare(choice.mode(), period, choice.beside()),
                found -> {
                    if (asked.equals(Optional.of(next))) {
                        isAsking = false;
                        answered(found);
                    }
                },
                failure -> {
                    isAsking = false;
                    curves.explain("The comparison with buy and hold failed; the log says why.");
                });
    }

    private void answered(PeriodComparison found) {
        told.accept(found.certainty());
        curves.show(found.benchmarks());
        benchmarks.show(found.benchmarks());
        rolling.show(found.benchmarks());
    }
}
