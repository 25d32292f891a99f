package livetrading.standin.core;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** An order in the broker's book, as it was at one time. */
public record BookedOrder(
        UUID id,
        String clientOrderId,
        String symbol,
        Side side,
        Optional<BigDecimal> qty,
        BigDecimal filledQty,
        Optional<BigDecimal> averagePrice,
        OrderStatus status,
        String source) {

    static BookedOrder of(Order order) {
        return new BookedOrder(
                order.id(),
                order.clientOrderId(),
                order.symbol(),
                order.side(),
                order.qty(),
                order.filledQty(),
                order.averagePrice(),
                order.status(),
                order.source());
    }
}
