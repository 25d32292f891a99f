package livetrading.standin.core;

import java.math.BigDecimal;

public enum Side implements Wired {
    BUY,
    SELL;

    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }

    /** A quantity as it changes a position: negative for a sale. */
    BigDecimal signed(BigDecimal quantity) {
        return this == BUY ? quantity : quantity.negate();
    }
}
