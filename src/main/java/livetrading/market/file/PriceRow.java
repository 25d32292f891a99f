package livetrading.market.file;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.ToDoubleFunction;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;

/**
 * One bar in a price file, checked.
 *
 * @param line counted from 1, the header included
 * @param begin in New York; midnight for a day
 * @param volume in shares, at least 0
 */
record PriceRow(
        int line,
        LocalDateTime begin,
        Instant instant,
        double open,
        double high,
        double low,
        double close,
        double volume) {

    /** By which rounding may put an open or a close outside of high and low, as a fraction of the price. */
    private static final double ROUNDING = 0.001;

    /** Refuses a bar that cannot have been. */
    PriceRow checked() throws BadPriceFile {
        requirePrice("open", open);
        requirePrice("high", high);
        requirePrice("low", low);
        requirePrice("close", close);
        if (high < low) {
            throw new BadPriceFile(line, "high %s is below low %s".formatted(high, low));
        }
        requireInside("open", open);
        requireInside("close", close);
        if (!(volume >= 0 && volume < Double.POSITIVE_INFINITY)) {
            throw new BadPriceFile(line, "volume %s is not a number from 0".formatted(volume));
        }
        return this;
    }

    private void requirePrice(String name, double value) throws BadPriceFile {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new BadPriceFile(line, "%s %s is not a price above 0".formatted(name, value));
        }
    }

    private void requireInside(String name, double value) throws BadPriceFile {
        if (value < low * (1 - ROUNDING) || value > high * (1 + ROUNDING)) {
            throw new BadPriceFile(line, "%s %s lies outside of low %s to high %s".formatted(name, value, low, high));
        }
    }

    /** The bar with a high and a low that open and close lie between. */
    PriceRow widened() {
        double top = Math.max(high, Math.max(open, close));
        double bottom = Math.min(low, Math.min(open, close));
        return new PriceRow(line, begin, instant, open, top, bottom, close, volume);
    }

    /** The bar with all prices multiplied. */
    PriceRow scaled(double factor) throws BadPriceFile {
        return new PriceRow(line, begin, instant, open * factor, high * factor, low * factor, close * factor, volume)
                .checked();
    }

    boolean beginsAtMidnight() {
        return begin.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** For instance {@code 2013-10-04}, or {@code 2013-10-04 09:31}. */
    String shownBegin() {
        return beginsAtMidnight()
                ? begin.toLocalDate().toString()
                : begin.toString().replace('T', ' ');
    }

    static Bars bars(Ticker ticker, Timeframe timeframe, List<PriceRow> rows) {
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

    private static double[] column(List<PriceRow> rows, ToDoubleFunction<PriceRow> value) {
        return rows.stream().mapToDouble(value).toArray();
    }
}
