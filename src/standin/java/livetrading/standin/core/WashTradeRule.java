package livetrading.standin.core;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Nobody may trade with himself: an order is refused that could meet an open one of the other side. */
final class WashTradeRule {

    private final OrderBook book;

    WashTradeRule(OrderBook book) {
        this.book = book;
    }

    void check(Ticket ticket) {
        if (isExempt(ticket)) {
            return;
        }
        book.open(ticket.symbol()).stream()
                .filter(order -> order.side() != ticket.side() && !isExempt(order.ticket()))
                .filter(order -> order.parent().isEmpty())
                .filter(order -> couldMeet(ticket, order))
                .findFirst()
                .ifPresent(order -> {
                    throw Refusal.forbidden("potential wash trade detected. use complex orders")
                            .with(Map.of(
                                    "existing_order_id",
                                    order.id().toString(),
                                    "reject_reason",
                                    "opposite side " + order.ticket().type().wire() + " order exists"));
                });
    }

    private static boolean isExempt(Ticket ticket) {
        return ticket.orderClass() != OrderClass.SIMPLE || ticket.type() == OrderType.TRAILING_STOP;
    }

    private static boolean couldMeet(Ticket ticket, Order order) {
        Optional<BigDecimal> mine = ticket.limitPrice();
        Optional<BigDecimal> other = order.limitPrice();
        if (isPlainStop(ticket) || isPlainStop(order.ticket()) || mine.isEmpty() || other.isEmpty()) {
            return true;
        }
        BigDecimal buy = ticket.side() == Side.BUY ? mine.get() : other.get();
        BigDecimal sell = ticket.side() == Side.BUY ? other.get() : mine.get();
        return buy.compareTo(sell) >= 0;
    }

    private static boolean isPlainStop(Ticket ticket) {
        return ticket.type() == OrderType.STOP;
    }
}
