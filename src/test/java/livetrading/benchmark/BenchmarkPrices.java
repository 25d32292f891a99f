package livetrading.benchmark;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.SharedData;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import org.opentest4j.TestAbortedException;

/** The bars that are measured on: those of Google where the shared data are, else a random walk as long. */
final class BenchmarkPrices {

    static final int BARS = 2148;

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 2);
    private static final double VOLATILITY = 0.02;
    private static final int WALK_SEED = 1;

    private BenchmarkPrices() {}

    static Bars google() {
        try {
            return SharedData.prices("daily-2000-2013", "GOOG");
        } catch (TestAbortedException absent) {
            return walk("WALK", BARS, WALK_SEED);
        }
    }

    static String source() {
        return google().ticker().symbol().equals("GOOG")
                ? "GOOG 2004 to 2013, daily"
                : "a generated random walk (the shared prices are not here)";
    }

    /** Tickers of a watch list that share a market, on the same days. */
    static Map<Ticker, Bars> watchList(int tickers, int bars) {
        var list = new HashMap<Ticker, Bars>();
        for (int i = 0; i < tickers; i++) {
            Bars walk = walk("T" + (char) ('A' + i / 26) + (char) ('A' + i % 26), bars, 100 + i);
            list.put(walk.ticker(), walk);
        }
        return Map.copyOf(list);
    }

    /** A random walk in logs that is the same for the same seed. */
    static Bars walk(String ticker, int bars, long seed) {
        var random = new Random(seed);
        var market = new Random(WALK_SEED);
        double[][] columns = new double[5][bars];
        double close = 100;
        for (int i = 0; i < bars; i++) {
            double open = close * Math.exp(VOLATILITY * random.nextGaussian() / 3);
            close = open * Math.exp(VOLATILITY * (random.nextGaussian() + market.nextGaussian()) / 2);
            columns[0][i] = open;
            columns[1][i] = Math.max(open, close) * (1 + VOLATILITY * random.nextDouble() / 2);
            columns[2][i] = Math.min(open, close) * (1 - VOLATILITY * random.nextDouble() / 2);
            columns[3][i] = close;
            columns[4][i] = 1e6 * Math.exp(random.nextGaussian() / 2);
        }
        return new Bars(
                Ticker.of(ticker),
                Timeframe.DAY_1,
                days(bars),
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4]);
    }

    private static long[] days(int bars) {
        long[] times = new long[bars];
        for (int i = 0; i < bars; i++) {
            times[i] = MarketCalendar.startOfDay(FIRST.plusDays(i)).toEpochMilli();
        }
        return times;
    }
}
