package livetrading.market.file;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.ToDoubleFunction;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;

/**
 * One bar in a price file, with the time at which it begins.
 *
 * @param begin in New York; midnight for a day
 */
record TimedRow(PriceRow row, LocalDateTime begin, Instant instant) {

    int line() {
        return row.line();
    }

    LocalDate date() {
        return begin.toLocalDate();
    }

    boolean isOnTheDayOf(TimedRow other) {
        return date().equals(other.date());
    }

    /** How long this bar begins after another one. */
    Duration since(TimedRow before) {
        return Duration.between(before.instant, instant);
    }

    /** For instance {@code 2013-10-04}, or {@code 2013-10-04 09:31}. */
    String shownBegin() {
        return row.stamp().timed() && !row.stamp().isMidnight()
                ? begin.toString().replace('T', ' ')
                : date().toString();
    }

    static Bars bars(Ticker ticker, Timeframe timeframe, List<TimedRow> rows) {
        return new Bars(
                ticker,
                timeframe,
                rows.stream().mapToLong(row -> row.instant().toEpochMilli()).toArray(),
                column(rows, PriceRow::open),
                column(rows, PriceRow::high),
                column(rows, PriceRow::low),
                column(rows, PriceRow::close),
                column(rows, PriceRow::volume));
    }

    private static double[] column(List<TimedRow> rows, ToDoubleFunction<PriceRow> value) {
        return rows.stream().map(TimedRow::row).mapToDouble(value).toArray();
    }
}
