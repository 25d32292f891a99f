package livetrading.script;

import livetrading.market.Bars;

/**
 * The position that a leaving condition is asked about, as the bars tell it: bought at the open after the entry's signal.
 *
 * @param entry the bar after whose close was decided to enter
 * @param highest the highest high since, the bar that is asked about included
 */
record Position(Bars bars, int entry, double highest) {

    /** After the decision to enter, before the first bar that was held. */
    static Position entered(Bars bars, int entry) {
        return new Position(bars, entry, Double.NEGATIVE_INFINITY);
    }

    Position after(int bar) {
        return new Position(bars, entry, Math.max(highest, bars.high()[bar]));
    }

    double value(Holding holding, int bar) {
        return switch (holding) {
            case BARS_HELD -> bar - entry;
            case ENTRY_PRICE -> bars.open()[entry + 1];
            case HIGHEST_SINCE_ENTRY -> highest;
        };
    }
}
