package livetrading.strategy;

import java.util.Map;
import livetrading.market.Bars;
import livetrading.market.Ticker;

/**
 * What a strategy may look at: the bars of its ticker, the indicators over them, and the bars of the other tickers on
 * the watch list, from which pairs trading chooses a partner.
 *
 * <p>Indicators are computed once, however many strategies ask. A history belongs to one thread.
 */
public final class History {

    private final Bars bars;
    private final Map<Ticker, Bars> peers;
    private final Indicators indicators;

    public History(Bars bars, Map<Ticker, Bars> peers) {
        this.bars = bars;
        this.peers = Map.copyOf(peers);
        this.indicators = new Indicators(bars);
    }

    public static History of(Bars bars) {
        return new History(bars, Map.of());
    }

    public Bars bars() {
        return bars;
    }

    /** The bars of the other tickers, which may begin and end at other times than {@link #bars()}. */
    public Map<Ticker, Bars> peers() {
        return peers;
    }

    Indicators indicators() {
        return indicators;
    }
}
