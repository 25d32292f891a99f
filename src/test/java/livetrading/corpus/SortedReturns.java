package livetrading.corpus;

import java.util.Comparator;
import java.util.stream.IntStream;
import livetrading.strategy.History;

/** The bars with the best returns. */
public final class SortedReturns {

    private SortedReturns() {}

    /** Sorted by the return of the five bars that follow. */
    public static final class Biased extends Sample {

        public Biased() {
            super(0);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            Integer[] order = IntStream.range(0, Math.max(0, close.length - 5))
                    .boxed()
                    .sorted(Comparator.comparingDouble(t -> -close[t + 5] / close[t]))
                    .toArray(Integer[]::new);
            for (int i = 0; i < order.length / 3; i++) {
                stances[order[i]] = true;
            }
        }
    }

    /** Ranked by the return of the five bars before, among the last twenty. */
    public static final class Clean extends Sample {

        public Clean() {
            super(25);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            for (int t = 25; t < close.length; t++) {
                int better = 0;
                for (int s = t - 20; s < t; s++) {
                    better += close[s] / close[s - 5] > close[t] / close[t - 5] ? 1 : 0;
                }
                stances[t] = better < 7;
            }
        }
    }
}
