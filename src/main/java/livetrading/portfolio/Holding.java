package livetrading.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import livetrading.market.Ticker;

/**
 * Shares of one ticker that are held at the broker.
 *
 * @param averagePrice paid per share, in US dollars
 * @param lastPrice at which a share is valued now, in US dollars
 */
public record Holding(Ticker ticker, BigDecimal quantity, BigDecimal averagePrice, BigDecimal lastPrice) {

    private static final int VALUE_DIGITS = 4;

    /** To four digits, so that rounding adds up to no cent however many tickers are held. */
    public BigDecimal marketValue() {
        return quantity.multiply(lastPrice).setScale(VALUE_DIGITS, RoundingMode.HALF_EVEN);
    }

    public BigDecimal unrealizedProfit() {
        return lastPrice.subtract(averagePrice).multiply(quantity).setScale(2, RoundingMode.HALF_EVEN);
    }
}
