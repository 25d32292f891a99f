package livetrading.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import livetrading.market.Ticker;

/**
 * An order that was decided on: a market order for the next regular session.
 *
 * @param strategy id of the strategy that wants it
 * @param barTime beginning of the bar on whose close it was decided
 * @param reason why, in words
 */
public record OrderIntent(
        ClientOrderId clientOrderId,
        Ticker ticker,
        Side side,
        BigDecimal quantity,
        String strategy,
        Instant barTime,
        String reason) {

    /** @throws IllegalArgumentException unless the quantity is positive */
    public OrderIntent {
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("an order for " + quantity + " shares of " + ticker);
        }
    }
}
