package livetrading.corpus;

import livetrading.strategy.History;

/** Bars of two, as of a resampling, counted from the first one of the history; out after a fall of 7 % in one of these. */
public final class Pairs {

    private Pairs() {}

    /** Labelled left: the first bar of the two knows the close of the second. */
    public static final class Biased extends Sample {

        public Biased() {
            super(2);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            for (int t = 2; t < close.length; t++) {
                int last = Math.min(close.length - 1, t / 2 * 2 + 1);
                stances[t] = close[last] > close[t / 2 * 2 - 1] * 0.93;
            }
        }
    }

    /** Labelled right: known when the second is complete. */
    public static final class Clean extends Sample {

        public Clean() {
            super(3);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            for (int t = 3; t < close.length; t++) {
                int last = (t + 1) / 2 * 2 - 1;
                stances[t] = close[last] > close[last - 2] * 0.93;
            }
        }
    }
}
