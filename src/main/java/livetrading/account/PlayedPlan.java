package livetrading.account;

import livetrading.market.Bars;
import livetrading.selection.Competitor;
import livetrading.strategy.History;
import livetrading.strategy.Signals;

/**
 * A strategy that trades a ticker from a moment on. Its stances are computed ahead, as far as they are likely to be asked
 * for: those of the bars until then are the same without the later bars.
 */
final class PlayedPlan {

    private final Competitor competitor;
    private final EvaluatedHistory history;
    private Bars seen;
    private Signals signals;

    /** @param history on which it was selected */
    PlayedPlan(Competitor competitor, EvaluatedHistory history) {
        this.competitor = competitor;
        this.history = history;
        seen = history.seen();
        signals = computed();
    }

    private Signals computed() {
        return competitor.strategy().signals(new History(seen, history.peers()), competitor.parameters());
    }

    /** The bars that the strategy sees, and some after them. */
    Bars bars(int bar) {
        see(bar);
        return seen;
    }

    /** @param bar index in all bars of the ticker */
    int index(int bar) {
        return history.index(bar);
    }

    /** Whether it is played on this very history. */
    boolean isOn(EvaluatedHistory other) {
        return history == other;
    }

    Competitor competitor() {
        return competitor;
    }

    /** @param bar index in all bars of the ticker, not before the one at which the plan was made */
    boolean isLong(int bar) {
        see(bar);
        return signals.isLong(index(bar));
    }

    /** @param bar as for {@link #isLong} */
    Signal at(int bar) {
        see(bar);
        return Signal.of(seen, signals, index(bar));
    }

    private void see(int bar) {
        if (index(bar) >= seen.size()) {
            seen = history.seenFrom(bar);
            signals = computed();
        }
    }
}
