package livetrading.corpus;

import livetrading.market.Bars;
import livetrading.strategy.History;

/** What another ticker did. */
public final class PeerDay {

    private PeerDay() {}

    /** On the day after. */
    public static final class Biased extends Sample {

        public Biased() {
            super(0);
        }

        @Override
        void decide(History history, boolean[] stances) {
            Bars bars = history.bars();
            for (Bars peer : history.peers().values()) {
                for (int t = 0; t < bars.size(); t++) {
                    int next = peer.indexOf(bars.time(t).plusMillis(1));
                    stances[t] = next > 0 && next < peer.size() && peer.close()[next] > peer.close()[next - 1];
                }
            }
        }
    }

    /** On the same day, or the last one before. */
    public static final class Clean extends Sample {

        public Clean() {
            super(1);
        }

        @Override
        void decide(History history, boolean[] stances) {
            Bars bars = history.bars();
            for (Bars peer : history.peers().values()) {
                for (int t = 1; t < bars.size(); t++) {
                    int last = peer.indexOf(bars.time(t).plusMillis(1)) - 1;
                    stances[t] = last > 0 && peer.close()[last] > peer.close()[last - 1];
                }
            }
        }
    }
}
