package livetrading.ui.analytics;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.ledger.ProfitSums;
import livetrading.ledger.RoundTripTotals;
import livetrading.ledger.RoundTripTotals.Totals;
import livetrading.ui.analytics.PeriodBar.Choice;
import livetrading.ui.chart.CurveChart;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Names;
import livetrading.ui.part.Figure;
import livetrading.ui.part.Panel;

/** What a strategy or a ticker has realised: no equity is stored for it, so its curve is that of the profits of sales. */
final class RealizedPart extends Div {

    private final RoundTripTotals totals;
    private final ProfitSums sums;
    private final Figure profit =
            new Figure("Realised profit").explain("What the sales have brought, fees of both sides deducted.");
    private final Figure trades =
            new Figure("Trades").explain("Round trips that ended in the period: own shares left 0 and are 0 again.");
    private final Figure winRate =
            new Figure("Win rate").explain("Trades with a profit among those with a profit or a loss, after fees.");
    private final Figure profitFactor =
            new Figure("Profit factor").explain("The sum of all profits over the sum of all losses; above 1 earns.");
    private final Figure expectancy = new Figure("Expectancy").explain("The mean profit of a trade, after fees.");
    private final Figure costs = new Figure("Slippage")
            .explain(
                    "By how much fills were worse than what the back-test would have paid. Below it the fees of all fills.");
    private final CurveChart curve =
            new CurveChart("Realised profit", "The curve begins with the second hour in which something was sold.");

    RealizedPart(RoundTripTotals totals, ProfitSums sums) {
        this.totals = totals;
        this.sums = sums;
        addClassName("view-part");
        Div figures = new Div(profit, trades, winRate, profitFactor, expectancy, costs);
        figures.addClassNames("figures", "five");
        profit.addClassName("main-figure");
        add(figures, new Panel("Realised profit", curve));
    }

    void show(Choice choice) {
        Totals found = totals.totals(choice.roundTrips());
        profit.showSigned(Formats.money(found.profit()), "after fees", found.profit());
        trades.show(Formats.count(found.closed()), Formats.count(found.trips() - found.closed()) + " open");
        winRate.show(Formats.percent(Formats.boxed(found.winRate())));
        profitFactor.show(Formats.factor(Formats.boxed(found.profitFactor())), "gains over losses");
        expectancy.show(money(found.expectancy()), "a trade");
        costs.show(money(found.slippage()), "fees " + Formats.money(found.fees()));
        curve.show(points(sums.hours(choice.trades())));
    }

    private static String money(OptionalDouble dollars) {
        return dollars.isPresent() ? Formats.money(dollars.getAsDouble()) : Formats.MISSING;
    }

    private static List<CurveChart.Point> points(List<ProfitSums.OfHour> hours) {
        List<CurveChart.Point> points = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (ProfitSums.OfHour hour : hours) {
            sum = sum.add(hour.profit());
            points.add(new CurveChart.Point(hour.begin(), sum.doubleValue()));
        }
        return points;
    }

    /** For instance {@code ALFA with RSI}. */
    static String subject(Choice choice) {
        return Stream.of(
                        choice.ticker(),
                        choice.strategy()
                                .map(id ->
                                        Optional.ofNullable(Names.strategy(id)).orElse(id)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" with "));
    }
}
