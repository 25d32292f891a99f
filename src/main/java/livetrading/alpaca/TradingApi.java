package livetrading.alpaca;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import livetrading.alpaca.Answer.Denied;
import livetrading.alpaca.Answer.Ok;
import livetrading.broker.BrokerException;
import livetrading.broker.CashActivity;
import livetrading.portfolio.Fill;
import tools.jackson.databind.JsonNode;

/** The calls of the trading API that we need, read into values. */
final class TradingApi {

    private static final int PAGE = 100;
    private static final int MOST_ORDERS = 500;
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private final Connection connection;

    TradingApi(Connection connection) {
        this.connection = connection;
    }

    JsonNode account() throws BrokerException {
        return read("/v2/account");
    }

    JsonNode clock() throws BrokerException {
        return read("/v2/clock");
    }

    JsonNode positions() throws BrokerException {
        return read("/v2/positions");
    }

    /** Sessions from one date to another, both included. */
    JsonNode calendar(String start, String end) throws BrokerException {
        return read("/v2/calendar?start=" + start + "&end=" + end);
    }

    Optional<JsonNode> asset(String symbol) throws BrokerException {
        return find("/v2/assets/" + encoded(symbol));
    }

    Answer submit(JsonNode order) {
        return connection.post("/v2/orders", order);
    }

    Answer cancel(String orderId) {
        return connection.delete("/v2/orders/" + orderId);
    }

    Optional<OrderReading> orderByClientId(String clientOrderId) throws BrokerException {
        Optional<JsonNode> found = find("/v2/orders:by_client_order_id?client_order_id=" + encoded(clientOrderId));
        return found.isEmpty() ? Optional.empty() : Optional.of(OrderReading.of(found.get()));
    }

    /** @throws BrokerException also when there are more than can be listed at once */
    List<OrderReading> openOrders() throws BrokerException {
        JsonNode page = read("/v2/orders?status=open&limit=" + MOST_ORDERS + "&nested=false");
        var orders = new ArrayList<OrderReading>();
        for (JsonNode order : page) {
            orders.add(OrderReading.of(order));
        }
        if (orders.size() >= MOST_ORDERS) {
            throw new BrokerException.UnknownOutcome("there are more open orders than Alpaca lists at once");
        }
        return orders;
    }

    /**
     * Orders in all states that were submitted after a time, the oldest first.
     *
     * @throws BrokerException also when the list cannot be read to its end
     */
    List<OrderReading> ordersAfter(Instant time) throws BrokerException {
        var orders = new LinkedHashMap<String, OrderReading>();
        Instant after = time;
        while (true) {
            int known = orders.size();
            JsonNode page = read("/v2/orders?status=all&direction=asc&nested=false&limit=" + MOST_ORDERS + "&after="
                    + encoded(after.toString()));
            for (JsonNode json : page) {
                OrderReading order = OrderReading.of(json);
                orders.put(order.id(), order);
                // several can have the same time, or be listed a little out of order: the next page begins before it
                Instant overlapping = order.submitted().minus(OVERLAP);
                after = overlapping.isAfter(after) ? overlapping : after;
            }
            if (page.size() < MOST_ORDERS) {
                return List.copyOf(orders.values());
            }
            if (orders.size() == known) {
                throw new BrokerException.UnknownOutcome("Alpaca repeats a page of orders");
            }
        }
    }

    /** All executions of an order, oldest first. */
    List<Fill> fills(String orderId) throws BrokerException {
        var fills = new ArrayList<Fill>();
        String token = "";
        while (true) {
            JsonNode page = read("/v2/account/activities/FILL?direction=asc&page_size=" + PAGE + "&order_id="
                    + encoded(orderId) + (token.isEmpty() ? "" : "&page_token=" + encoded(token)));
            for (JsonNode fill : page) {
                String id = Json.required(fill, "id");
                if (id.equals(token)) {
                    throw new BrokerException.UnknownOutcome("Alpaca repeats a page of executions");
                }
                // an older server might leave the filter out
                if (Json.required(fill, "order_id").equals(orderId)) {
                    fills.add(fill(id, fill));
                }
            }
            if (page.size() < PAGE) {
                return fills;
            }
            token = Json.required(page.get(page.size() - 1), "id");
        }
    }

    /** All that was booked without a trade since a day, page by page; executions are left out. */
    void cashActivities(Optional<LocalDate> from, Consumer<List<CashActivity>> taker) throws BrokerException {
        // those of the day itself have to be in the answer, whichever way "after" is meant
        String since = from.map(day -> "&after=" + day.minusDays(2)).orElse("");
        String token = "";
        while (true) {
            JsonNode page = read("/v2/account/activities?category=non_trade_activity&direction=asc&page_size=" + PAGE
                    + since + (token.isEmpty() ? "" : "&page_token=" + encoded(token)));
            var activities = new ArrayList<CashActivity>();
            for (JsonNode activity : page) {
                if (!Json.required(activity, "activity_type").equals("FILL")) {
                    activities.add(ActivityReader.of(activity));
                }
            }
            taker.accept(activities);
            if (page.size() < PAGE) {
                return;
            }
            String last = Json.required(page.get(page.size() - 1), "id");
            if (last.equals(token)) {
                throw new BrokerException.UnknownOutcome("Alpaca repeats a page of activities");
            }
            token = last;
        }
    }

    private static Fill fill(String id, JsonNode json) throws BrokerException {
        return new Fill(
                id,
                Json.requiredDecimal(json, "qty"),
                Json.requiredDecimal(json, "price"),
                BigDecimal.ZERO,
                Json.requiredInstant(json, "transaction_time"));
    }

    private JsonNode read(String path) throws BrokerException {
        Answer answer = connection.get(path);
        if (answer instanceof Ok(JsonNode body) && !body.isMissingNode()) {
            return body;
        }
        throw Failures.unreadable(answer);
    }

    private Optional<JsonNode> find(String path) throws BrokerException {
        Answer answer = connection.get(path);
        if (answer instanceof Denied denied && denied.isNotFound()) {
            return Optional.empty();
        }
        if (answer instanceof Ok(JsonNode body) && !body.isMissingNode()) {
            return Optional.of(body);
        }
        throw Failures.unreadable(answer);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
