package livetrading.alpaca;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import livetrading.broker.BrokerException;
import livetrading.broker.BrokerOrder;
import livetrading.broker.ListedOrder;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Fill;
import livetrading.portfolio.OrderState;
import livetrading.portfolio.Side;
import tools.jackson.databind.JsonNode;

/**
 * An order as Alpaca tells it.
 *
 * @param filled shares, cumulative; positions are derived from this, never from the status
 * @param submitted may change: orders that wait for the open are stamped anew before it
 */
record OrderReading(
        String id,
        String clientOrderId,
        String symbol,
        Side side,
        BigDecimal quantity,
        String status,
        BigDecimal filled,
        String replacedBy,
        Instant submitted) {

    /** @throws BrokerException when a field is missing without which nothing can be said of the order */
    static OrderReading of(JsonNode json) throws BrokerException {
        return new OrderReading(
                Json.required(json, "id"),
                Json.required(json, "client_order_id"),
                Json.text(json, "symbol").orElse(""),
                "sell".equals(Json.text(json, "side").orElse("")) ? Side.SELL : Side.BUY,
                Json.decimal(json, "qty").orElse(BigDecimal.ZERO),
                Json.required(json, "status"),
                Json.requiredDecimal(json, "filled_qty"),
                Json.text(json, "replaced_by").orElse(""),
                Json.instant(json, "submitted_at").orElse(Instant.EPOCH));
    }

    /** Whether the program sent it; the owner of the account may have orders of his own. */
    boolean isOurs() {
        return ClientOrderId.isOurs(clientOrderId);
    }

    /** @param fills executions that are known by now; Alpaca's lists lag behind the order itself */
    BrokerOrder with(List<Fill> fills) {
        BigDecimal known = fills.stream().map(Fill::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean complete = known.compareTo(filled) >= 0;
        OrderState state =
                complete ? state() : known.signum() > 0 ? new OrderState.PartiallyFilled() : new OrderState.Accepted();
        return new BrokerOrder(new ClientOrderId(clientOrderId), id, state, fills);
    }

    ListedOrder listed() {
        return new ListedOrder(new ClientOrderId(clientOrderId), quantity, filled, state());
    }

    private OrderState state() {
        return switch (status) {
            case "filled" -> new OrderState.Filled();
            case "canceled" -> new OrderState.Cancelled("cancelled at Alpaca");
            case "expired" -> new OrderState.Expired("expired at the end of its session");
            case "rejected" -> new OrderState.Rejected("rejected by Alpaca after it was accepted");
            case "replaced" -> new OrderState.Cancelled("replaced at Alpaca by order " + replacedBy);
            // all others, and those that Alpaca has yet to invent, may still change
            default -> filled.signum() > 0 ? new OrderState.PartiallyFilled() : new OrderState.Accepted();
        };
    }
}
