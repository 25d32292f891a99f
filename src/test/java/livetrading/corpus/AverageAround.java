package livetrading.corpus;

import livetrading.strategy.History;

/** A moving average whose window lies around the bar. */
public final class AverageAround {

    private AverageAround() {}

    /** Ten bars before and ten after. */
    public static final class Biased extends Sample {

        public Biased() {
            super(10);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            for (int t = 10; t < close.length; t++) {
                stances[t] = close[t] < mean(close, t - 10, Math.min(close.length, t + 11));
            }
        }
    }

    /** The twenty-one bars up to the bar. */
    public static final class Clean extends Sample {

        public Clean() {
            super(20);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            for (int t = 20; t < close.length; t++) {
                stances[t] = close[t] < mean(close, t - 20, t + 1);
            }
        }
    }
}
