package livetrading.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import livetrading.market.Ticker;
import livetrading.portfolio.Side;

/**
 * What was bought or sold of a ticker in one session, all its fills together.
 *
 * @param quantity in shares, above 0
 * @param price average, in US dollars a share
 * @param fees in US dollars, at least 0
 */
public record AccountFill(
        LocalDate session, Ticker ticker, Side side, BigDecimal quantity, BigDecimal price, BigDecimal fees)
        implements PendingOrder {

    static AccountFill of(LocalDate session, PendingOrder order, OpenOutcome.Filled filled) {
        return new AccountFill(session, order.ticker(), order.side(), order.quantity(), filled.price(), filled.fees());
    }

    OpenOutcome.Filled filled() {
        return new OpenOutcome.Filled(price, Rounding.amount(quantity.multiply(price)), fees);
    }
}
