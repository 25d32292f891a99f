package livetrading.account;

import java.math.BigDecimal;
import livetrading.market.Ticker;
import livetrading.portfolio.Side;

/** A market order that waits for the next open. */
public interface PendingOrder {

    Ticker ticker();

    Side side();

    /** In shares, above 0. */
    BigDecimal quantity();
}
