package livetrading.report;

import java.time.LocalDate;
import java.util.List;
import livetrading.performance.DatedCurve;

/**
 * An account in the period, the one that traded or the one of the back-test.
 *
 * @param curve its value at the end of each day, from the last one before the period on where there is one
 * @param exposures market value of what is held over the equity, one for each date of the curve
 * @param trades those that were open on a day of the period, in order of entry
 */
public record ReportSide(DatedCurve curve, double[] exposures, List<ReportTrade> trades) {

    public ReportSide {
        if (exposures.length != curve.size()) {
            throw new IllegalArgumentException("%d exposures on %d days".formatted(exposures.length, curve.size()));
        }
        trades = List.copyOf(trades);
    }

    /** Nothing is known of it in the period, or one value alone, which is no return. */
    public boolean hasReturns() {
        return curve.size() > 1;
    }

    /** What was bought and sold in the period, in US dollars. */
    double traded() {
        return trades.stream()
                .mapToDouble(trade -> (isInPeriod(trade.entry()) ? trade.cost() : 0)
                        + (trade.exit().filter(this::isInPeriod).isPresent()
                                ? trade.cost() + trade.profit() + trade.fees()
                                : 0))
                .sum();
    }

    private boolean isInPeriod(LocalDate day) {
        return hasReturns() && day.isAfter(curve.first()) && !day.isAfter(curve.last());
    }
}
