package livetrading.corpus;

import livetrading.strategy.History;

/** The close five bars ago. */
public final class Rolled {

    private Rolled() {}

    /** By np.roll, where the first bars get the last. */
    public static final class Biased extends Sample {

        public Biased() {
            super(0);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            for (int t = 0; t < close.length; t++) {
                stances[t] = close[t] > close[Math.floorMod(t - 5, close.length)];
            }
        }
    }

    /** Undefined on the first bars. */
    public static final class Clean extends Sample {

        public Clean() {
            super(5);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            for (int t = 5; t < close.length; t++) {
                stances[t] = close[t] > close[t - 5];
            }
        }
    }
}
