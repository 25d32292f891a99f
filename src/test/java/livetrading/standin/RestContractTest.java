package livetrading.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import livetrading.standin.core.Side;
import livetrading.standin.core.Ticket;
import livetrading.standin.wire.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RestContractTest extends StandinTest {

    @Test
    void writesMoneyAsTextsAndAddsAFieldThatNobodyKnows() throws Exception {
        JsonNode account = rest.get("/v2/account");

        assertThat(account.path("cash").stringValue()).isEqualTo("100000");
        assertThat(account.path("last_equity").stringValue()).isEqualTo("100000.00000000000");
        assertThat(account.path("buying_power").stringValue()).isEqualTo("200000");
        assertThat(account.path("status").stringValue()).isEqualTo("ACTIVE");
        assertThat(account.path("trading_blocked").booleanValue()).isFalse();
        assertThat(account.has("x_future_field")).isTrue();
        assertThat(account.has("pattern_day_trader")).isFalse();
    }

    @Test
    void refusesOtherKeys() throws Exception {
        alpaca.terms().keys("other", "keys");
        try (Rest current = new Rest(alpaca)) {
            assertThat(current.status("GET", "/v2/account")).isEqualTo(200);
        }
        alpaca.terms().keys("third", "keys");
        HttpResponse<String> response = new Stranger(alpaca).get("/v2/account");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(Json.read(response.body()).path("message").stringValue()).isEqualTo("unauthorized.");
    }

    @Test
    void answersAnOrderAsPendingAndShowsItFilledLater() throws Exception {
        HttpResponse<String> response = rest.buy("mine");
        JsonNode order = Json.read(response.body());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(order.path("status").stringValue()).isEqualTo("pending_new");
        assertThat(order.path("filled_qty").stringValue()).isEqualTo("0");
        assertThat(order.path("filled_avg_price").isNull()).isTrue();
        assertThat(order.path("order_class").stringValue()).isEmpty();

        JsonNode later = rest.get(Rest.lookUp("mine"));
        assertThat(later.path("id")).isEqualTo(order.path("id"));
        assertThat(later.path("status").stringValue()).isEqualTo("filled");
        assertThat(later.path("filled_avg_price").stringValue()).isEqualTo("100.01");
    }

    @Test
    void stampsEveryAnswerWithARequestIdAndTheRate() throws Exception {
        HttpResponse<String> response = rest.send("GET", "/v2/clock", "");

        assertThat(response.headers().firstValue("X-Request-ID")).isPresent();
        assertThat(response.headers().firstValue("X-RateLimit-Limit")).hasValue("200");
        assertThat(response.headers().firstValue("X-RateLimit-Remaining")).hasValue("199");
        assertThat(response.headers().firstValueAsLong("X-RateLimit-Reset"))
                .hasValue(Standin.START.plusSeconds(60).getEpochSecond());
    }

    @Test
    void refusesRequestsBeyondTheRateUntilTheMinuteIsOver() throws Exception {
        alpaca.terms().enforceRate(2);
        rest.get("/v2/clock");
        rest.get("/v2/clock");
        assertThat(rest.status("GET", "/v2/clock")).isEqualTo(429);
        assertThat(rest.status("GET", "/v2/stocks/trades/latest?symbols=AAPL")).isEqualTo(200);

        alpaca.clock().advance(Duration.ofMinutes(1));

        assertThat(rest.status("GET", "/v2/clock")).isEqualTo(200);
    }

    @Test
    void tellsWhichOrderAnIdNames() throws Exception {
        assertThat(rest.status("GET", "/v2/orders/nonsense")).isEqualTo(422);
        HttpResponse<String> unknown = rest.send("GET", "/v2/orders/00000000-0000-4000-8000-000000000000", "");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(Json.read(unknown.body()).path("code").intValue()).isEqualTo(40410000);
        assertThat(rest.status("GET", Rest.lookUp("unknown"))).isEqualTo(404);
    }

    @Test
    void refusesAClientOrderIdForEver() throws Exception {
        rest.buy("mine");
        HttpResponse<String> again = rest.buy("mine");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(Json.read(again.body()).path("code").intValue()).isEqualTo(40010001);
        assertThat(Json.read(again.body()).path("message").stringValue()).isEqualTo("client_order_id must be unique");
        assertThat(alpaca.journal().booked()).hasSize(1);
        assertThat(alpaca.journal().postsPerClientOrderId()).containsEntry("mine", 2);
    }

    @Test
    void refusesWhatIsNotJson() throws Exception {
        assertThat(rest.send("POST", "/v2/orders", "{\"symbol\":").statusCode()).isEqualTo(400);
    }

    @Test
    void listsOrdersNewestFirstInPages() throws Exception {
        for (String id : List.of("a", "b", "c")) {
            rest.post("/v2/orders", Rest.limitBuy("1", "90", id));
            alpaca.clock().advance(Duration.ofSeconds(10));
        }
        rest.buy("filled");

        assertThat(ids(rest.get("/v2/orders"))).containsExactly("c", "b", "a");
        assertThat(ids(rest.get("/v2/orders?limit=2"))).containsExactly("c", "b");
        assertThat(ids(rest.get("/v2/orders?direction=asc&status=all"))).containsExactly("a", "b", "c", "filled");
        assertThat(ids(rest.get("/v2/orders?status=closed"))).containsExactly("filled");
        assertThat(ids(rest.get("/v2/orders?symbols=MSFT&status=all"))).isEmpty();
        assertThat(ids(rest.get("/v2/orders?after=2026-11-23T16:00:05Z&until=2026-11-23T16:00:15Z")))
                .containsExactly("b");
        String first = rest.get(Rest.lookUp("a")).path("id").stringValue();
        assertThat(ids(rest.get("/v2/orders?direction=asc&after_order_id=" + first)))
                .containsExactly("b", "c");
    }

    @Test
    void takesACancellationWithoutABody() throws Exception {
        String id = rest.post("/v2/orders", Rest.limitBuy("1", "90", "a"))
                .path("id")
                .stringValue();

        HttpResponse<String> taken = rest.send("DELETE", "/v2/orders/" + id, "");

        assertThat(taken.statusCode()).isEqualTo(204);
        assertThat(taken.body()).isEmpty();
        assertThat(rest.get("/v2/orders/" + id).path("status").stringValue()).isEqualTo("canceled");
        assertThat(rest.status("DELETE", "/v2/orders/" + id)).isEqualTo(422);
    }

    @Test
    void cancelsAllWithAStatusForEach() throws Exception {
        rest.post("/v2/orders", Rest.limitBuy("1", "90", "a"));
        rest.post("/v2/orders", Rest.limitBuy("1", "91", "b"));

        HttpResponse<String> response = rest.send("DELETE", "/v2/orders", "");

        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(Json.read(response.body()).findValuesAsString("status")).containsExactly("200", "200");
        assertThat(rest.get("/v2/orders")).isEmpty();
    }

    @Test
    void replacesAnOrder() throws Exception {
        String old = rest.post("/v2/orders", Rest.limitBuy("1", "90", "a"))
                .path("id")
                .stringValue();

        JsonNode next = Json.read(rest.send("PATCH", "/v2/orders/" + old, "{\"limit_price\":\"91\"}")
                .body());

        assertThat(next.path("replaces").stringValue()).isEqualTo(old);
        assertThat(rest.get("/v2/orders/" + old).path("replaced_by")).isEqualTo(next.path("id"));
        assertThat(rest.get("/v2/orders/" + old).path("status").stringValue()).isEqualTo("replaced");
    }

    @Test
    void showsPositionsAndSaysNotFoundForNone() throws Exception {
        assertThat(rest.status("GET", "/v2/positions/AAPL")).isEqualTo(404);
        rest.post("/v2/orders", Rest.order("buy", "market", "10", "a"));
        alpaca.tape().price("AAPL", "110");

        JsonNode position = rest.get("/v2/positions/AAPL");

        assertThat(position.path("qty").stringValue()).isEqualTo("10");
        assertThat(position.path("qty_available").stringValue()).isEqualTo("10");
        assertThat(position.path("avg_entry_price").stringValue()).isEqualTo("100.01");
        assertThat(position.path("unrealized_pl").stringValue()).isEqualTo("99.9");
        assertThat(rest.get("/v2/positions")).hasSize(1);
    }

    @Test
    void closesPositionsByOrdersOfItsOwn() throws Exception {
        rest.post("/v2/orders", Rest.order("buy", "market", "10", "a"));

        assertThat(rest.send("DELETE", "/v2/positions/AAPL?percentage=40", "").statusCode())
                .isEqualTo(200);
        assertThat(rest.get("/v2/positions/AAPL").path("qty").stringValue()).isEqualTo("6");
        assertThat(rest.status("DELETE", "/v2/positions?cancel_orders=true")).isEqualTo(207);
        assertThat(rest.get("/v2/positions")).isEmpty();
    }

    @Test
    void speaksNewYorkTimeInTwoNotations() throws Exception {
        JsonNode clock = rest.get("/v2/clock");
        JsonNode days = rest.get("/v2/calendar?start=2026-11-25&end=2026-11-28");

        assertThat(clock.path("timestamp").stringValue()).isEqualTo("2026-11-23T11:00:00-05:00");
        assertThat(clock.path("is_open").booleanValue()).isTrue();
        assertThat(clock.path("next_close").stringValue()).isEqualTo("2026-11-23T16:00:00-05:00");
        assertThat(days.findValuesAsString("date")).containsExactly("2026-11-25", "2026-11-27");
        assertThat(days.get(1).path("close").stringValue()).isEqualTo("13:00");
        assertThat(days.get(1).path("session_close").stringValue()).isEqualTo("1700");
    }

    @Test
    void pagesThroughExecutions() throws Exception {
        for (String id : List.of("a", "b", "c")) {
            rest.buy(id);
        }
        JsonNode first = rest.get("/v2/account/activities/FILL?direction=asc&page_size=2");
        String token = first.get(1).path("id").stringValue();
        JsonNode second = rest.get("/v2/account/activities/FILL?direction=asc&page_size=2&page_token=" + token);

        assertThat(first).hasSize(2);
        assertThat(second).hasSize(1);
        assertThat(token).startsWith("20261123110").contains("::");
        assertThat(second.get(0).path("cum_qty").stringValue()).isEqualTo("1");
        assertThat(second.get(0).has("client_order_id")).isFalse();
    }

    @Test
    void knowsAssets() throws Exception {
        assertThat(rest.get("/v2/assets/AAPL").path("fractionable").booleanValue())
                .isTrue();
        assertThat(rest.status("GET", "/v2/assets/NOPE")).isEqualTo(404);
        assertThat(rest.get("/v2/assets?status=active")).hasSizeGreaterThan(10);
    }

    @Test
    void remembersEquityAtTheCloses() throws Exception {
        alpaca.clock().moveTo(Instant.parse("2026-11-25T22:00:00Z"));

        JsonNode history = rest.get("/v2/account/portfolio/history?period=1M&timeframe=1D");

        assertThat(history.path("equity")).hasSize(4);
        assertThat(history.path("timestamp")).hasSize(4);
    }

    @Test
    void showsAnOrderGivenByHand() throws Exception {
        alpaca.broker().orderByHand(Ticket.market(Side.BUY, "AAPL", "3", ""));

        JsonNode order = rest.get("/v2/orders?status=all").get(0);

        assertThat(order.path("source").stringValue()).isEqualTo("web");
        assertThat(order.path("qty").stringValue()).isEqualTo("3");
    }

    private static List<String> ids(JsonNode orders) {
        return orders.findValuesAsString("client_order_id");
    }
}
