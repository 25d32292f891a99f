package livetrading.account;

import java.util.List;
import java.util.Map;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.selection.Competitor;

/** What an evaluation of a ticker has looked at, from which each strategy that it has measured could go on to trade. */
final class EvaluatedHistory {

    private final Bars all;
    private final int start;
    private final Map<Ticker, Bars> peers;
    private final int ahead;
    private final List<Competitor> measured;

    /** The same for all strategies: there may be eleven for each of many tickers. */
    private final Bars seen;

    /**
     * @param all bars of the ticker
     * @param start index of the first bar that strategies see
     * @param now index of the last bar that there was
     * @param peers from which pairs trading may choose a partner
     * @param ahead for so many bars after {@code now} stances are computed at a time
     * @param measured strategies that could be played
     */
    EvaluatedHistory(Bars all, int start, int now, Map<Ticker, Bars> peers, int ahead, List<Competitor> measured) {
        this.all = all;
        this.start = start;
        this.peers = peers;
        this.ahead = ahead;
        this.measured = measured;
        seen = cut(now);
    }

    private Bars cut(int bar) {
        return all.first(Math.min(all.size(), bar + 1 + ahead)).from(start);
    }

    /** The bars that a strategy sees, and some after them. */
    Bars seen() {
        return seen;
    }

    /** The same later, when they are no longer enough. */
    Bars seenFrom(int bar) {
        return index(bar) < seen.size() ? seen : cut(bar);
    }

    /** @param bar index in all bars of the ticker */
    int index(int bar) {
        return bar - start;
    }

    Map<Ticker, Bars> peers() {
        return peers;
    }

    List<Competitor> measured() {
        return measured;
    }
}
