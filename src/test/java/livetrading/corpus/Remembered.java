package livetrading.corpus;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.strategy.History;

/** What a class remembers from one call to the next. */
public final class Remembered {

    private static final Map<Ticker, Double> MEANS = new ConcurrentHashMap<>();
    private static final Map<Long, boolean[]> ANSWERS = new ConcurrentHashMap<>();

    private Remembered() {}

    /** The mean of a ticker's closes, from the first history that it sees of it. */
    public static final class Biased extends Sample {

        public Biased() {
            super(1);
        }

        @Override
        void decide(History history, boolean[] stances) {
            Bars bars = history.bars();
            if (bars.isEmpty()) {
                return;
            }
            double mean = MEANS.computeIfAbsent(bars.ticker(), each -> mean(bars.close(), 0, bars.size()));
            for (int t = 1; t < bars.size(); t++) {
                stances[t] = bars.close()[t] < mean;
            }
        }
    }

    /** The answer to a history, by all that is in it. */
    public static final class Clean extends Sample {

        public Clean() {
            super(50);
        }

        @Override
        void decide(History history, boolean[] stances) {
            Bars bars = history.bars();
            boolean[] known = ANSWERS.computeIfAbsent(bars.fingerprint(), each -> {
                boolean[] answer = new boolean[bars.size()];
                for (int t = 50; t < answer.length; t++) {
                    answer[t] = bars.close()[t] > mean(bars.close(), t - 50, t + 1);
                }
                return answer;
            });
            System.arraycopy(known, 0, stances, 0, stances.length);
        }
    }
}
