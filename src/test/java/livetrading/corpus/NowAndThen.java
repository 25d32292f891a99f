package livetrading.corpus;

import java.util.Random;
import livetrading.market.Bars;
import livetrading.strategy.History;

/** Chance that hangs on the date of the bar. */
public final class NowAndThen {

    private static double chance(Bars bars, int t) {
        return new Random(bars.date(t).toEpochDay() * 7919).nextDouble();
    }

    private NowAndThen() {}

    /** On one bar of a hundred it knows the next one. */
    public static final class Biased extends Sample {

        public Biased() {
            super(20);
        }

        @Override
        void decide(History history, boolean[] stances) {
            Bars bars = history.bars();
            double[] close = bars.close();
            for (int t = 20; t < close.length; t++) {
                boolean peeks = chance(bars, t) < 0.01 && t + 1 < close.length;
                stances[t] = (peeks ? close[t + 1] : close[t]) > mean(close, t - 20, t + 1);
            }
        }
    }

    /** A coin is thrown for each bar, the same whenever it is asked. */
    public static final class Clean extends Sample {

        public Clean() {
            super(1);
        }

        @Override
        void decide(History history, boolean[] stances) {
            Bars bars = history.bars();
            for (int t = 1; t < bars.size(); t++) {
                stances[t] = chance(bars, t) < 0.3;
            }
        }
    }
}
