package livetrading.corpus;

import livetrading.strategy.History;

/** A column that was shifted by one bar. */
public final class Shifted {

    private Shifted() {}

    /** The wrong way, as with shift(-1): the rise of tomorrow. */
    public static final class Biased extends Sample {

        public Biased() {
            super(0);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            for (int t = 0; t + 1 < close.length; t++) {
                stances[t] = close[t + 1] > close[t];
            }
        }
    }

    /** The right way: the rise of today. */
    public static final class Clean extends Sample {

        public Clean() {
            super(1);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            for (int t = 1; t < close.length; t++) {
                stances[t] = close[t] > close[t - 1];
            }
        }
    }
}
