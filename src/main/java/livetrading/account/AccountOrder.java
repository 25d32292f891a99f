package livetrading.account;

import java.math.BigDecimal;
import java.util.Optional;
import livetrading.market.Ticker;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.Side;

/**
 * An order of an account that is played.
 *
 * @param plan by which it was decided
 * @param byRule what rules made it a sale
 */
record AccountOrder(OrderIntent intent, PlayedPlan plan, Optional<RuleExit> byRule) implements PendingOrder {

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
