package livetrading.standin.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import livetrading.standin.core.BrokerCore;
import livetrading.standin.core.Moment;
import livetrading.standin.core.Order;
import livetrading.standin.core.Refusal;
import livetrading.standin.wire.Json;
import livetrading.standin.wire.OrderJson;

/** The list of orders, with all that it can be narrowed by. */
final class OrderList {

    private static final int USUAL_LENGTH = 50;
    private static final int GREATEST_LENGTH = 500;

    private final BrokerCore broker;

    OrderList(BrokerCore broker) {
        this.broker = broker;
    }

    Answer answer(Call call) {
        int limit = call.number("limit", USUAL_LENGTH, GREATEST_LENGTH);
        List<Order> orders = new ArrayList<>(broker.book().all());
        if (!call.query("direction").orElse("desc").equals("asc")) {
            Collections.reverse(orders);
        }
        List<Order> page =
                between(orders, call).stream().filter(isOf(call)).limit(limit).toList();
        return Answer.ok(Json.array(page, order -> OrderJson.of(order, call.isSet("nested"))));
    }

    /** The orders after or before another, in the order of the list. */
    private static List<Order> between(List<Order> orders, Call call) {
        Optional<String> after = call.query("after_order_id").or(() -> call.query("before_order_id"));
        if (after.isEmpty()) {
            return orders;
        }
        if (call.query("after").isPresent() || call.query("until").isPresent()) {
            throw Refusal.invalid("order ids and times exclude each other");
        }
        List<String> ids = orders.stream().map(order -> order.id().toString()).toList();
        int index = ids.indexOf(after.get());
        boolean behind = call.query("after_order_id").isPresent()
                != !call.query("direction").orElse("desc").equals("asc");
        return behind ? orders.subList(index + 1, orders.size()) : orders.subList(0, Math.max(index, 0));
    }

    private Predicate<Order> isOf(Call call) {
        Instant now = broker.clock().instant();
        List<String> symbols = call.queries("symbols");
        Optional<String> side = call.query("side");
        return hasStatus(call.query("status").orElse("open"))
                .and(order -> order.isVisible(now))
                .and(order -> symbols.isEmpty() || symbols.contains(order.symbol()))
                .and(order -> side.isEmpty() || side.get().equals(order.side().wire()))
                .and(order -> !call.isSet("nested") || order.parent().isEmpty())
                .and(order -> isSubmittedBetween(order, call.time("after"), call.time("until")));
    }

    private static boolean isSubmittedBetween(Order order, Optional<Instant> after, Optional<Instant> until) {
        Instant at = order.time(Moment.SUBMITTED).orElseThrow();
        return after.filter(time -> !at.isAfter(time)).isEmpty()
                && until.filter(time -> !at.isBefore(time)).isEmpty();
    }

    private static Predicate<Order> hasStatus(String status) {
        return switch (status) {
            case "open" -> order -> order.status().isListedAsOpen();
            case "closed" -> order -> order.status().isTerminal();
            case "all" -> order -> true;
            default -> throw Refusal.invalid("invalid status: " + status);
        };
    }
}
