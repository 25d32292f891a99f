package livetrading.standin.core;

import java.math.BigDecimal;

/**
 * What is held of an asset.
 *
 * @param qty negative for a short position
 * @param lastDayPrice the price at the last close, the entry price for what was bought since
 */
public record Position(String symbol, BigDecimal qty, BigDecimal averagePrice, BigDecimal lastDayPrice) {

    static Position none(String symbol, BigDecimal price) {
        return new Position(symbol, BigDecimal.ZERO, price, price);
    }

    Position change(BigDecimal signedQty, BigDecimal price) {
        BigDecimal after = Money.plain(qty.add(signedQty));
        return new Position(symbol, after, averageAfter(signedQty, after, price), lastDayPrice);
    }

    private BigDecimal averageAfter(BigDecimal signedQty, BigDecimal after, BigDecimal price) {
        boolean grows = qty.signum() == signedQty.signum();
        boolean turns = qty.signum() != after.signum();
        if (grows) {
            return Money.divide(qty.multiply(averagePrice).add(signedQty.multiply(price)), after);
        }
        return turns ? price : averagePrice;
    }

    Position split(BigDecimal ratio) {
        return new Position(
                symbol,
                Money.plain(qty.multiply(ratio)),
                Money.divide(averagePrice, ratio),
                Money.divide(lastDayPrice, ratio));
    }

    Position renamed(String newSymbol) {
        return new Position(newSymbol, qty, averagePrice, lastDayPrice);
    }

    Position closedAt(BigDecimal price) {
        return new Position(symbol, qty, averagePrice, price);
    }

    public BigDecimal costBasis() {
        return Money.plain(qty.multiply(averagePrice));
    }

    public BigDecimal marketValue(BigDecimal price) {
        return Money.plain(qty.multiply(price));
    }
}
