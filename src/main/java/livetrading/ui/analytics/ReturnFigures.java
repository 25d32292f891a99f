package livetrading.ui.analytics;

import com.vaadin.flow.component.html.Div;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.performance.Figures;
import livetrading.performance.RiskFree;
import livetrading.performance.SharpeCertainty;
import livetrading.review.PeriodPerformance;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Figure;

/** The account's return and risk figures; each says behind a question mark what it is. */
final class ReturnFigures extends Div {

    private static final String ABOVE = " Above the risk-free rate that is set on the Configuration page.";

    private final Figure total = new Figure("Total return")
            .explain("All daily returns compounded, deposits and withdrawals taken out (time-weighted).");
    private final Figure year = new Figure("CAGR")
            .explain(
                    "The compound growth a year, of 252 sessions. Of a shorter period it would say what might be, so it is left out.");
    private final Figure moneyWeighted = new Figure("Money-weighted return")
            .explain(
                    "The rate at which the first value and all deposits and withdrawals would have grown to the last value:"
                            + " what the money that was there has earned.");
    private final Figure volatility =
            new Figure("Volatility").explain("The standard deviation of the daily returns times the root of 252.");
    private final Figure sharpe = new Figure("Sharpe ratio")
            .explain("The mean daily return over its standard deviation, times the root of 252." + ABOVE);
    private final Figure certainty = new Figure("Probabilistic Sharpe")
            .explain(
                    "How probable it is that the true Sharpe ratio is above 0 (Bailey and López de Prado, 2012). Below it"
                            + " the interval in which the true one lies with 95 % confidence, by a stationary bootstrap.");
    private final Figure sortino = new Figure("Sortino ratio")
            .explain("The mean daily return over the deviation of the losses only, times the root of 252." + ABOVE);
    private final Figure calmar = new Figure("Calmar ratio").explain("The CAGR over the depth of the worst drawdown.");
    private final Figure drawdown =
            new Figure("Worst drawdown").explain("The deepest fall from a highest value so far, by daily closes.");
    private final Figure stability = new Figure("Stability")
            .explain(
                    "How straight the growth was: R squared of the cumulated logarithmic returns over time, 1 is a line.");
    private final Figure tail = new Figure("Value at risk")
            .explain("One day in twenty lost more than this. Below it the mean of those days (expected shortfall).");
    private final Figure tailRatio = new Figure("Tail ratio")
            .explain("The 95th percentile of the daily returns over the 5th without its sign; above 1 the gains are the"
                    + " larger extremes. Below it the skewness and the kurtosis, which is 3 for normal returns.");
    private final Figure day = new Figure("Best day").explain("The highest daily return; below it the lowest one.");
    private final Figure positive =
            new Figure("Days with a gain").explain("The share of the days whose return was above 0.");
    private final Figure exposure =
            new Figure("Exposure").explain("What was invested at the end of a day over the equity, on average.");
    private final Figure best = new Figure("Best month").explain("The highest return of a calendar month.");
    private final Figure worst = new Figure("Worst month").explain("The lowest return of a calendar month.");
    private final List<Figure> all;

    ReturnFigures() {
        addClassNames("figures", "five");
        total.addClassName("main-figure");
        all = List.of(
                total,
                moneyWeighted,
                year,
                volatility,
                sharpe,
                certainty,
                sortino,
                calmar,
                drawdown,
                stability,
                tail,
                tailRatio,
                day,
                positive,
                exposure,
                best,
                worst);
        all.forEach(this::add);
    }

    void show(PeriodPerformance period) {
        moneyWeighted.setVisible(!period.curve().flows().isEmpty());
        if (!period.hasReturns()) {
            all.forEach(figure -> figure.show(Formats.MISSING));
            return;
        }
        showReturns(period);
        showRisk(period);
        showSpread(period);
        var months = period.months().byMonth().entrySet();
        months.stream().max(Map.Entry.comparingByValue()).ifPresent(one -> show(best, one));
        months.stream().min(Map.Entry.comparingByValue()).ifPresent(one -> show(worst, one));
    }

    private void showReturns(PeriodPerformance period) {
        Figures figures = period.figures();
        total.showSigned(
                Formats.profitPercent(figures.totalReturn()),
                Formats.sessions(figures.sessions()),
                figures.totalReturn());
        moneyWeighted.showSigned(
                Formats.profitPercent(Formats.boxed(period.moneyWeighted())),
                period.curve().isAtLeastAYear() ? "a year" : "of the period",
                period.moneyWeighted().orElse(0));
        if (period.curve().isAtLeastAYear()) {
            year.showSigned(
                    Formats.profitPercent(Formats.boxed(figures.annualReturn())),
                    "compound growth a year",
                    figures.annualReturn().orElse(0));
        } else {
            year.showSigned(Formats.MISSING, "from 252 sessions on", 0);
        }
        volatility.show(percent(figures.volatility()), "a year");
        exposure.show(percent(period.averageExposure()), "on average");
    }

    private void showRisk(PeriodPerformance period) {
        Figures figures = period.figures();
        String above = above(period.riskFree());
        sharpe.show(Formats.ratio(figures.sharpe()), above);
        sortino.show(Formats.ratio(figures.sortino()), above);
        calmar.show(Formats.ratio(figures.calmar()), "CAGR over worst drawdown");
        drawdown.show(Formats.percent(figures.maxDrawdown()));
        stability.show(Formats.ratio(figures.stability()), "1 is a straight line");
    }

    /** For instance {@code risk-free rate 2.00 %}. */
    static String above(RiskFree riskFree) {
        return riskFree.annual() == 0
                ? "risk-free rate 0 %"
                : "risk-free rate %s".formatted(Formats.percent(riskFree.annual()));
    }

    private void showSpread(PeriodPerformance period) {
        var spread = period.distribution();
        tail.show(percent(spread.valueAtRisk()), "on average then " + percent(spread.expectedShortfall()));
        tailRatio.show(
                Formats.ratio(spread.tailRatio()),
                "skewness %s, kurtosis %s"
                        .formatted(Formats.ratio(spread.skewness()), Formats.ratio(spread.kurtosis())));
        day.show(
                Formats.signedPercent(Formats.boxed(spread.best())),
                "worst " + Formats.signedPercent(Formats.boxed(spread.worst())));
        positive.show(percent(spread.positive()));
    }

    /** Comes after the others: it is computed by thousands of resamples. */
    void show(Optional<SharpeCertainty> found) {
        certainty.show(
                found.map(one -> Formats.percent(one.aboveZero())).orElse(Formats.MISSING),
                found.flatMap(SharpeCertainty::interval)
                        .map(one ->
                                "95 %%: from %s to %s".formatted(Formats.ratio(one.low()), Formats.ratio(one.high())))
                        .orElse(""));
    }

    private static String percent(OptionalDouble fraction) {
        return Formats.percent(Formats.boxed(fraction));
    }

    private static void show(Figure figure, Map.Entry<YearMonth, Double> month) {
        figure.showSigned(
                Formats.profitPercent(month.getValue()), month.getKey().toString(), month.getValue());
    }
}
