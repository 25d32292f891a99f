package livetrading.account;

import java.util.Map;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.selection.Competitor;
import livetrading.strategy.History;
import livetrading.strategy.Signals;

/**
 * A strategy that trades a ticker from a moment on. Its stances are computed ahead, as far as they are likely to be asked
 * for: those of the bars until then are the same without the later bars.
 */
final class PlayedPlan {

    private final Competitor competitor;
    private final Bars all;
    private final int start;
    private final Map<Ticker, Bars> peers;
    private final int ahead;
    private Bars seen;
    private Signals signals;

    /**
     * @param all bars of the ticker
     * @param start index of the first bar that the strategy sees
     * @param now index of the last bar that there is
     * @param peers from which pairs trading may choose a partner
     * @param ahead for so many bars after {@code now}, and again after those
     */
    PlayedPlan(Competitor competitor, Bars all, int start, int now, Map<Ticker, Bars> peers, int ahead) {
        this.competitor = competitor;
        this.all = all;
        this.start = start;
        this.peers = peers;
        this.ahead = ahead;
        seen = seenAt(now);
        signals = computed();
    }

    private Bars seenAt(int now) {
        return all.first(Math.min(all.size(), now + 1 + ahead)).from(start);
    }

    private Signals computed() {
        return competitor.strategy().signals(new History(seen, peers), competitor.parameters());
    }

    /** The bars that the strategy sees, and some after them. */
    Bars bars(int bar) {
        see(bar);
        return seen;
    }

    /** @param bar index in all bars of the ticker */
    int index(int bar) {
        return bar - start;
    }

    Competitor competitor() {
        return competitor;
    }

    /** @param bar index in all bars of the ticker, not before the one at which the plan was made */
    boolean isLong(int bar) {
        see(bar);
        return signals.isLong(bar - start);
    }

    /** @param bar as for {@link #isLong} */
    Signal at(int bar) {
        see(bar);
        return Signal.of(seen, signals, bar - start);
    }

    private void see(int bar) {
        if (bar - start >= seen.size()) {
            seen = seenAt(bar);
            signals = computed();
        }
    }
}
