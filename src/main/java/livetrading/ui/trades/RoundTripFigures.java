package livetrading.ui.trades;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.OptionalDouble;
import livetrading.ledger.RoundTripTotals.Totals;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Figure;

/** What the filtered round trips come to; each number says behind a question mark what it is. */
final class RoundTripFigures extends Div {

    private final Figure profit = new Figure("Profit")
            .explain("What the sales have brought, fees of both sides deducted. What is still held is not in it.");
    private final Figure closed =
            new Figure("Trades").explain("Round trips that are over: own shares left 0 and are 0 again.");
    private final Figure winRate = new Figure("Win rate")
            .explain("Trades with a profit among those with a profit or a loss, after fees. Open ones do not count.");
    private final Figure profitFactor =
            new Figure("Profit factor").explain("The sum of all profits over the sum of all losses; above 1 earns.");
    private final Figure expectancy =
            new Figure("Expectancy").explain("The mean profit of a trade that is over, after fees.");
    private final Figure average = new Figure("Average win")
            .explain("The mean profit of those with a profit; below it the mean loss of those with a loss.");
    private final Figure largest =
            new Figure("Largest win").explain("The largest profit of one trade; below it the largest loss of one.");
    private final Figure streak = new Figure("Longest streak")
            .explain(
                    "The most trades with a profit in a row, by the time of their exits; below it the most with a loss.");
    private final Figure held = new Figure("Held for")
            .explain("The median time from first entry to last exit, nights and weekends included; below it the mean.");
    private final Figure costs = new Figure("Slippage")
            .explain(
                    "By how much fills were worse than what the back-test would have paid: the open of the bar after the"
                            + " decision, worsened by the cost model. Below 0 they were better. Below it the fees of all fills.");

    RoundTripFigures() {
        addClassNames("figures", "five");
        profit.addClassName("main-figure");
        add(profit, closed, winRate, profitFactor, expectancy, average, largest, streak, held, costs);
    }

    void show(Totals totals) {
        profit.showSigned(Formats.money(totals.profit()), "of what is sold, after fees", totals.profit());
        closed.show(
                Formats.count(totals.closed()),
                "%s won, %s lost, %s open"
                        .formatted(
                                Formats.count(totals.wins()),
                                Formats.count(totals.losses()),
                                Formats.count(totals.trips() - totals.closed())));
        winRate.show(Formats.percent(Formats.boxed(totals.winRate())));
        profitFactor.show(Formats.factor(Formats.boxed(totals.profitFactor())), "gains over losses");
        expectancy.show(money(totals.expectancy()), "a trade");
        average.show(money(totals.averageWin()), "average loss " + money(totals.averageLoss()));
        largest.show(money(totals.largestWin()), "largest loss " + money(totals.largestLoss()));
        streak.show(Formats.count(totals.winStreak()) + " won", Formats.count(totals.lossStreak()) + " lost in a row");
        held.show(duration(totals.medianHeld()), "on average " + duration(totals.meanHeld()));
        costs.show(
                money(totals.slippage()),
                "%s bp; fees %s".formatted(Formats.ratio(totals.slippageBp()), Formats.money(totals.fees())));
    }

    private static String money(OptionalDouble dollars) {
        return dollars.isPresent() ? Formats.money(dollars.getAsDouble()) : Formats.MISSING;
    }

    private static String duration(OptionalDouble seconds) {
        return seconds.isPresent()
                ? Formats.duration(Duration.ofSeconds(Math.round(seconds.getAsDouble())))
                : Formats.MISSING;
    }
}
