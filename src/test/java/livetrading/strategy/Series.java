package livetrading.strategy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;

/** Made-up bars for tests. */
public final class Series {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 2);

    private Series() {}

    /** Daily bars with these closes, opening at the close before, without wicks, volume 1000. */
    public static Bars of(double... closes) {
        return of("TEST", closes);
    }

    static Bars of(String ticker, double... closes) {
        double[] volume = new double[closes.length];
        Arrays.fill(volume, 1000);
        return of(ticker, closes, volume);
    }

    static Bars of(String ticker, double[] closes, double[] volume) {
        int n = closes.length;
        double[] open = new double[n];
        double[] high = new double[n];
        double[] low = new double[n];
        for (int i = 0; i < n; i++) {
            open[i] = i == 0 ? closes[0] : closes[i - 1];
            high[i] = Math.max(open[i], closes[i]);
            low[i] = Math.min(open[i], closes[i]);
        }
        return new Bars(Ticker.of(ticker), Timeframe.DAY_1, sessions(n), open, high, low, closes, volume);
    }

    private static long[] sessions(int n) {
        long[] times = new long[n];
        LocalDate date = FIRST;
        for (int i = 0; i < n; i++) {
            times[i] = MarketCalendar.startOfDay(date).toEpochMilli();
            date = MarketCalendar.sessionAfter(date).date();
        }
        return times;
    }

    /** A random walk in logs from a price, with gaps between close and open, wicks and changing volume. */
    public static Bars walk(String ticker, int n, double start, double volatility, long seed) {
        var random = new Random(seed);
        double[][] columns = new double[5][n];
        double close = start;
        for (int i = 0; i < n; i++) {
            double open = close * Math.exp(volatility * random.nextGaussian() / 3);
            close = open * Math.exp(volatility * random.nextGaussian());
            columns[0][i] = open;
            columns[1][i] = Math.max(open, close) * (1 + volatility * random.nextDouble() / 2);
            columns[2][i] = Math.min(open, close) * (1 - volatility * random.nextDouble() / 2);
            columns[3][i] = close;
            columns[4][i] = 1e6 * Math.exp(random.nextGaussian() / 2);
        }
        return new Bars(
                Ticker.of(ticker),
                Timeframe.DAY_1,
                sessions(n),
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4]);
    }

    /** A ticker whose log price is that of another one times a slope, plus a spread that returns to zero. */
    static Bars cointegrated(String ticker, Bars other, double slope, double persistence, double noise, long seed) {
        var random = new Random(seed);
        double[] closes = new double[other.size()];
        double spread = 0;
        for (int i = 0; i < closes.length; i++) {
            spread = persistence * spread + noise * random.nextGaussian();
            closes[i] = Math.exp(1 + slope * Math.log(other.close()[i]) + spread);
        }
        return of(ticker, closes);
    }

    /** The bars without one out of {@code every}. */
    public static Bars without(Bars bars, int every) {
        int[] kept = new int[bars.size()];
        int count = 0;
        for (int t = 0; t < bars.size(); t++) {
            if (t % every != every - 1) {
                kept[count++] = t;
            }
        }
        int[] rows = Arrays.copyOf(kept, count);
        return new Bars(
                bars.ticker(),
                Timeframe.DAY_1,
                Arrays.stream(rows).mapToLong(t -> bars.times()[t]).toArray(),
                picked(bars.open(), rows),
                picked(bars.high(), rows),
                picked(bars.low(), rows),
                picked(bars.close(), rows),
                picked(bars.volume(), rows));
    }

    private static double[] picked(double[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(t -> column[t]).toArray();
    }
}
