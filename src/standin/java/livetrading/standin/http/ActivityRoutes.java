package livetrading.standin.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import livetrading.standin.core.BrokerCore;
import livetrading.standin.core.Execution;
import livetrading.standin.core.Refusal;
import livetrading.standin.wire.Json;
import livetrading.standin.wire.OrderJson;

/** The book of record of executions, in pages. */
final class ActivityRoutes {

    private static final int LARGEST_PAGE = 100;

    private final BrokerCore broker;

    ActivityRoutes(BrokerCore broker) {
        this.broker = broker;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/v2/account/activities/FILL", (call, parts) -> fills(call))
                .on("GET", "/v2/account/activities", (call, parts) -> fills(call));
    }

    private Answer fills(Call call) {
        int size = call.number("page_size", LARGEST_PAGE, LARGEST_PAGE);
        List<Execution> fills = new ArrayList<>(broker.journal().executions());
        if (!call.query("direction").orElse("desc").equals("asc")) {
            Collections.reverse(fills);
        }
        List<Execution> page = after(fills, call.query("page_token")).stream()
                .filter(isOf(call))
                .limit(size)
                .toList();
        return Answer.ok(Json.array(page, OrderJson::activity));
    }

    private static List<Execution> after(List<Execution> fills, Optional<String> token) {
        if (token.isEmpty()) {
            return fills;
        }
        int found = IntStream.range(0, fills.size())
                .filter(i -> token.get().endsWith(fills.get(i).id().toString()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("invalid page_token"));
        return fills.subList(found + 1, fills.size());
    }

    private Predicate<Execution> isOf(Call call) {
        Optional<Instant> after = call.time("after").or(() -> call.time("date").map(time -> time.minusNanos(1)));
        Optional<Instant> until =
                call.time("until").or(() -> call.time("date").map(time -> time.plus(Duration.ofDays(1))));
        Optional<String> orderId = call.query("order_id");
        return fill -> after.filter(time -> !fill.at().isAfter(time)).isEmpty()
                && until.filter(time -> !fill.at().isBefore(time)).isEmpty()
                && orderId.filter(id -> !id.equals(fill.order().id().toString()))
                        .isEmpty()
                && fill.order().isVisible(broker.clock().instant());
    }
}
