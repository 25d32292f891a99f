package livetrading.account;

import java.math.BigDecimal;
import livetrading.market.Ticker;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.Side;

/**
 * An order of an account that is played.
 *
 * @param plan by which it was decided
 */
record AccountOrder(OrderIntent intent, PlayedPlan plan) implements PendingOrder {

    @Override
    public Ticker ticker() {
        return intent.ticker();
    }

    @Override
    public Side side() {
        return intent.side();
    }

    @Override
    public BigDecimal quantity() {
        return intent.quantity();
    }
}
