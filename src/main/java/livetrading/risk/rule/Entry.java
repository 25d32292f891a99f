package livetrading.risk.rule;

import java.util.Objects;
import livetrading.market.Bars;

/**
 * Where a position began.
 *
 * @param bar at whose open it was bought
 * @param price by which rules measure gain and loss, in US dollars: that open, whatever the fill cost, so that slippage
 *     moves no stop
 */
public record Entry(int bar, double price) {

    /** @throws IllegalArgumentException unless the price is above zero and finite */
    public Entry {
        if (!isPrice(price)) {
            throw new IllegalArgumentException("an entry at a price of " + price);
        }
    }

    /** @throws IndexOutOfBoundsException when there is no such bar */
    public static Entry atOpen(Bars bars, int bar) {
        Objects.checkIndex(bar, bars.size());
        return new Entry(bar, bars.open()[bar]);
    }

    /** With the open of the bar in place of a price that is none: what is not known must not switch a stop off. */
    static Entry at(Bars bars, int bar, double price) {
        return isPrice(price) ? new Entry(bar, price) : atOpen(bars, bar);
    }

    private static boolean isPrice(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }
}
