package livetrading.corpus;

import java.util.Arrays;
import livetrading.strategy.History;

/** A stop below the highest price. */
public final class HighStop {

    private HighStop() {}

    /** The highest of the whole series. */
    public static final class Biased extends Sample {

        public Biased() {
            super(1);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] high = history.bars().high();
            double highest = Arrays.stream(high).max().orElse(0);
            for (int t = 1; t < high.length; t++) {
                stances[t] = history.bars().close()[t] > highest * 0.7;
            }
        }
    }

    /** The highest since it bought: an exit that depends on the position. */
    public static final class Clean extends Sample {

        public Clean() {
            super(20);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            double highest = 0;
            for (int t = 20; t < close.length; t++) {
                highest = stances[t - 1] ? Math.max(highest, history.bars().high()[t]) : 0;
                stances[t] = highest == 0
                        ? close[t] > Arrays.stream(close, t - 20, t).max().orElse(0)
                        : close[t] > highest * 0.9;
            }
        }
    }
}
