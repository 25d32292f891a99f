package livetrading.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The bars of a longer timeframe that are made of others, and for each of these the last longer one that was complete by
 * its end. They begin when Alpaca's would: the first hour of a session at 9:00, although nothing is traded before 9:30.
 *
 * @param bars the complete longer ones
 * @param lastCompleted for each of the bars that they are made of an index; -1 before the first
 */
public record LongerBars(Bars bars, int[] lastCompleted) {

    private static final int NONE = -1;

    /** @throws IllegalArgumentException when the timeframe is not longer than that of the bars */
    static LongerBars of(Bars bars, Timeframe longer) {
        if (!longer.isLongerThan(bars.timeframe())) {
            throw new IllegalArgumentException("bars of %s are not made of bars of %s"
                    .formatted(longer.code(), bars.timeframe().code()));
        }
        HigherBars higher = HigherBars.of(bars, longer);
        return new LongerBars(made(bars, longer, higher), higher.lastCompleted());
    }

    /**
     * The longer bars that were over at an instant, which is not before the end of the bars: also the one whose last bar is
     * missing, so that nothing depends on whether a later one is known already.
     */
    static Bars overBy(long instant, Bars bars, Timeframe longer) {
        LongerBars complete = bars.on(longer);
        if (bars.isEmpty() || complete.isCompletedWith(bars.size() - 1)) {
            return complete.bars;
        }
        var clock = new PeriodEnds(bars, longer);
        clock.goTo(bars.size() - 1);
        return clock.periodEnd() <= instant ? made(bars, longer, HigherBars.withLast(bars, longer)) : complete.bars;
    }

    private static Bars made(Bars bars, Timeframe longer, HigherBars higher) {
        long[] begins =
                Arrays.stream(higher.ends()).map(end -> begin(end - 1, longer)).toArray();
        return new Bars(
                bars.ticker(),
                longer,
                begins,
                higher.open(),
                higher.high(),
                higher.low(),
                higher.close(),
                higher.volume());
    }

    private static long begin(long within, Timeframe longer) {
        return longer.isDaily()
                ? MarketCalendar.startOfDay(LocalDate.ofInstant(Instant.ofEpochMilli(within), MarketCalendar.NEW_YORK))
                        .toEpochMilli()
                : within - Math.floorMod(within, longer.length().toMillis());
    }

    /** Whether any longer bar was complete by the end of a bar. */
    public boolean anyCompletedBy(int bar) {
        return lastCompleted[bar] != NONE;
    }

    /** Whether a longer bar was complete with the end of a bar, and not before. */
    public boolean isCompletedWith(int bar) {
        return lastCompleted[bar] != (bar == 0 ? NONE : lastCompleted[bar - 1]);
    }

    /** Values of the longer bars as the bars that they are made of see them; NaN before the first. */
    public double[] atBars(double[] values) {
        double[] seen = new double[lastCompleted.length];
        for (int t = 0; t < seen.length; t++) {
            seen[t] = anyCompletedBy(t) ? values[lastCompleted[t]] : Double.NaN;
        }
        return seen;
    }
}
