package livetrading.strategy;

import livetrading.market.Bars;

/** Indicators over the bars of one ticker by TA-Lib's definitions, each computed once; NaN where undefined. */
public final class Indicators {

    private final Bars bars;

    Indicators(Bars bars) {
        this.bars = bars;
    }

    Bars bars() {
        return bars;
    }
}
