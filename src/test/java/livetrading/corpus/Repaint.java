package livetrading.corpus;

import livetrading.strategy.History;

/** An average with a first guess. */
public final class Repaint {

    private Repaint() {}

    /** The last bar is judged by its own direction as long as it is the last one, and by the average afterwards. */
    public static final class Biased extends Sample {

        public Biased() {
            super(20);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            for (int t = 20; t < close.length; t++) {
                stances[t] = t == close.length - 1
                        ? close[t] > history.bars().open()[t]
                        : close[t] > mean(close, t - 20, t + 1);
            }
        }
    }

    /** An average that goes over itself from the first bar on, and never forgets it. */
    public static final class Clean extends Sample {

        public Clean() {
            super(40);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            double average = close.length == 0 ? 0 : close[0];
            for (int t = 0; t < close.length; t++) {
                average += (close[t] - average) * 0.1;
                stances[t] = t >= 40 && close[t] > average;
            }
        }
    }
}
