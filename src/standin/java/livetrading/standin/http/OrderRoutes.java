package livetrading.standin.http;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import livetrading.standin.core.BrokerCore;
import livetrading.standin.core.Order;
import livetrading.standin.core.Refusal;
import livetrading.standin.wire.Json;
import livetrading.standin.wire.OrderJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders: give, look up, list, replace, cancel. */
final class OrderRoutes {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final BrokerCore broker;
    private final OrderList list;

    OrderRoutes(BrokerCore broker) {
        this.broker = broker;
        this.list = new OrderList(broker);
    }

    void addTo(Routes routes) {
        routes.on("POST", "/v2/orders", (call, parts) -> submit(call))
                .on("GET", "/v2/orders", (call, parts) -> list.answer(call))
                .on("GET", "/v2/orders:by_client_order_id", (call, parts) -> byClientOrderId(call))
                .on(
                        "GET",
                        "/v2/orders/*",
                        (call, parts) -> Answer.ok(OrderJson.of(visible(byId(parts.getFirst())), call.isSet("nested"))))
                .on("PATCH", "/v2/orders/*", (call, parts) -> replace(call, parts.getFirst()))
                .on("DELETE", "/v2/orders/*", (call, parts) -> cancel(parts.getFirst()))
                .on("DELETE", "/v2/orders", (call, parts) -> cancelAll());
    }

    private Answer submit(Call call) {
        return Answer.ok(
                broker.submit(TicketReader.ticket(call.body()), "access_key", order -> OrderJson.of(order, true)));
    }

    private Answer byClientOrderId(Call call) {
        String id = call.query("client_order_id").orElseThrow(() -> Refusal.invalid("client_order_id is missing"));
        return Answer.ok(OrderJson.of(visible(broker.find(id)), true));
    }

    private Answer replace(Call call, String id) {
        Order old = visible(byId(id));
        return Answer.ok(broker.replace(old, TicketReader.replacement(call.body()), OrderJson::of));
    }

    private Answer cancel(String id) {
        broker.cancel(visible(byId(id)));
        return Answer.empty(204);
    }

    private Answer cancelAll() {
        Collection<Order> open = broker.book().open();
        List<ObjectNode> results = open.stream()
                .filter(order -> order.parent().isEmpty())
                .map(this::tryToCancel)
                .toList();
        return Answer.of(207, Json.array(results, JsonNode.class::cast));
    }

    private ObjectNode tryToCancel(Order order) {
        ObjectNode result = Json.object().put("id", order.id().toString());
        try {
            broker.cancel(order);
            return result.put("status", 200);
        } catch (Refusal refusal) {
            return result.put("status", 500);
        }
    }

    private Optional<Order> byId(String id) {
        if (!UUID_TEXT.matcher(id).matches()) {
            throw Refusal.invalid("order_id is not a valid uuid");
        }
        return broker.book().find(UUID.fromString(id));
    }

    private Order visible(Optional<Order> order) {
        return order.filter(each -> each.isVisible(broker.clock().instant()))
                .orElseThrow(() -> Refusal.notFound("order not found"));
    }
}
