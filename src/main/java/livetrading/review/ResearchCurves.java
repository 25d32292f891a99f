package livetrading.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import livetrading.backtest.BacktestResult;
import livetrading.market.Bars;
import livetrading.research.ResearchReport;

/**
 * What became of the capital from the first choice on, at the close of each session: as multiples of it, rounded to four
 * digits behind the point.
 *
 * @param dates in order
 * @param tuned who follows the choices
 * @param untuned the defaults
 * @param held who holds the ticker
 */
public record ResearchCurves(List<LocalDate> dates, List<Double> tuned, List<Double> untuned, List<Double> held) {

    private static final double DIGITS = 1e4;

    public ResearchCurves {
        dates = List.copyOf(dates);
        tuned = List.copyOf(tuned);
        untuned = List.copyOf(untuned);
        held = List.copyOf(held);
        if (tuned.size() != dates.size() || untuned.size() != dates.size() || held.size() != dates.size()) {
            throw new IllegalArgumentException("the curves are not of as many sessions");
        }
    }

    static ResearchCurves of(ResearchReport report) {
        Bars bars = report.stitched().bars();
        List<Integer> closes = IntStream.range(0, bars.size())
                .filter(t -> t == bars.size() - 1 || !bars.date(t).equals(bars.date(t + 1)))
                .boxed()
                .toList();
        return new ResearchCurves(
                closes.stream().map(bars::date).toList(),
                multiples(report.stitched(), closes),
                multiples(report.defaulted(), closes),
                multiples(report.held(), closes));
    }

    private static List<Double> multiples(BacktestResult result, List<Integer> closes) {
        var multiples = new ArrayList<Double>();
        for (int close : closes) {
            multiples.add(Math.rint(result.equity()[close] / result.capital() * DIGITS) / DIGITS);
        }
        return multiples;
    }
}
