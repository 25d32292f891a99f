package livetrading.corpus;

import livetrading.strategy.History;

/** How many deviations the close is from its mean. */
public final class Score {

    private Score() {}

    /** From the mean of all bars. */
    public static final class Biased extends Sample {

        public Biased() {
            super(1);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            double mean = mean(close, 0, close.length);
            double deviation = deviation(close, 0, close.length);
            for (int t = 1; t < close.length; t++) {
                stances[t] = (close[t] - mean) / deviation < -0.5;
            }
        }
    }

    /** From the mean of the last fifty. */
    public static final class Clean extends Sample {

        public Clean() {
            super(49);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            for (int t = 49; t < close.length; t++) {
                double mean = mean(close, t - 49, t + 1);
                stances[t] = (close[t] - mean) / deviation(close, t - 49, t + 1) < -0.5;
            }
        }
    }
}
