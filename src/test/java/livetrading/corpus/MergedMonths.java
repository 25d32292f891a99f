package livetrading.corpus;

import java.time.Instant;
import java.util.TreeMap;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.strategy.History;

/** Monthly bars merged with the daily ones, as with merge_asof (freqtrade#12507). */
public final class MergedMonths {

    private static Instant opened(Bars bars, int t) {
        return MarketCalendar.startOfDay(bars.date(t).withDayOfMonth(1));
    }

    private MergedMonths() {}

    /** On the times at which they open: every day sees the close of its own month. */
    public static final class Biased extends Sample {

        public Biased() {
            super(25);
        }

        @Override
        void decide(History history, boolean[] stances) {
            Bars bars = history.bars();
            var closes = new TreeMap<Instant, Double>();
            for (int t = 0; t < bars.size(); t++) {
                closes.put(opened(bars, t), bars.close()[t]);
            }
            for (int t = 25; t < bars.size(); t++) {
                double month = closes.floorEntry(bars.time(t)).getValue();
                stances[t] = month > bars.close()[t - 20];
            }
        }
    }

    /** On the times at which they are over: the first bar of the next month knows them. */
    public static final class Clean extends Sample {

        public Clean() {
            super(25);
        }

        @Override
        void decide(History history, boolean[] stances) {
            Bars bars = history.bars();
            var closes = new TreeMap<Instant, Double>();
            for (int t = 1; t < bars.size(); t++) {
                if (bars.date(t).getMonth() != bars.date(t - 1).getMonth()) {
                    closes.put(bars.time(t), bars.close()[t - 1]);
                }
            }
            for (int t = 25; t < bars.size(); t++) {
                double month = closes.floorEntry(bars.time(t)).getValue();
                stances[t] = month < bars.close()[t];
            }
        }
    }
}
