package livetrading.standin.core;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * What an account is worth at the tape's prices.
 *
 * @param shortValue zero or less
 * @param reserved by open orders
 */
public record Valuation(
        BigDecimal cash, BigDecimal longValue, BigDecimal shortValue, BigDecimal multiplier, BigDecimal reserved) {

    /** A market order may cost more than the offer that it saw. */
    private static final BigDecimal CUSHION = new BigDecimal("1.02");

    static Valuation of(Holdings holdings, BigDecimal multiplier, Collection<Order> open, MarketTape tape) {
        BigDecimal longs = BigDecimal.ZERO;
        BigDecimal shorts = BigDecimal.ZERO;
        for (Position position : holdings.positions().values()) {
            BigDecimal value = position.marketValue(price(position, tape));
            longs = longs.add(value.max(BigDecimal.ZERO));
            shorts = shorts.add(value.min(BigDecimal.ZERO));
        }
        BigDecimal reserved = open.stream()
                .filter(order -> order.status() != OrderStatus.HELD)
                .map(order -> cost(order.ticket(), order.openQty(), tape))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Valuation(holdings.cash(), longs, shorts, multiplier, reserved);
    }

    static BigDecimal price(Position position, MarketTape tape) {
        return tape.quote(position.symbol()).map(Quote::last).orElse(position.averagePrice());
    }

    /** What an order may cost; nothing for a sale. */
    static BigDecimal cost(Ticket ticket, BigDecimal qty, MarketTape tape) {
        if (ticket.side() == Side.SELL) {
            return BigDecimal.ZERO;
        }
        return ticket.notional().orElseGet(() -> qty.multiply(worstPrice(ticket, tape)));
    }

    private static BigDecimal worstPrice(Ticket ticket, MarketTape tape) {
        Optional<BigDecimal> named = ticket.limitPrice().or(ticket::stopPrice);
        return named.orElseGet(() -> tape.quote(ticket.symbol())
                .map(quote -> quote.ask().multiply(CUSHION))
                .orElse(BigDecimal.ZERO));
    }

    public BigDecimal equity() {
        return Money.plain(cash.add(longValue).add(shortValue));
    }

    public BigDecimal initialMargin() {
        return Money.divide(longValue.subtract(shortValue), multiplier);
    }

    /** What may still be bought. */
    public BigDecimal buyingPower() {
        BigDecimal free =
                equity().subtract(initialMargin()).multiply(multiplier).subtract(reserved);
        return Money.plain(free.max(BigDecimal.ZERO));
    }

    /** What may still be bought without credit. */
    public BigDecimal unborrowed() {
        return Money.plain(cash.subtract(reserved).max(BigDecimal.ZERO));
    }
}
