package livetrading.strategy;

import java.time.LocalDate;
import java.util.Optional;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Session;

/** Volume-weighted averages of the typical price (high + low + close) / 3; NaN where no volume was traded. */
final class VolumeWeighted {

    /**
     * The average since the beginning of the regular session of each bar.
     *
     * @param average NaN outside regular hours
     * @param millisLeft how long the session still lasts after the bar's end; -1 outside regular hours
     */
    record SessionAverage(double[] average, long[] millisLeft) {}

    private VolumeWeighted() {}

    /** The typical price, written so that it is exactly the close where the bar has no range. */
    private static double typical(Bars bars, int t) {
        double close = bars.close()[t];
        return close + ((bars.high()[t] - close) + (bars.low()[t] - close)) / 3;
    }

    /** The average of the last {@code n} bars, by blocks as in {@link Windows}. */
    static double[] rolling(Bars bars, int n) {
        int size = bars.size();
        double[] volume = bars.volume();
        double[] average = Windows.undefined(size);
        double[] tailMoney = new double[n];
        double[] tailVolume = new double[n];
        for (int block = 0; block < size; block += n) {
            double reference = typical(bars, block);
            for (int k = 1; k < n && block > 0; k++) {
                tailMoney[k] = tailMoney[k - 1] + (typical(bars, block - k) - reference) * volume[block - k];
                tailVolume[k] = tailVolume[k - 1] + volume[block - k];
            }
            double headMoney = 0;
            double headVolume = 0;
            int end = Math.min(block + n, size);
            for (int t = block; t < end; t++) {
                headMoney += (typical(bars, t) - reference) * volume[t];
                headVolume += volume[t];
                if (t - n + 1 >= 0) {
                    int k = n - 1 - t + block;
                    // no volume makes 0 / 0, which is NaN
                    average[t] = reference + (tailMoney[k] + headMoney) / (tailVolume[k] + headVolume);
                }
            }
        }
        return average;
    }

    /** The average since the session's open, over the bars that overlap regular hours. */
    static SessionAverage session(Bars bars) {
        int size = bars.size();
        double[] average = Windows.undefined(size);
        long[] millisLeft = new long[size];
        long length = bars.timeframe().length().toMillis();
        long dayEnd = Long.MIN_VALUE;
        long open = 0;
        long close = 0;
        double reference = 0;
        double money = 0;
        double volume = 0;
        for (int t = 0; t < size; t++) {
            long time = bars.times()[t];
            if (time >= dayEnd) {
                LocalDate date = bars.date(t);
                Optional<Session> session = MarketCalendar.session(date);
                open = session.map(regular -> regular.open().toEpochMilli()).orElse(Long.MAX_VALUE);
                close = session.map(regular -> regular.close().toEpochMilli()).orElse(Long.MIN_VALUE);
                dayEnd = MarketCalendar.startOfDay(date.plusDays(1)).toEpochMilli();
                money = 0;
                volume = 0;
                reference = typical(bars, t);
            }
            if (time >= close || time + length <= open) {
                millisLeft[t] = -1;
                continue;
            }
            money += (typical(bars, t) - reference) * bars.volume()[t];
            volume += bars.volume()[t];
            average[t] = reference + money / volume;
            millisLeft[t] = close - time - length;
        }
        return new SessionAverage(average, millisLeft);
    }
}
