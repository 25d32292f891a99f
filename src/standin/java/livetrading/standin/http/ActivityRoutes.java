package livetrading.standin.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.standin.core.BrokerCore;
import livetrading.standin.core.CashBooking;
import livetrading.standin.core.Execution;
import livetrading.standin.core.Refusal;
import livetrading.standin.core.TradingDay;
import livetrading.standin.wire.Json;
import livetrading.standin.wire.OrderJson;
import tools.jackson.databind.node.ObjectNode;

/** The book of record of executions, and of money that is booked without one, in pages. */
final class ActivityRoutes {

    private static final int LARGEST_PAGE = 100;

    private final BrokerCore broker;

    ActivityRoutes(BrokerCore broker) {
        this.broker = broker;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/v2/account/activities/FILL", (call, parts) -> page(call, fills(call)))
                .on("GET", "/v2/account/activities", (call, parts) -> page(call, activities(call)));
    }

    /** @param at by which periods are asked for */
    private record Activity(String id, Instant at, ObjectNode json) {}

    private List<Activity> activities(Call call) {
        Optional<String> category = call.query("category");
        Stream<Activity> trades =
                category.filter("non_trade_activity"::equals).isPresent() ? Stream.of() : fills(call).stream();
        Stream<Activity> others = category.filter("trade_activity"::equals).isPresent()
                        || call.query("order_id").isPresent()
                ? Stream.of()
                : bookings().stream();
        return Stream.concat(trades, others)
                .sorted(Comparator.comparing(Activity::at))
                .toList();
    }

    private List<Activity> fills(Call call) {
        Optional<String> orderId = call.query("order_id");
        return broker.journal().executions().stream()
                .filter(fill -> orderId.filter(
                                id -> !id.equals(fill.order().id().toString()))
                        .isEmpty())
                .filter(fill -> fill.order().isVisible(broker.clock().instant()))
                .map(ActivityRoutes::activity)
                .toList();
    }

    private static Activity activity(Execution fill) {
        return new Activity(fill.activityId(), fill.at(), OrderJson.activity(fill));
    }

    private List<Activity> bookings() {
        return broker.bookings().all().stream().map(ActivityRoutes::activity).toList();
    }

    private static Activity activity(CashBooking booking) {
        ObjectNode json = Json.object();
        json.put("activity_type", booking.type());
        json.put("id", booking.id());
        json.put("date", booking.date().toString());
        json.put("net_amount", booking.amount().toPlainString());
        json.put("description", "");
        json.put("status", booking.status());
        if (!booking.symbol().isEmpty()) {
            json.put("symbol", booking.symbol());
        }
        return new Activity(
                booking.id(), booking.date().atStartOfDay(TradingDay.NEW_YORK).toInstant(), json);
    }

    private static Answer page(Call call, List<Activity> all) {
        int size = call.number("page_size", LARGEST_PAGE, LARGEST_PAGE);
        List<Activity> ordered = new ArrayList<>(all);
        if (!call.query("direction").orElse("desc").equals("asc")) {
            Collections.reverse(ordered);
        }
        List<Activity> page = after(ordered, call.query("page_token")).stream()
                .filter(isOf(call))
                .limit(size)
                .toList();
        return Answer.ok(Json.array(page, Activity::json));
    }

    private static List<Activity> after(List<Activity> all, Optional<String> token) {
        if (token.isEmpty()) {
            return all;
        }
        int found = IntStream.range(0, all.size())
                .filter(i -> all.get(i).id().equals(token.get()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("invalid page_token"));
        return all.subList(found + 1, all.size());
    }

    private static Predicate<Activity> isOf(Call call) {
        Optional<Instant> after = call.time("after").or(() -> call.time("date").map(time -> time.minusNanos(1)));
        Optional<Instant> until =
                call.time("until").or(() -> call.time("date").map(time -> time.plus(Duration.ofDays(1))));
        return activity -> after.filter(time -> !activity.at().isAfter(time)).isEmpty()
                && until.filter(time -> !activity.at().isBefore(time)).isEmpty();
    }
}
