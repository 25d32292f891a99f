package livetrading.account;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;

/** Random walks of several tickers. */
final class Walks {

    private static final LocalDate FIRST = LocalDate.of(2012, 1, 3);

    private Walks() {}

    /** @param bars of the first ticker; each other one begins three sessions later than the one before */
    static Map<Ticker, Bars> of(int tickers, int bars, long seed) {
        var walks = new TreeMap<Ticker, Bars>();
        for (int i = 0; i < tickers; i++) {
            Ticker ticker = new Ticker("W" + (char) ('A' + i));
            walks.put(ticker, walk(ticker, bars, new Random(31 * seed + i)).from(3 * i));
        }
        return walks;
    }

    private static Bars walk(Ticker ticker, int bars, Random random) {
        long[] times = new long[bars];
        double[][] columns = new double[5][bars];
        LocalDate date = FIRST;
        double close = 20 + 100 * random.nextDouble();
        for (int i = 0; i < bars; i++) {
            times[i] = MarketCalendar.startOfDay(date).toEpochMilli();
            date = MarketCalendar.sessionAfter(date).date();
            double open = close * Math.exp(0.005 * random.nextGaussian());
            close = open * Math.exp(0.0004 + 0.015 * random.nextGaussian());
            columns[0][i] = open;
            columns[1][i] = Math.max(open, close) * 1.004;
            columns[2][i] = Math.min(open, close) / 1.004;
            columns[3][i] = close;
            columns[4][i] = 1e6 * (1 + random.nextDouble());
        }
        return new Bars(ticker, Timeframe.DAY_1, times, columns[0], columns[1], columns[2], columns[3], columns[4]);
    }
}
