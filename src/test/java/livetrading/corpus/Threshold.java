package livetrading.corpus;

import java.util.Arrays;
import livetrading.strategy.History;

/** Returns above four fifths of all. */
public final class Threshold {

    private static double[] returns(double[] close) {
        double[] returns = new double[close.length];
        for (int t = 1; t < close.length; t++) {
            returns[t] = close[t] / close[t - 1] - 1;
        }
        return returns;
    }

    private Threshold() {}

    /** Of all bars. */
    public static final class Biased extends Sample {

        public Biased() {
            super(1);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] returns = returns(history.bars().close());
            double[] sorted = returns.clone();
            Arrays.sort(sorted);
            for (int t = 1; t < returns.length; t++) {
                stances[t] = returns[t] > sorted[returns.length * 4 / 5];
            }
        }
    }

    /** Of the last thirty. */
    public static final class Clean extends Sample {

        public Clean() {
            super(30);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] returns = returns(history.bars().close());
            for (int t = 30; t < returns.length; t++) {
                int below = 0;
                for (int s = t - 29; s < t; s++) {
                    below += returns[s] < returns[t] ? 1 : 0;
                }
                stances[t] = below > 23;
            }
        }
    }
}
