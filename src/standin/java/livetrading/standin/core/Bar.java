package livetrading.standin.core;

import java.math.BigDecimal;
import java.time.Instant;

/** Prices of a span of time that begins at an instant. */
public record Bar(
        Instant at,
        BigDecimal open,
        BigDecimal high,
        BigDecimal low,
        BigDecimal close,
        BigDecimal volume,
        long trades,
        BigDecimal averagePrice) {

    public static Bar of(Instant at, String open, String high, String low, String close, long volume) {
        BigDecimal last = new BigDecimal(close);
        return new Bar(
                at,
                new BigDecimal(open),
                new BigDecimal(high),
                new BigDecimal(low),
                last,
                BigDecimal.valueOf(volume),
                volume / 100 + 1,
                last);
    }

    Bar adjusted(BigDecimal ratio) {
        return new Bar(
                at,
                Money.divide(open, ratio),
                Money.divide(high, ratio),
                Money.divide(low, ratio),
                Money.divide(close, ratio),
                Money.plain(volume.multiply(ratio)),
                trades,
                Money.divide(averagePrice, ratio));
    }

    /** As a thin exchange saw it: the same prices, a fortieth of the shares. */
    public Bar onThinExchange() {
        BigDecimal shares = volume.divideToIntegralValue(BigDecimal.valueOf(40));
        return new Bar(at, open, high, low, close, shares, trades / 40 + 1, averagePrice);
    }

    /** The bar while its time has not passed yet: it ends at the price of now. */
    Bar forming(BigDecimal last) {
        return new Bar(
                at,
                open,
                open.max(last),
                open.min(last),
                last,
                volume.divideToIntegralValue(BigDecimal.TWO),
                trades / 2 + 1,
                last);
    }

    public Bar withPrices(BigDecimal factor) {
        return new Bar(
                at,
                open.multiply(factor),
                high.multiply(factor),
                low.multiply(factor),
                close.multiply(factor),
                volume,
                trades,
                averagePrice.multiply(factor));
    }

    /** A day without trades. */
    public Bar withoutTrades() {
        return new Bar(at, close, close, close, close, BigDecimal.ZERO, 0, BigDecimal.ZERO);
    }
}
