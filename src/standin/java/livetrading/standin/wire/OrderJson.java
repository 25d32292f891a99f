package livetrading.standin.wire;

import java.util.Optional;
import java.util.UUID;
import livetrading.standin.core.Execution;
import livetrading.standin.core.Moment;
import livetrading.standin.core.Order;
import livetrading.standin.core.OrderClass;
import livetrading.standin.core.Ticket;
import livetrading.standin.core.TradeUpdate;
import tools.jackson.databind.node.ObjectNode;

/** Orders and what happens to them. Only to be used in one's turn on the broker. */
public final class OrderJson {

    private OrderJson() {}

    /** An order without its legs. */
    public static ObjectNode of(Order order) {
        return of(order, false);
    }

    public static ObjectNode of(Order order, boolean nested) {
        Ticket ticket = order.ticket();
        ObjectNode json = Json.object();
        json.put("id", order.id().toString());
        json.put("client_order_id", order.clientOrderId());
        for (Moment moment : Moment.values()) {
            Json.putTime(json, moment.wire() + "_at", order.time(moment));
        }
        putReplacements(json, order);
        json.put("asset_id", order.asset().id().toString());
        json.put("symbol", order.symbol());
        json.put("asset_class", "us_equity");
        putAmounts(json, order);
        json.put(
                "order_class",
                ticket.orderClass() == OrderClass.SIMPLE
                        ? ""
                        : ticket.orderClass().wire());
        json.put("order_type", ticket.type().wire());
        json.put("type", ticket.type().wire());
        json.put("side", order.side().wire());
        json.put("position_intent", ticket.positionIntent().isEmpty() ? null : ticket.positionIntent());
        json.put("time_in_force", ticket.timeInForce().wire());
        putPrices(json, order);
        json.put("status", order.status().wire());
        json.put("extended_hours", ticket.extendedHours());
        json.set("legs", nested && !order.legs().isEmpty() ? Json.array(order.legs(), OrderJson::of) : null);
        json.put("subtag", (String) null);
        json.put("source", order.source());
        return json;
    }

    private static void putReplacements(ObjectNode json, Order order) {
        json.put("replaced_by", order.replacedBy().map(UUID::toString).orElse(null));
        json.put("replaces", order.replaces().map(UUID::toString).orElse(null));
    }

    private static void putAmounts(ObjectNode json, Order order) {
        Json.putText(json, "notional", order.ticket().notional());
        Json.putText(json, "qty", order.qty());
        json.put("filled_qty", Json.text(order.filledQty()));
        Json.putText(json, "filled_avg_price", order.averagePrice());
    }

    private static void putPrices(ObjectNode json, Order order) {
        Json.putText(json, "limit_price", order.limitPrice());
        Json.putText(json, "stop_price", order.ticket().stopPrice());
        Json.putText(json, "trail_price", order.ticket().trailPrice());
        Json.putText(json, "trail_percent", order.ticket().trailPercent());
        Json.putText(json, "hwm", order.highWaterMark());
    }

    /** The data of a message on the stream of trade updates. */
    public static ObjectNode of(TradeUpdate update) {
        ObjectNode json = Json.object();
        json.put("event", update.event());
        json.put("timestamp", update.at().toString());
        json.set("order", of(update.order(), true));
        Optional<Execution> execution = update.execution();
        execution.ifPresent(fill -> {
            json.put("execution_id", fill.id().toString());
            json.put("price", Json.text(fill.price()));
            json.put("qty", Json.text(fill.qty()));
            json.put("position_qty", Json.text(fill.positionQty()));
        });
        return json;
    }

    public static ObjectNode activity(Execution fill) {
        ObjectNode json = Json.object();
        json.put("activity_type", "FILL");
        json.put("id", fill.activityId());
        json.put("transaction_time", fill.at().toString());
        json.put("type", fill.event());
        json.put("price", Json.text(fill.price()));
        json.put("qty", Json.text(fill.qty()));
        json.put("cum_qty", Json.text(fill.cumulativeQty()));
        json.put("leaves_qty", Json.text(fill.leavesQty()));
        json.put("side", fill.order().side().wire());
        json.put("symbol", fill.order().symbol());
        json.put("order_id", fill.order().id().toString());
        json.put("order_status", fill.complete() ? "filled" : "partially_filled");
        return json;
    }
}
