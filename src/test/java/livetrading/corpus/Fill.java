package livetrading.corpus;

import livetrading.strategy.History;

/** What a purchase cost decides. */
public final class Fill {

    private Fill() {}

    /** Buys only where the close of the next bar, at which it would be filled, is below today's. */
    public static final class Biased extends Sample {

        public Biased() {
            super(20);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            for (int t = 20; t < close.length; t++) {
                double fill = t + 1 < close.length ? close[t + 1] : close[t];
                stances[t] = close[t] > mean(close, t - 20, t + 1) && (stances[t - 1] || fill <= close[t]);
            }
        }
    }

    /** Leaves 5 % below or 10 % above the open at which it was bought, which is known by then. */
    public static final class Clean extends Sample {

        public Clean() {
            super(20);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            int entry = -1;
            for (int t = 20; t < close.length; t++) {
                if (entry < 0) {
                    entry = close[t] > mean(close, t - 20, t + 1) ? t : -1;
                } else {
                    double paid = history.bars().open()[entry + 1];
                    entry = close[t] < paid * 0.95 || close[t] > paid * 1.1 ? -1 : entry;
                }
                stances[t] = entry >= 0;
            }
        }
    }
}
