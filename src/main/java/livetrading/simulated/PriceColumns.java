package livetrading.simulated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;

/** Daily bars of one ticker, oldest first, to which more can be added. */
final class PriceColumns {

    private static final int FIRST_CAPACITY = 1024;

    private long[] times;
    private double[] open;
    private double[] high;
    private double[] low;
    private double[] close;
    private double[] volume;
    private int size;

    PriceColumns() {
        times = new long[FIRST_CAPACITY];
        open = new double[FIRST_CAPACITY];
        high = new double[FIRST_CAPACITY];
        low = new double[FIRST_CAPACITY];
        close = new double[FIRST_CAPACITY];
        volume = new double[FIRST_CAPACITY];
    }

    private PriceColumns(Bars bars) {
        times = bars.times().clone();
        open = bars.open().clone();
        high = bars.high().clone();
        low = bars.low().clone();
        close = bars.close().clone();
        volume = bars.volume().clone();
        size = times.length;
    }

    /** A copy of daily bars, of which there is at least one. */
    static PriceColumns of(Bars bars) {
        return new PriceColumns(bars);
    }

    /** @param date after the last one */
    void add(LocalDate date, double open, double high, double low, double close, double volume) {
        if (size == times.length) {
            grow();
        }
        times[size] = MarketCalendar.startOfDay(date).toEpochMilli();
        this.open[size] = open;
        this.high[size] = high;
        this.low[size] = low;
        this.close[size] = close;
        this.volume[size] = volume;
        size++;
    }

    private void grow() {
        int capacity = 2 * times.length;
        times = Arrays.copyOf(times, capacity);
        open = Arrays.copyOf(open, capacity);
        high = Arrays.copyOf(high, capacity);
        low = Arrays.copyOf(low, capacity);
        close = Arrays.copyOf(close, capacity);
        volume = Arrays.copyOf(volume, capacity);
    }

    /** Forgets the oldest bars. */
    void dropFirst(int count) {
        int rest = size - count;
        System.arraycopy(times, count, times, 0, rest);
        for (double[] column : new double[][] {open, high, low, close, volume}) {
            System.arraycopy(column, count, column, 0, rest);
        }
        size = rest;
    }

    int size() {
        return size;
    }

    LocalDate date(int i) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(times[i]), MarketCalendar.NEW_YORK);
    }

    LocalDate firstDate() {
        return date(0);
    }

    LocalDate lastDate() {
        return date(size - 1);
    }

    /** The index of the first bar of a date or later; {@link #size()} when there is none. */
    int indexOf(LocalDate date) {
        return indexOf(MarketCalendar.startOfDay(date));
    }

    /** The index of the first bar that begins at an instant or later; {@link #size()} when there is none. */
    int indexOf(Instant start) {
        int found = Arrays.binarySearch(times, 0, size, start.toEpochMilli());
        return found >= 0 ? found : -found - 1;
    }

    Optional<LocalDate> dateAfter(LocalDate date) {
        int next = indexOf(date.plusDays(1));
        return next < size ? Optional.of(date(next)) : Optional.empty();
    }

    /** Empty when there is no bar of the date. */
    OptionalDouble openOn(LocalDate date) {
        int i = indexOf(date);
        return i < size && date(i).equals(date) ? OptionalDouble.of(open[i]) : OptionalDouble.empty();
    }

    /** The close of a date or, when it has none, of the last one before it. */
    OptionalDouble lastClose(LocalDate date) {
        int count = indexOf(date.plusDays(1));
        return count > 0 ? OptionalDouble.of(close[count - 1]) : OptionalDouble.empty();
    }

    /** A copy of the bars from one index up to another, that one excluded. */
    Bars bars(Ticker ticker, int from, int to) {
        return new Bars(
                ticker,
                Timeframe.DAY_1,
                Arrays.copyOfRange(times, from, to),
                Arrays.copyOfRange(open, from, to),
                Arrays.copyOfRange(high, from, to),
                Arrays.copyOfRange(low, from, to),
                Arrays.copyOfRange(close, from, to),
                Arrays.copyOfRange(volume, from, to));
    }
}
