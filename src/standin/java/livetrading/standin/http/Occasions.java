package livetrading.standin.http;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livetrading.standin.core.BrokerCore;
import livetrading.standin.core.Order;
import livetrading.standin.core.Refusal;
import livetrading.standin.faults.Occasion;
import livetrading.standin.wire.Json;
import tools.jackson.databind.JsonNode;

/** What a request is about, so far as faults are chosen by it. */
final class Occasions {

    private static final Pattern ORDER = Pattern.compile("/v2/orders/([0-9a-f-]{36})");
    private static final Pattern SYMBOL = Pattern.compile("/v2/(?:positions|assets|stocks)/([A-Z.]+)(?:/.*)?");

    private final BrokerCore broker;

    Occasions(BrokerCore broker) {
        this.broker = broker;
    }

    Occasion of(Call call) {
        Matcher order = ORDER.matcher(call.path());
        if (order.matches()) {
            return find(order.group(1))
                    .map(each -> new Occasion(call.method(), call.path(), each.symbol(), each.clientOrderId()))
                    .orElseGet(() -> Occasion.request(call.method(), call.path()));
        }
        JsonNode body = readable(call);
        Matcher path = SYMBOL.matcher(call.path());
        String symbol =
                path.matches() ? path.group(1) : Json.field(body, "symbol").orElse("");
        String clientOrderId = call.query("client_order_id")
                .or(() -> Json.field(body, "client_order_id"))
                .orElse("");
        return new Occasion(call.method(), call.path(), symbol, clientOrderId);
    }

    private Optional<Order> find(String id) {
        return broker.turn().get(() -> broker.book().find(UUID.fromString(id)));
    }

    private static JsonNode readable(Call call) {
        try {
            return call.body();
        } catch (Refusal refusal) {
            return Json.bare();
        }
    }
}
