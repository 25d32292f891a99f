package livetrading.ui.trades;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import livetrading.ledger.ProfitSums;
import livetrading.ledger.ProfitSums.OfHour;
import livetrading.ledger.TradeFilter;
import livetrading.ui.chart.BarChart;
import livetrading.ui.chart.CurveChart;
import livetrading.ui.chart.PeriodChart;
import livetrading.ui.trades.ProfitBars.Bars;

/** The profit of the filtered sales: over time, by ticker, by size. Only the chart that is open is computed. */
final class TradeCharts extends Div {

    private static final String NO_SALES = "Nothing to draw: profit is realized by a sale, and none is chosen.";

    private final ProfitSums sums;
    private final Tab cumulative = new Tab("Cumulative");
    private final Tab overTime = new Tab("Over time");
    private final Tab perTicker = new Tab("Per ticker");
    private final Tab distribution = new Tab("Distribution");
    private final Tabs tabs = new Tabs(cumulative, overTime, perTicker, distribution);
    private final CurveChart curve =
            new CurveChart("Realized profit", "The curve begins with the first sales of those that are chosen.");
    private final PeriodChart periods = new PeriodChart("Profit per day", NO_SALES);
    private final BarChart tickers = BarChart.ofDollars("Profit per ticker", NO_SALES);
    private final BarChart sizes = BarChart.ofCounts("Sales by profit", NO_SALES);
    private final Paragraph caption = new Paragraph();
    private TradeFilter filter;

    TradeCharts(ProfitSums sums, TradeFilter filter) {
        this.sums = sums;
        this.filter = filter;
        caption.addClassName("quiet");
        tabs.addSelectedChangeListener(change -> show(this.filter));
        add(tabs, caption, curve, periods, tickers, sizes);
    }

    void show(TradeFilter chosen) {
        filter = chosen;
        Tab selected = tabs.getSelectedTab();
        if (cumulative.equals(selected)) {
            curve.show(cumulative(sums.hours(filter)));
            only(curve, "Realized profit, cumulative");
        } else if (overTime.equals(selected)) {
            ProfitPeriods found = ProfitPeriods.of(sums.hours(filter));
            periods.show(found.title(), found.bars(), found.width());
            only(periods, found.title());
        } else if (perTicker.equals(selected)) {
            show(tickers, ProfitBars.perTicker(sums.tickers(filter)));
        } else {
            show(sizes, distribution());
        }
    }

    private Bars distribution() {
        return sums.spread(filter)
                .map(spread -> {
                    double width = ProfitBars.width(spread);
                    return ProfitBars.distribution(spread, width, sums.sizes(filter, width));
                })
                .orElse(new Bars("Sales by profit", List.of()));
    }

    private void show(BarChart chart, Bars bars) {
        chart.show(bars.title(), bars.bars());
        only(chart, bars.title());
    }

    private void only(Component shown, String words) {
        caption.setText(words);
        List.<Component>of(curve, periods, tickers, sizes).forEach(chart -> chart.setVisible(chart.equals(shown)));
    }

    private static List<CurveChart.Point> cumulative(List<OfHour> hours) {
        List<CurveChart.Point> points = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (OfHour hour : hours) {
            sum = sum.add(hour.profit());
            points.add(new CurveChart.Point(hour.begin(), sum.doubleValue()));
        }
        return points;
    }
}
