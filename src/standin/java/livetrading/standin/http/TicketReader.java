package livetrading.standin.http;

import java.util.Optional;
import livetrading.standin.core.OrderClass;
import livetrading.standin.core.OrderType;
import livetrading.standin.core.Refusal;
import livetrading.standin.core.Replacement;
import livetrading.standin.core.Side;
import livetrading.standin.core.Ticket;
import livetrading.standin.core.TimeInForce;
import livetrading.standin.core.Wired;
import livetrading.standin.wire.Json;
import tools.jackson.databind.JsonNode;

/** Reads orders from requests. */
final class TicketReader {

    private TicketReader() {}

    static Ticket ticket(JsonNode body) {
        return new Ticket(
                needed(body, "symbol"),
                Json.decimal(body, "qty"),
                Json.decimal(body, "notional"),
                Wired.read(Side.class, "side", needed(body, "side")),
                Wired.read(OrderType.class, "type", needed(body, "type")),
                Wired.read(TimeInForce.class, "time_in_force", needed(body, "time_in_force")),
                Json.decimal(body, "limit_price"),
                Json.decimal(body, "stop_price"),
                Json.decimal(body, "trail_price"),
                Json.decimal(body, "trail_percent"),
                body.path("extended_hours").asBoolean(false),
                Json.field(body, "client_order_id").orElse(""),
                Json.field(body, "order_class")
                        .map(name -> Wired.read(OrderClass.class, "order_class", name))
                        .orElse(OrderClass.SIMPLE),
                Json.decimal(body.path("take_profit"), "limit_price"),
                Json.decimal(body.path("stop_loss"), "stop_price"),
                Json.decimal(body.path("stop_loss"), "limit_price"),
                Json.field(body, "position_intent").orElse(""));
    }

    static Replacement replacement(JsonNode body) {
        return new Replacement(
                Json.decimal(body, "qty"),
                Json.field(body, "time_in_force").map(name -> Wired.read(TimeInForce.class, "time_in_force", name)),
                Json.decimal(body, "limit_price"),
                Json.decimal(body, "stop_price"),
                Json.decimal(body, "trail"),
                Json.field(body, "client_order_id").orElse(""));
    }

    private static String needed(JsonNode body, String field) {
        Optional<String> value = Json.field(body, field);
        return value.orElseThrow(() -> Refusal.invalid(field + " is required"));
    }
}
