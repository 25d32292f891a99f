package livetrading.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The completed price bars of a ticker, oldest first, as columns of primitives.
 *
 * <p>A bar carries the instant at which it begins; a daily bar begins at midnight in New York. The
 * columns are not copied on the way out, because strategies read them in their inner loops: whoever
 * gets a column must not write to it.
 */
public final class Bars {

    private final Ticker ticker;
    private final Timeframe timeframe;
    private final long[] times;
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final double[] volume;

    /** Written by whoever asks first; two who ask at once write the same. */
    private volatile double @Nullable [] logCloses;

    /**
     * @param times epoch milliseconds, strictly ascending
     * @throws IllegalArgumentException when the columns differ in length, a time does not ascend, a price is not
     *     positive and finite, a high is below its low, or a volume is negative or not finite
     */
    public Bars(
            Ticker ticker,
            Timeframe timeframe,
            long[] times,
            double[] open,
            double[] high,
            double[] low,
            double[] close,
            double[] volume) {
        this.ticker = ticker;
        this.timeframe = timeframe;
        this.times = times;
        this.open = open;
        this.high = high;
        this.low = low;
        this.close = close;
        this.volume = volume;
        for (double[] column : new double[][] {open, high, low, close, volume}) {
            if (column.length != times.length) {
                throw new IllegalArgumentException(ticker + ": columns of different length");
            }
        }
        for (int i = 0; i < times.length; i++) {
            checkBar(i);
        }
    }

    private Bars(Bars whole, int from, int to) {
        ticker = whole.ticker;
        timeframe = whole.timeframe;
        times = Arrays.copyOfRange(whole.times, from, to);
        open = Arrays.copyOfRange(whole.open, from, to);
        high = Arrays.copyOfRange(whole.high, from, to);
        low = Arrays.copyOfRange(whole.low, from, to);
        close = Arrays.copyOfRange(whole.close, from, to);
        volume = Arrays.copyOfRange(whole.volume, from, to);
    }

    private void checkBar(int i) {
        boolean pricesValid = isPrice(open[i]) && isPrice(high[i]) && isPrice(low[i]) && isPrice(close[i]);
        if (!pricesValid || high[i] < low[i] || !isVolume(volume[i])) {
            throw new IllegalArgumentException("%s %s: open %s, high %s, low %s, close %s, volume %s is not a bar"
                    .formatted(ticker, Instant.ofEpochMilli(times[i]), open[i], high[i], low[i], close[i], volume[i]));
        }
        if (i > 0 && times[i] <= times[i - 1]) {
            throw new IllegalArgumentException(
                    "%s: the bar of %s does not come after the one before".formatted(ticker, time(i)));
        }
    }

    private static boolean isVolume(double value) {
        return value >= 0 && value < Double.POSITIVE_INFINITY;
    }

    private static boolean isPrice(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }

    public Ticker ticker() {
        return ticker;
    }

    public Timeframe timeframe() {
        return timeframe;
    }

    public int size() {
        return times.length;
    }

    public boolean isEmpty() {
        return times.length == 0;
    }

    /** The beginning of each bar in epoch milliseconds. */
    public long[] times() {
        return times;
    }

    public double[] open() {
        return open;
    }

    public double[] high() {
        return high;
    }

    public double[] low() {
        return low;
    }

    public double[] close() {
        return close;
    }

    public double[] volume() {
        return volume;
    }

    /** The natural logarithm of each close, computed when first asked for. */
    public double[] logCloses() {
        double[] known = logCloses;
        if (known == null) {
            known = new double[close.length];
            for (int i = 0; i < known.length; i++) {
                known[i] = Math.log(close[i]);
            }
            logCloses = known;
        }
        return known;
    }

    public Instant time(int i) {
        return Instant.ofEpochMilli(times[i]);
    }

    /** The New York date of a bar. */
    public LocalDate date(int i) {
        return LocalDate.ofInstant(time(i), MarketCalendar.NEW_YORK);
    }

    public double lastClose() {
        return close[close.length - 1];
    }

    /**
     * The first {@code n} bars: what was known when bar {@code n - 1} had closed.
     *
     * @throws IndexOutOfBoundsException when there are not so many
     */
    public Bars first(int n) {
        Objects.checkFromToIndex(0, n, size());
        return n == size() ? this : new Bars(this, 0, n);
    }

    /**
     * The bars from index {@code from} to the end.
     *
     * @throws IndexOutOfBoundsException when {@code from} is neither a bar nor the end
     */
    public Bars from(int from) {
        Objects.checkFromToIndex(from, size(), size());
        return from == 0 ? this : new Bars(this, from, size());
    }

    /** The bars that begin at {@code start} or later. */
    public Bars since(Instant start) {
        return from(indexOf(start));
    }

    /** The bars that begin at {@code end} or earlier. */
    public Bars upTo(Instant end) {
        return first(indexOf(end.plusMillis(1)));
    }

    /**
     * These bars and later ones of the same ticker and timeframe.
     *
     * @throws IllegalArgumentException when the later ones do not begin after these
     */
    public Bars followedBy(Bars later) {
        int total = size() + later.size();
        long[] allTimes = Arrays.copyOf(times, total);
        System.arraycopy(later.times, 0, allTimes, size(), later.size());
        return new Bars(
                ticker,
                timeframe,
                allTimes,
                joined(open, later.open),
                joined(high, later.high),
                joined(low, later.low),
                joined(close, later.close),
                joined(volume, later.volume));
    }

    private static double[] joined(double[] first, double[] second) {
        double[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** The index of the first bar that begins at {@code start} or later; {@link #size()} when there is none. */
    public int indexOf(Instant start) {
        int found = Arrays.binarySearch(times, start.toEpochMilli());
        return found >= 0 ? found : -found - 1;
    }

    /** The bars that lie in regular sessions, half days included, at least in part; daily bars do by their nature. */
    public Bars regularHours() {
        if (timeframe.isDaily()) {
            return this;
        }
        int[] regular = IntStream.range(0, size()).filter(this::isRegular).toArray();
        return regular.length == size()
                ? this
                : new Bars(
                        ticker,
                        timeframe,
                        Arrays.stream(regular).mapToLong(i -> times[i]).toArray(),
                        picked(open, regular),
                        picked(high, regular),
                        picked(low, regular),
                        picked(close, regular),
                        picked(volume, regular));
    }

    private boolean isRegular(int i) {
        Instant begin = time(i);
        return MarketCalendar.session(date(i))
                .filter(session -> begin.isBefore(session.close())
                        && begin.plus(timeframe.length()).isAfter(session.open()))
                .isPresent();
    }

    private static double[] picked(double[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> column[i]).toArray();
    }

    /** The largest rise from a close to the next open within the last {@code n} bars, as a fraction; at least 0. */
    public double largestGapUp(int n) {
        double largest = 0;
        for (int i = Math.max(1, size() - n); i < size(); i++) {
            largest = Math.max(largest, open[i] / close[i - 1] - 1);
        }
        return largest;
    }

    /** A number that changes when any time, price or volume of the bars changes. */
    public long fingerprint() {
        long hash = 0;
        for (long time : times) {
            hash = mix(hash, time);
        }
        for (double[] column : new double[][] {open, high, low, close, volume}) {
            for (double value : column) {
                hash = mix(hash, Double.doubleToLongBits(value));
            }
        }
        return hash;
    }

    /** FNV-1a on whole words; the shift carries the high bits down, in which prices in round numbers differ. */
    private static long mix(long hash, long word) {
        long product = (hash ^ word) * 1_099_511_628_211L;
        return product ^ product >>> 32;
    }
}
