package livetrading.standin.http;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import livetrading.standin.core.AccountFlag;
import livetrading.standin.core.BrokerCore;
import livetrading.standin.core.OrderStatus;
import livetrading.standin.core.Refusal;
import livetrading.standin.core.Terms;
import livetrading.standin.proxy.TcpFaultProxy;
import livetrading.standin.wire.Json;
import livetrading.standin.ws.Streams;
import tools.jackson.databind.JsonNode;

/** Controls that pull one lever each: connections, streams, account, assets, calendar, terms. */
public final class AdminLevers {

    private static final int GOING_AWAY = 1001;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BrokerCore broker;
    private final Terms terms;
    private final Streams streams;
    private final TcpFaultProxy proxy;
    private final BiConsumer<BigDecimal, Long> onReset;

    /** @param onReset begins anew, with cash and seed */
    public AdminLevers(
            BrokerCore broker,
            Terms terms,
            Streams streams,
            TcpFaultProxy proxy,
            BiConsumer<BigDecimal, Long> onReset) {
        this.broker = broker;
        this.terms = terms;
        this.streams = streams;
        this.proxy = proxy;
        this.onReset = onReset;
    }

    void addTo(Routes routes) {
        lever(routes, "network", body -> network(action(body)));
        lever(routes, "ws", this::stream);
        routes.on("POST", "/_admin/wait-for-listeners", (call, parts) -> waitForListeners(call.body()));
        lever(routes, "account", this::account);
        lever(routes, "asset", body -> asset(action(body), text(body, "symbol")));
        lever(routes, "calendar", this::calendar);
        lever(routes, "terms", this::terms);
        lever(routes, "split", body -> broker.split(text(body, "symbol"), text(body, "ratio")));
        lever(routes, "rename", body -> broker.rename(text(body, "from"), text(body, "to")));
        lever(routes, "halt", body -> broker.tape().halt(text(body, "symbol")));
        lever(routes, "resume", body -> broker.tape().resume(text(body, "symbol")));
        lever(
                routes,
                "reset",
                body -> onReset.accept(
                        Json.decimal(body, "cash").orElse(new BigDecimal("100000")),
                        body.path("seed").asLong(1)));
        routes.on(
                "POST",
                "/_admin/order/*/end",
                (call, parts) -> AdminRoutes.done(() ->
                        broker.endByBroker(UUID.fromString(parts.getFirst()), status(text(call.body(), "status")))));
    }

    private static void lever(Routes routes, String name, Consumer<JsonNode> action) {
        routes.on("POST", "/_admin/" + name, (call, parts) -> AdminRoutes.done(() -> action.accept(call.body())));
    }

    private void network(String action) {
        switch (action) {
            case "refuse" -> proxy.refuse();
            case "swallow" -> proxy.swallow();
            case "restore" -> proxy.restore();
            case "reset" -> proxy.reset(".*");
            default -> throw unknown(action);
        }
    }

    private Answer waitForListeners(JsonNode body) {
        try {
            boolean listen =
                    streams.awaitListeners(path(body), body.path("count").asInt(1), PATIENCE);
            return Answer.of(listen ? 200 : 504, Json.bare().put("listening", listen));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.empty(503);
        }
    }

    private static String path(JsonNode body) {
        return text(body, "stream").equals("trading") ? "/stream" : "/v2/.*";
    }

    private void stream(JsonNode body) {
        String path = path(body);
        switch (action(body)) {
            case "reset" -> proxy.reset(path);
            case "silence" -> proxy.silence(path);
            case "close" -> streams.close(path, body.path("code").asInt(GOING_AWAY));
            case "send" -> streams.sendRaw(path, text(body, "frame"));
            default -> throw unknown(action(body));
        }
    }

    private void account(JsonNode body) {
        Json.field(body, "block").map(AdminLevers::flag).ifPresent(broker.account()::block);
        Json.field(body, "unblock").map(AdminLevers::flag).ifPresent(broker.account()::unblock);
        Json.field(body, "status").ifPresent(broker.account()::become);
        Json.field(body, "deposit").ifPresent(broker.account()::deposit);
        Json.field(body, "multiplier").map(Integer::valueOf).ifPresent(broker.account()::multiplier);
    }

    private static AccountFlag flag(String name) {
        return AccountFlag.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static OrderStatus status(String name) {
        return OrderStatus.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private void asset(String action, String symbol) {
        switch (action) {
            case "list" -> broker.assets().list(symbol);
            case "untradable" -> broker.assets().makeUntradable(symbol);
            case "delist" -> broker.assets().delist(symbol);
            case "wholeSharesOnly" -> broker.assets().makeWholeSharesOnly(symbol);
            default -> throw unknown(action);
        }
    }

    private void calendar(JsonNode body) {
        LocalDate date = LocalDate.parse(text(body, "date"));
        switch (action(body)) {
            case "holiday" -> broker.calendar().holiday(date);
            case "halfDay" -> broker.calendar().halfDay(date);
            case "opens" ->
                broker.calendar()
                        .opens(date, LocalTime.parse(text(body, "open")), LocalTime.parse(text(body, "close")));
            case "closesEarly" -> broker.calendar().closesEarly(date, LocalTime.parse(text(body, "close")));
            default -> throw unknown(action(body));
        }
    }

    private void terms(JsonNode body) {
        Json.field(body, "rate").map(Integer::valueOf).ifPresent(terms::enforceRate);
        if (body.path("recentSip").asBoolean(false)) {
            terms.allowRecentSip();
        }
        Json.field(body, "keyId").ifPresent(id -> terms.keys(id, text(body, "secretKey")));
    }

    private static String action(JsonNode body) {
        return text(body, "do");
    }

    private static String text(JsonNode body, String field) {
        return Json.field(body, field).orElseThrow(() -> Refusal.invalid(field + " is required"));
    }

    private static Refusal unknown(String action) {
        return Refusal.invalid("cannot do " + action);
    }
}
