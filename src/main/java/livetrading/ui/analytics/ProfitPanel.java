package livetrading.ui.analytics;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.ledger.ProfitSums;
import livetrading.ledger.TradeFilter;
import livetrading.ui.chart.BarChart;
import livetrading.ui.chart.BarChart.Bar;
import livetrading.ui.format.Names;
import livetrading.ui.part.Panel;

/** Which strategies and which tickers brought the realized profit. */
final class ProfitPanel extends Div {

    /** More bars cannot be told apart; those left out are in the middle. */
    private static final int MOST = 40;

    private final ProfitSums sums;
    private final BarChart strategies =
            BarChart.ofDollars("Realized profit by strategy", "The first bar appears with the first sale.");
    private final BarChart tickers =
            BarChart.ofDollars("Realized profit by ticker", "The first bar appears with the first sale.");

    ProfitPanel(ProfitSums sums) {
        this.sums = sums;
        addClassName("side-by-side");
        add(new Panel("Profit by strategy", strategies), new Panel("Profit by ticker", tickers));
    }

    void show(TradeFilter chosen) {
        strategies.show(
                "Realized profit by strategy",
                sums.strategies(chosen).stream()
                        .map(one -> new Bar(
                                Optional.ofNullable(Names.strategy(one.strategy()))
                                        .orElse(one.strategy()),
                                one.profit().doubleValue(),
                                one.profit().signum()))
                        .toList());
        tickers.show(
                "Realized profit by ticker",
                ends(sums.tickers(chosen).stream()
                        .map(one -> new Bar(
                                one.ticker(),
                                one.profit().doubleValue(),
                                one.profit().signum()))
                        .toList()));
    }

    /** The greatest profits and the greatest losses. */
    static List<Bar> ends(List<Bar> bars) {
        return bars.size() <= MOST
                ? bars
                : Stream.concat(bars.stream().limit(MOST / 2), bars.stream().skip(bars.size() - MOST / 2L))
                        .toList();
    }
}
