package livetrading.corpus;

import livetrading.strategy.History;

/** The last bars of a history are treated in a way of their own. */
public final class LastBars {

    private LastBars() {}

    /** The last but one knows the last one; all others, and that one a bar later, know no more than they may. */
    public static final class Biased extends Sample {

        public Biased() {
            super(20);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            for (int t = 20; t < close.length; t++) {
                double price = t == close.length - 2 ? close[t + 1] : close[t];
                stances[t] = price > mean(close, t - 20, t + 1);
            }
        }
    }

    /** Computed backwards from the last one, which looks suspicious, and alike on all. */
    public static final class Clean extends Sample {

        public Clean() {
            super(20);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            for (int t = close.length - 1; t >= 20; t--) {
                stances[t] = close[t] > mean(close, t - 20, t + 1);
            }
        }
    }
}
