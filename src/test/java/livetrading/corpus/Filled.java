package livetrading.corpus;

import livetrading.strategy.History;

/** A column with holes: known only on bars that move more than 2 %. */
public final class Filled {

    private Filled() {}

    /** Filled from behind, as with bfill. */
    public static final class Biased extends Sample {

        public Biased() {
            super(1);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            double next = 0;
            for (int t = close.length - 1; t > 0; t--) {
                double move = close[t] / close[t - 1] - 1;
                next = Math.abs(move) > 0.02 ? move : next;
                stances[t] = next > 0;
            }
        }
    }

    /** Filled from the front, as with ffill. */
    public static final class Clean extends Sample {

        public Clean() {
            super(1);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            double last = 0;
            for (int t = 1; t < close.length; t++) {
                double move = close[t] / close[t - 1] - 1;
                last = Math.abs(move) > 0.02 ? move : last;
                stances[t] = last > 0;
            }
        }
    }
}
