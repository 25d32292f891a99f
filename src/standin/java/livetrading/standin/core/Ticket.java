package livetrading.standin.core;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An order as it was asked for.
 *
 * @param clientOrderId empty when the broker is to make one
 * @param takeProfit limit price of the leg that takes the profit
 * @param stopLoss stop price of the leg that limits the loss
 * @param stopLossLimit makes the leg that limits the loss a stop-limit order
 */
public record Ticket(
        String symbol,
        Optional<BigDecimal> qty,
        Optional<BigDecimal> notional,
        Side side,
        OrderType type,
        TimeInForce timeInForce,
        Optional<BigDecimal> limitPrice,
        Optional<BigDecimal> stopPrice,
        Optional<BigDecimal> trailPrice,
        Optional<BigDecimal> trailPercent,
        boolean extendedHours,
        String clientOrderId,
        OrderClass orderClass,
        Optional<BigDecimal> takeProfit,
        Optional<BigDecimal> stopLoss,
        Optional<BigDecimal> stopLossLimit,
        String positionIntent) {

    /** A market order for the day. */
    public static Ticket market(Side side, String symbol, String qty, String clientOrderId) {
        return plain(side, symbol, new BigDecimal(qty), OrderType.MARKET, Optional.empty(), Optional.empty())
                .identified(clientOrderId);
    }

    /** A limit order for the day. */
    public static Ticket limit(Side side, String symbol, String qty, String price, String clientOrderId) {
        return plain(
                        side,
                        symbol,
                        new BigDecimal(qty),
                        OrderType.LIMIT,
                        Optional.of(new BigDecimal(price)),
                        Optional.empty())
                .identified(clientOrderId);
    }

    /** A stop order for the day. */
    public static Ticket stop(Side side, String symbol, String qty, String price, String clientOrderId) {
        return plain(
                        side,
                        symbol,
                        new BigDecimal(qty),
                        OrderType.STOP,
                        Optional.empty(),
                        Optional.of(new BigDecimal(price)))
                .identified(clientOrderId);
    }

    static Ticket plain(
            Side side,
            String symbol,
            BigDecimal qty,
            OrderType type,
            Optional<BigDecimal> limitPrice,
            Optional<BigDecimal> stopPrice) {
        return new Ticket(
                symbol,
                Optional.of(qty),
                Optional.empty(),
                side,
                type,
                TimeInForce.DAY,
                limitPrice,
                stopPrice,
                Optional.empty(),
                Optional.empty(),
                false,
                "",
                OrderClass.SIMPLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    public Ticket identified(String id) {
        return new Ticket(
                symbol,
                qty,
                notional,
                side,
                type,
                timeInForce,
                limitPrice,
                stopPrice,
                trailPrice,
                trailPercent,
                extendedHours,
                id,
                orderClass,
                takeProfit,
                stopLoss,
                stopLossLimit,
                positionIntent);
    }

    public Ticket timed(TimeInForce newTimeInForce) {
        return replaced(qty, newTimeInForce, limitPrice, stopPrice, trailPrice);
    }

    /** With what can be replaced in an order that is open. */
    Ticket replaced(
            Optional<BigDecimal> newQty,
            TimeInForce newTimeInForce,
            Optional<BigDecimal> newLimitPrice,
            Optional<BigDecimal> newStopPrice,
            Optional<BigDecimal> newTrailPrice) {
        return new Ticket(
                symbol,
                newQty,
                notional,
                side,
                type,
                newTimeInForce,
                newLimitPrice,
                newStopPrice,
                newTrailPrice,
                trailPercent,
                extendedHours,
                clientOrderId,
                orderClass,
                takeProfit,
                stopLoss,
                stopLossLimit,
                positionIntent);
    }

    boolean isFractional() {
        return notional.isPresent()
                || qty.filter(quantity -> !Money.isWhole(quantity)).isPresent();
    }
}
