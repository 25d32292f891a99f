package livetrading.ui.analytics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import livetrading.market.MarketCalendar;
import livetrading.review.AccountComparison;
import livetrading.ui.chart.LinesChart;
import livetrading.ui.chart.LinesChart.Line;
import livetrading.ui.chart.LinesChart.Look;
import livetrading.ui.chart.LinesChart.Point;
import livetrading.ui.chart.LinesChart.Unit;

/** The chart of an account over its back-test. */
final class ComparedCurves {

    private static final int PER_CENT = 100;

    private final LinesChart chart =
            new LinesChart("The account and its back-test", Unit.PER_CENT, "The curves begin with the second session.");

    LinesChart chart() {
        return chart;
    }

    void show(AccountComparison compared) {
        chart.show(List.of(
                line("Live", Look.THICK, compared.dates(), compared.live()),
                line("Back-test", Look.DASHED, compared.dates(), compared.backtest())));
    }

    private static Line line(String name, Look look, List<LocalDate> dates, List<Double> growth) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            points.add(new Point(MarketCalendar.startOfDay(dates.get(i)), (growth.get(i) - 1) * PER_CENT));
        }
        return new Line(name, look, points);
    }
}
