package livetrading.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Odd, so that no bar is lost from a fingerprint however many follow. */
    private static final long FACTOR = 0x9e3779b97f4a7c15L;

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

    /** Fingerprints of the first bars, by their number; written like the logarithms. */
    private volatile long @Nullable [] fingerprints;

    /** Average true ranges by the number of bars that they go over. */
    private final Map<Integer, double[]> averageTrueRanges = new ConcurrentHashMap<>();

    /** The bars of longer timeframes that are made of these. */
    private final Map<Timeframe, LongerBars> longer = new ConcurrentHashMap<>();

    /** The complete bars of longer periods, as strategies on these bars see them. */
    private final Map<Period, HigherBars> higher = new ConcurrentHashMap<>();

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

    /** The bars of both, of which each was checked before. */
    private Bars(Bars first, Bars second) {
        ticker = first.ticker;
        timeframe = first.timeframe;
        times = Arrays.copyOf(first.times, first.size() + second.size());
        System.arraycopy(second.times, 0, times, first.size(), second.size());
        open = joined(first.open, second.open);
        high = joined(first.high, second.high);
        low = joined(first.low, second.low);
        close = joined(first.close, second.close);
        volume = joined(first.volume, second.volume);
        long[] known = first.fingerprints;
        fingerprints = known == null ? null : fingerprints(known);
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

    /**
     * Wilder's average true range over {@code n} bars at each bar, in US dollars, computed when first asked for; the mean of
     * the ranges that there are where fewer came before.
     */
    public double[] averageTrueRange(int n) {
        return averageTrueRanges.computeIfAbsent(n, bars -> AverageTrueRange.fromTheFirstBar(this, bars));
    }

    /**
     * The bars of a longer timeframe that are made of these, when first asked for.
     *
     * @throws IllegalArgumentException when the timeframe is not longer
     */
    public LongerBars on(Timeframe timeframe) {
        return longer.computeIfAbsent(timeframe, one -> LongerBars.of(this, one));
    }

    /** Those of them that were over at an instant, which may be while the last of these bars are missing. */
    public Bars on(Timeframe timeframe, Instant overBy) {
        return LongerBars.overBy(overBy.toEpochMilli(), this, timeframe);
    }

    /**
     * The complete bars of a longer period that are made of these, made once, however many strategies look at them.
     *
     * @throws IllegalArgumentException when the period is not longer than the bars
     */
    public HigherBars higher(Period period) {
        return higher.computeIfAbsent(period, each -> HigherBars.of(this, each));
    }

    public Instant time(int i) {
        return Instant.ofEpochMilli(times[i]);
    }

    /** The New York date of a bar. */
    public LocalDate date(int i) {
        return MarketCalendar.date(times[i]);
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
        if (!isEmpty() && !later.isEmpty() && later.times[0] <= times[size() - 1]) {
            throw new IllegalArgumentException(
                    "%s: the bar of %s does not come after the one before".formatted(ticker, later.time(0)));
        }
        return new Bars(this, later);
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
        return largestGapUp(n, size());
    }

    /**
     * The same had the bars ended with one of them.
     *
     * @param end index after the last of the bars that are looked at
     */
    public double largestGapUp(int n, int end) {
        double largest = 0;
        for (int i = Math.max(1, end - n); i < end; i++) {
            largest = Math.max(largest, open[i] / close[i - 1] - 1);
        }
        return largest;
    }

    /** A number that changes when any time, price or volume of the bars changes. */
    public long fingerprint() {
        return fingerprint(0, size());
    }

    /**
     * The fingerprint of the bars from one index to another, that one excluded: the same as if there were no others. After
     * the first time it takes no longer for many bars than for few.
     *
     * @throws IndexOutOfBoundsException when there are no such bars
     */
    public long fingerprint(int from, int to) {
        Objects.checkFromToIndex(from, to, size());
        long[] known = fingerprints;
        if (known == null) {
            known = fingerprints(new long[1]);
            fingerprints = known;
        }
        return known[to] - known[from] * power(to - from);
    }

    /** @param first those that are known already */
    private long[] fingerprints(long[] first) {
        long[] all = Arrays.copyOf(first, size() + 1);
        for (int i = first.length - 1; i < size(); i++) {
            all[i + 1] = all[i] * FACTOR + barFingerprint(i);
        }
        return all;
    }

    private long barFingerprint(int i) {
        long hash = mix(0, times[i]);
        hash = mix(hash, Double.doubleToLongBits(open[i]));
        hash = mix(hash, Double.doubleToLongBits(high[i]));
        hash = mix(hash, Double.doubleToLongBits(low[i]));
        hash = mix(hash, Double.doubleToLongBits(close[i]));
        return mix(hash, Double.doubleToLongBits(volume[i]));
    }

    private static long power(int exponent) {
        long power = 1;
        long square = FACTOR;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            power = (rest & 1) == 0 ? power : power * square;
            square *= square;
        }
        return power;
    }

    /** The last steps of MurmurHash3: prices in round numbers differ in few bits. */
    private static long mix(long hash, long word) {
        long mixed = (hash ^ word) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
