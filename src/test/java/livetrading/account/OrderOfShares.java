package livetrading.account;

import java.math.BigDecimal;
import livetrading.market.Ticker;
import livetrading.portfolio.Side;

/** A pending order and nothing more. */
record OrderOfShares(Ticker ticker, Side side, BigDecimal quantity) implements PendingOrder {

    static OrderOfShares buy(Ticker ticker, String quantity) {
        return new OrderOfShares(ticker, Side.BUY, new BigDecimal(quantity));
    }

    static OrderOfShares sell(Ticker ticker, String quantity) {
        return new OrderOfShares(ticker, Side.SELL, new BigDecimal(quantity));
    }
}
