package livetrading.standin.core;

import java.math.BigDecimal;
import java.time.Instant;

/** What a symbol costs: best bid and offer, and the last trade. */
public record Quote(BigDecimal bid, BigDecimal ask, BigDecimal last, Instant at) {

    /** The price that an order of a side gets at once. */
    BigDecimal farSide(Side side) {
        return side == Side.BUY ? ask : bid;
    }

    Quote split(BigDecimal ratio) {
        return new Quote(Money.divide(bid, ratio), Money.divide(ask, ratio), Money.divide(last, ratio), at);
    }
}
