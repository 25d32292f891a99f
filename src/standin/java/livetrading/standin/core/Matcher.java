package livetrading.standin.core;

import java.math.BigDecimal;
import java.util.Optional;

/** At what price an order is executed, if it is. */
final class Matcher {

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal CHEAP = new BigDecimal("50");
    private static final BigDecimal CAP_OF_CHEAP = new BigDecimal("1.04");
    private static final BigDecimal CAP = new BigDecimal("1.025");

    private Matcher() {}

    static Optional<BigDecimal> price(Order order, Quote quote) {
        if (needsTrigger(order) && !order.isTriggered()) {
            follow(order, quote);
            if (!isReached(order, quote)) {
                return Optional.empty();
            }
            trigger(order);
        }
        BigDecimal price = quote.farSide(order.side());
        boolean acceptable = order.limitPrice()
                .map(limit -> isAsGood(order.side(), price, limit))
                .orElse(true);
        return price.signum() > 0 && acceptable ? Optional.of(price) : Optional.empty();
    }

    /** Whether a stop has been reached. */
    static boolean isReached(Order order, Quote quote) {
        return stopPrice(order)
                .filter(stop -> order.side() == Side.BUY
                        ? quote.last().compareTo(stop) >= 0
                        : quote.last().compareTo(stop) <= 0)
                .isPresent();
    }

    private static boolean needsTrigger(Order order) {
        return switch (order.ticket().type()) {
            case STOP, STOP_LIMIT, TRAILING_STOP -> true;
            case MARKET, LIMIT -> false;
        };
    }

    /** The broker makes a limit order of a plain stop to buy: it may stay open when the price runs away. */
    private static void trigger(Order order) {
        order.trigger();
        if (order.side() == Side.BUY && order.ticket().type() == OrderType.STOP) {
            BigDecimal stop = order.ticket().stopPrice().orElseThrow();
            order.limit(Money.plain(stop.multiply(stop.compareTo(CHEAP) < 0 ? CAP_OF_CHEAP : CAP)));
        }
    }

    static Optional<BigDecimal> stopPrice(Order order) {
        if (order.ticket().type() != OrderType.TRAILING_STOP) {
            return order.ticket().stopPrice();
        }
        return order.highWaterMark().map(mark -> {
            BigDecimal trail = order.ticket()
                    .trailPrice()
                    .orElseGet(() -> Money.divide(
                            mark.multiply(order.ticket().trailPercent().orElseThrow()), HUNDRED));
            return order.side() == Side.SELL ? mark.subtract(trail) : mark.add(trail);
        });
    }

    private static void follow(Order order, Quote quote) {
        if (order.ticket().type() != OrderType.TRAILING_STOP) {
            return;
        }
        BigDecimal last = quote.last();
        order.highWaterMark(order.highWaterMark()
                .map(mark -> order.side() == Side.SELL ? mark.max(last) : mark.min(last))
                .orElse(last));
    }

    private static boolean isAsGood(Side side, BigDecimal price, BigDecimal limit) {
        return side == Side.BUY ? price.compareTo(limit) <= 0 : price.compareTo(limit) >= 0;
    }
}
