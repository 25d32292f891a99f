package livetrading.corpus;

import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.strategy.History;

/** The close of the week against that of the week before. */
public final class WeekAbove {

    private static final TemporalField WEEK = IsoFields.WEEK_OF_WEEK_BASED_YEAR;

    private static int week(Bars bars, int t) {
        return bars.date(t).get(WEEK);
    }

    private WeekAbove() {}

    /** Of the week in progress, as it will be when it is over. */
    public static final class Biased extends Sample {

        public Biased() {
            super(5);
        }

        @Override
        void decide(History history, boolean[] stances) {
            Bars bars = history.bars();
            for (int t = 5; t < bars.size(); t++) {
                int last = t;
                while (last + 1 < bars.size() && week(bars, last + 1) == week(bars, t)) {
                    last++;
                }
                int before = t;
                while (before > 0 && week(bars, before) == week(bars, t)) {
                    before--;
                }
                stances[t] = bars.close()[last] > bars.close()[before];
            }
        }
    }

    /** Of the last week of which the exchange's calendar says that it is over with the bar. */
    public static final class Clean extends Sample {

        public Clean() {
            super(15);
        }

        @Override
        void decide(History history, boolean[] stances) {
            Bars bars = history.bars();
            double last = Double.NaN;
            double before = Double.NaN;
            for (int t = 0; t < bars.size(); t++) {
                if (MarketCalendar.sessionAfter(bars.date(t)).date().get(WEEK) != week(bars, t)) {
                    before = last;
                    last = bars.close()[t];
                }
                stances[t] = t >= 15 && last > before;
            }
        }
    }
}
