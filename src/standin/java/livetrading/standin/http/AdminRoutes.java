package livetrading.standin.http;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import livetrading.standin.core.Bar;
import livetrading.standin.core.BarLength;
import livetrading.standin.core.BrokerCore;
import livetrading.standin.core.Refusal;
import livetrading.standin.faults.FaultPlan;
import livetrading.standin.faults.FaultRule;
import livetrading.standin.faults.RandomFaults;
import livetrading.standin.wire.Json;
import mockwebserver3.MockResponse;
import tools.jackson.databind.JsonNode;

/** The stand-in's own controls for other processes: faults, clock, prices, bars, orders of others, and the journal. */
final class AdminRoutes {

    private final BrokerCore broker;
    private final FaultPlan faults;
    private final Routes routes = new Routes();

    AdminRoutes(BrokerCore broker, FaultPlan faults, AdminLevers levers) {
        this.broker = broker;
        this.faults = faults;
        routes.on("POST", "/_admin/fault", (call, parts) -> addFault(call.body()))
                .on("POST", "/_admin/fault/*/release", (call, parts) -> each(parts.getFirst(), FaultRule::release))
                .on("POST", "/_admin/fault/*/drop", (call, parts) -> each(parts.getFirst(), FaultRule::drop))
                .on("DELETE", "/_admin/fault/*", (call, parts) -> done(() -> faults.remove(parts.getFirst())))
                .on("DELETE", "/_admin/faults", (call, parts) -> done(faults::clear))
                .on(
                        "POST",
                        "/_admin/weather",
                        (call, parts) -> done(() -> RandomFaults.switchOn(
                                faults, call.body().path("seed").asLong(1))))
                .on("GET", "/_admin/faults", (call, parts) -> listFaults())
                .on("POST", "/_admin/clock", (call, parts) -> moveClock(call.body()))
                .on("POST", "/_admin/price", (call, parts) -> done(() -> price(call.body())))
                .on(
                        "POST",
                        "/_admin/bars",
                        (call, parts) -> done(() -> call.body().forEach(this::addBar)))
                .on("POST", "/_admin/walk", (call, parts) -> done(() -> walk(call.body())))
                .on("POST", "/_admin/order", (call, parts) -> orderByHand(call.body()))
                .on("POST", "/_admin/order/*/fill", (call, parts) -> done(() -> fill(parts.getFirst(), call.body())))
                .on("GET", "/_admin/journal", (call, parts) -> Answer.ok(JournalJson.of(broker.journal())));
        levers.addTo(routes);
    }

    MockResponse answer(Call call) {
        Answer answer = answerTo(call);
        return new MockResponse.Builder()
                .code(answer.status())
                .setHeader("Content-Type", "application/json")
                .body(answer.text())
                .build();
    }

    private Answer answerTo(Call call) {
        try {
            return routes.answer(call);
        } catch (Refusal refusal) {
            return Answer.of(refusal);
        } catch (IllegalArgumentException e) {
            return Answer.of(Refusal.invalid(String.valueOf(e.getMessage())));
        }
    }

    static Answer done(Runnable action) {
        action.run();
        return Answer.ok(Json.bare().put("done", true));
    }

    private Answer addFault(JsonNode body) {
        int times = body.path("times").asInt(Integer.MAX_VALUE);
        String id = Json.field(body, "id").orElseGet(() -> UUID.randomUUID().toString());
        faults.add(id, FaultReader.match(body.path("match"), times), FaultReader.effect(body.path("effect")));
        return Answer.ok(Json.bare().put("id", id));
    }

    private Answer each(String id, Consumer<FaultRule> action) {
        return done(() ->
                faults.rules().stream().filter(rule -> rule.id().equals(id)).forEach(action));
    }

    private Answer listFaults() {
        return Answer.ok(Json.array(
                faults.rules(),
                rule -> Json.bare()
                        .put("id", rule.id())
                        .put("name", rule.effect().fault().wire())
                        .put("struck", rule.struck())));
    }

    private Answer moveClock(JsonNode body) {
        Json.field(body, "now")
                .map(text -> OffsetDateTime.parse(text).toInstant())
                .ifPresent(broker.clock()::moveTo);
        Json.field(body, "advance").map(Duration::parse).ifPresent(broker.clock()::advance);
        return Answer.ok(Json.bare().put("now", broker.clock().instant().toString()));
    }

    private void price(JsonNode body) {
        String symbol = body.path("symbol").asString("");
        BigDecimal last = Json.decimal(body, "last").orElseThrow(() -> Refusal.invalid("last is required"));
        Optional<BigDecimal> bid = Json.decimal(body, "bid");
        Optional<BigDecimal> ask = Json.decimal(body, "ask");
        broker.tape().price(symbol, bid.orElse(last), ask.orElse(last), last);
    }

    private void addBar(JsonNode body) {
        BarLength length = BarLength.of(body.path("timeframe").asString("1Day"));
        Bar bar = Bar.of(
                Instant.parse(body.path("t").asString("")),
                body.path("o").asString("0"),
                body.path("h").asString("0"),
                body.path("l").asString("0"),
                body.path("c").asString("0"),
                body.path("v").asLong(0));
        broker.bars().put(body.path("symbol").asString(""), length, List.of(bar));
    }

    private void walk(JsonNode body) {
        String symbol = body.path("symbol").asString("");
        BarLength length = BarLength.of(body.path("timeframe").asString("1Day"));
        LocalDate from = LocalDate.parse(body.path("from").asString(""));
        LocalDate to = LocalDate.parse(body.path("to").asString(""));
        String price = body.path("price").asString("100");
        long seed = body.path("seed").asLong(1);
        broker.assets().list(symbol);
        if (length.isWithinDay()) {
            broker.bars().walkWithin(symbol, length, broker.calendar().between(from, to), price, seed);
        } else {
            broker.bars().walk(symbol, from, to, price, seed);
        }
    }

    private Answer orderByHand(JsonNode body) {
        return Answer.ok(Json.bare()
                .put("id", broker.orderByHand(TicketReader.ticket(body)).toString()));
    }

    private void fill(String id, JsonNode body) {
        broker.fill(
                UUID.fromString(id),
                body.path("qty").asString("1"),
                body.path("price").asString("1"));
    }
}
