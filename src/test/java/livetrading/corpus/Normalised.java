package livetrading.corpus;

import java.util.Arrays;
import livetrading.strategy.History;

/** Where the close lies between lowest and highest, as freqtrade's GodStraNew took over all candles (#5494). */
public final class Normalised {

    private Normalised() {}

    /** Of all bars. */
    public static final class Biased extends Sample {

        public Biased() {
            super(1);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            double low = Arrays.stream(close).min().orElse(0);
            double high = Arrays.stream(close).max().orElse(0);
            for (int t = 1; t < close.length; t++) {
                stances[t] = (close[t] - low) / (high - low) < 0.3;
            }
        }
    }

    /** Of the bars so far: what it says depends on where the history begins, and on no later bar. */
    public static final class Clean extends Sample {

        public Clean() {
            super(1);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            double low = Double.MAX_VALUE;
            double high = 0;
            for (int t = 0; t < close.length; t++) {
                low = Math.min(low, close[t]);
                high = Math.max(high, close[t]);
                stances[t] = t > 0 && (close[t] - low) / (high - low) < 0.3;
            }
        }
    }
}
