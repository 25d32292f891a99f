package livetrading.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;

/** Bars of whole sessions by the exchange's calendar, with prices that wander and come back. */
public final class SessionBars {

    private SessionBars() {}

    /**
     * Shorter than a day.
     *
     * @param to excluded
     */
    public static Bars of(Timeframe timeframe, LocalDate from, LocalDate to) {
        return of(Ticker.of("TEST"), timeframe, from, to);
    }

    /** The same of a ticker, whose prices are its own. */
    public static Bars of(Ticker ticker, Timeframe timeframe, LocalDate from, LocalDate to) {
        long length = timeframe.length().toMillis();
        long[] times = from.datesUntil(to)
                .flatMap(day -> MarketCalendar.session(day).stream())
                .flatMapToLong(session -> begins(session.open(), session.close(), length))
                .toArray();
        var random = new Random(ticker.symbol().hashCode());
        double[][] columns = new double[5][times.length];
        double close = 100;
        for (int t = 0; t < times.length; t++) {
            double open = close * (1 + random.nextGaussian() / 2000);
            close = open * (1 + random.nextGaussian() / 250 + (100 - open) / 20_000);
            columns[0][t] = open;
            columns[1][t] = Math.max(open, close) * (1 + random.nextDouble() / 1000);
            columns[2][t] = Math.min(open, close) * (1 - random.nextDouble() / 1000);
            columns[3][t] = close;
            columns[4][t] = 100 + random.nextInt(10_000);
        }
        return new Bars(ticker, timeframe, times, columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    /** An hour begins on the hour, although the session opens at half past nine. */
    private static LongStream begins(Instant open, Instant close, long length) {
        long first = open.toEpochMilli() - Math.floorMod(open.toEpochMilli(), length);
        return LongStream.iterate(first, begin -> begin < close.toEpochMilli(), begin -> begin + length);
    }

    /** Without some of the bars. */
    public static Bars without(Bars bars, int... missing) {
        int[] rest = LongStream.range(0, bars.size())
                .mapToInt(Math::toIntExact)
                .filter(t -> Arrays.stream(missing).noneMatch(one -> one == t))
                .toArray();
        return new Bars(
                bars.ticker(),
                bars.timeframe(),
                Arrays.stream(rest).mapToLong(t -> bars.times()[t]).toArray(),
                picked(bars.open(), rest),
                picked(bars.high(), rest),
                picked(bars.low(), rest),
                picked(bars.close(), rest),
                picked(bars.volume(), rest));
    }

    private static double[] picked(double[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(t -> column[t]).toArray();
    }
}
