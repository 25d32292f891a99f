package livetrading.ui.analytics;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import livetrading.ledger.EquityHistory.Day;
import livetrading.ledger.RoundTripGroups;
import livetrading.ledger.RoundTripTotals;
import livetrading.ledger.RoundTripTotals.Totals;
import livetrading.ledger.TradeSums;
import livetrading.review.PeriodPerformance;
import livetrading.ui.analytics.PeriodBar.Choice;
import livetrading.ui.chart.LinesChart;
import livetrading.ui.chart.LinesChart.Line;
import livetrading.ui.chart.LinesChart.Look;
import livetrading.ui.chart.LinesChart.Point;
import livetrading.ui.chart.LinesChart.Unit;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Figure;
import livetrading.ui.part.Panel;

/** How much was invested and traded, and what that cost. */
final class ActivityPanel extends Div {

    private static final int PER_CENT = 100;

    private static final int WINDOW = RollingPanel.WINDOW;

    private final RoundTripGroups groups;
    private final RoundTripTotals totals;
    private final TradeSums sums;
    private final Figure turnover = new Figure("Turnover")
            .explain("How often all of the equity was bought and sold: half of what was traded in the period over the"
                    + " average equity, a year of 252 sessions.");
    private final Figure most =
            new Figure("Most positions").explain("The most positions that were open at the end of a day.");
    private final Figure fees = new Figure("Fees").explain("Of all fills of the trades of the period.");
    private final Figure slippage = new Figure("Slippage")
            .explain("By how much fills were worse than what the back-test would have paid; below 0 they were better.");
    private final LinesChart exposure =
            new LinesChart("Exposure", Unit.PER_CENT, "The curve begins with the second day of trading.");
    private final LinesChart positions =
            new LinesChart("Number of positions", Unit.RATIO, "The curve begins with the second day of trading.");
    private final LinesChart overTime = new LinesChart(
            "Turnover over time", Unit.RATIO, "The curve begins after %d sessions of trading.".formatted(WINDOW));

    ActivityPanel(RoundTripGroups groups, RoundTripTotals totals, TradeSums sums) {
        this.groups = groups;
        this.totals = totals;
        this.sums = sums;
        addClassName("view-part");
        Div figures = new Div(turnover, most, fees, slippage);
        figures.addClassNames("figures", "five");
        Div charts = new Div(
                new Panel("Exposure", exposure),
                new Panel("Number of positions", positions),
                new Panel("Turnover a year, of %d sessions".formatted(WINDOW), overTime));
        charts.addClassNames("side-by-side", "three");
        add(figures, charts);
    }

    void show(Choice choice, PeriodPerformance period) {
        List<Day> days = period.days();
        Totals found = totals.totals(choice.roundTrips());
        Map<LocalDate, BigDecimal> traded = sums.tradedByDay(choice.trades());
        double all =
                traded.values().stream().mapToDouble(BigDecimal::doubleValue).sum();
        turnover.show(Formats.ratio(period.turnover(all)), "times the equity a year");
        fees.show(Formats.money(found.fees()));
        slippage.show(
                found.slippage().isPresent() ? Formats.money(found.slippage().getAsDouble()) : Formats.MISSING,
                "%s bp of the modelled prices".formatted(Formats.ratio(found.slippageBp())));
        int[] open = groups.positions(choice.mode(), days.stream().map(Day::at).toList());
        most.show(Formats.count(IntStream.of(open).max().orElse(0)), "at the end of a day");
        exposure.show(List.of(line("Exposure", days, i -> days.get(i).exposure() * PER_CENT)));
        positions.show(List.of(line("Positions", days, i -> open[i])));
        double[] rolling = period.rollingTurnover(traded, WINDOW);
        overTime.show(
                List.of(line("Turnover", days.subList(days.size() - rolling.length, days.size()), i -> rolling[i])));
    }

    private static Line line(String name, List<Day> days, IntToDoubleFunction value) {
        return new Line(
                name,
                Look.THIN,
                IntStream.range(0, days.size())
                        .mapToObj(i -> new Point(at(days, i), value.applyAsDouble(i)))
                        .toList());
    }

    private static Instant at(List<Day> days, int i) {
        return days.get(i).at();
    }
}
