package livetrading.risk.rule;

import java.util.List;
import java.util.Set;
import livetrading.market.Bars;
import livetrading.market.Ticker;

/**
 * An account after a close, as rules for all of it look at it. Everything in it follows from bars and fills, so that a
 * restart changes nothing.
 *
 * @param equity in US dollars at the closes up to this one, open positions at their market value; the last one is now
 * @param held what is held, and what is being bought
 * @param entries how many were decided at this session's closes
 */
public record AccountAtClose(double[] equity, List<Held> held, int entries) {

    /**
     * A position.
     *
     * @param bars of its ticker
     * @param bar its last one that has closed
     * @param dollars what it is worth, or is expected to cost
     */
    public record Held(Bars bars, int bar, double dollars) {}

    public AccountAtClose {
        held = List.copyOf(held);
    }

    /** What the account is worth now, in US dollars; NaN when that is not known, or nothing. */
    double now() {
        double last = equity.length == 0 ? Double.NaN : equity[equity.length - 1];
        return last > 0 && last < Double.POSITIVE_INFINITY ? last : Double.NaN;
    }

    /** In US dollars. */
    double invested() {
        return held.stream().mapToDouble(Held::dollars).sum();
    }

    /** The same in some tickers only. */
    double investedIn(Set<Ticker> tickers) {
        return held.stream()
                .filter(each -> tickers.contains(each.bars().ticker()))
                .mapToDouble(Held::dollars)
                .sum();
    }
}
