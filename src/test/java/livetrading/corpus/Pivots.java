package livetrading.corpus;

import java.util.Arrays;
import java.util.stream.IntStream;
import livetrading.strategy.History;

/** Lows that are the lowest of five bars before and after; held for ten. */
public final class Pivots {

    private static boolean isPivot(double[] low, int t) {
        return IntStream.rangeClosed(t - 5, t + 5).allMatch(s -> low[s] >= low[t]);
    }

    private Pivots() {}

    /** Bought on the low itself, which is one only five bars later. */
    public static final class Biased extends Sample {

        public Biased() {
            super(5);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] low = history.bars().low();
            for (int t = 5; t + 5 < low.length; t++) {
                if (isPivot(low, t)) {
                    Arrays.fill(stances, t, Math.min(low.length, t + 10), true);
                }
            }
        }
    }

    /** Bought five bars later. */
    public static final class Clean extends Sample {

        public Clean() {
            super(10);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] low = history.bars().low();
            for (int t = 10; t < low.length; t++) {
                if (isPivot(low, t - 5)) {
                    Arrays.fill(stances, t, Math.min(low.length, t + 10), true);
                }
            }
        }
    }
}
