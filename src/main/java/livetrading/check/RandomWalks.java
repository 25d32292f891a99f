package livetrading.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;

/** Made-up daily prices on the exchange's calendar, the same on every machine. */
final class RandomWalks {

    private static final LocalDate START = LocalDate.of(2010, 1, 4);
    private static final LocalDate EARLIER_START = LocalDate.of(2001, 6, 1);
    private static final int LONG = 10_000;

    private static final Bars FIRST = walk("WALK-1", times(START, StrategyChecks.BARS), 0.016, 1);
    private static final Bars SECOND = walk("WALK-2", times(EARLIER_START, StrategyChecks.BARS), 0.028, 2);
    private static final Bars LONG_ONE = walk("WALK-3", times(LocalDate.of(1998, 1, 2), LONG), 0.02, 3);
    private final Map<Ticker, Map<Ticker, Bars>> peers = new ConcurrentHashMap<>();

    /** @param others the tickers that the strategy may look at beside the other walk */
    CheckSeries first(Iterable<Ticker> others) {
        return series("random walk 1", FIRST, others);
    }

    CheckSeries second(Iterable<Ticker> others) {
        return series("random walk 2", SECOND, others);
    }

    /** Of {@value #LONG} bars. */
    CheckSeries longOne(Iterable<Ticker> others) {
        return series("random walk 3", LONG_ONE, others);
    }

    private CheckSeries series(String title, Bars bars, Iterable<Ticker> others) {
        Map<Ticker, Bars> known = peers.computeIfAbsent(bars.ticker(), each -> new ConcurrentHashMap<>());
        var peer = new HashMap<Ticker, Bars>();
        others.forEach(ticker -> peer.put(ticker, known.computeIfAbsent(ticker, each -> walkOf(each, bars))));
        if (peer.isEmpty()) {
            Ticker other = Ticker.of("WALK-4");
            peer.put(other, known.computeIfAbsent(other, each -> walkOf(each, bars)));
        }
        return new CheckSeries(title, bars, peer);
    }

    private static Bars walkOf(Ticker ticker, Bars like) {
        return walk(
                ticker.symbol(),
                like.times(),
                0.02,
                31L * ticker.symbol().hashCode() + like.ticker().symbol().hashCode());
    }

    private static long[] times(LocalDate start, int n) {
        long[] times = new long[n];
        LocalDate date = start;
        for (int i = 0; i < n; i++) {
            times[i] = MarketCalendar.startOfDay(date).toEpochMilli();
            date = MarketCalendar.sessionAfter(date).date();
        }
        return times;
    }

    /** A random walk in logs from 100 with gaps before the open, wicks, and volume that is larger on large moves. */
    private static Bars walk(String ticker, long[] times, double deviation, long seed) {
        var random = new Random(seed);
        double[][] columns = new double[5][times.length];
        double close = 100;
        for (int i = 0; i < times.length; i++) {
            double open = close * StrictMath.exp(deviation * random.nextGaussian() / 3);
            double move = deviation * random.nextGaussian();
            close = open * StrictMath.exp(move);
            columns[0][i] = open;
            columns[1][i] = Math.max(open, close) * (1 + deviation * random.nextDouble() / 2);
            columns[2][i] = Math.min(open, close) * (1 - deviation * random.nextDouble() / 2);
            columns[3][i] = close;
            columns[4][i] = Math.rint(1e6 * StrictMath.exp(random.nextGaussian() / 2 + Math.abs(move) / deviation / 4));
        }
        return new Bars(
                Ticker.of(ticker), Timeframe.DAY_1, times, columns[0], columns[1], columns[2], columns[3], columns[4]);
    }
}
