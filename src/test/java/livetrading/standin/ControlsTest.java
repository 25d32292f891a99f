package livetrading.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import livetrading.standin.wire.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What other processes can do to the stand-in. */
class ControlsTest extends StandinTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void closeClient() {
        client.shutdownNow();
    }

    @Test
    void switchesFaultsOnAndOff() throws Exception {
        post("fault", """
                {"id":"f1","match":{"method":"POST","pathRegex":"/v2/orders"},
                 "effect":{"name":"status429","retryAfter":3},"times":1}""");
        assertThat(rest.buy("a").headers().firstValue("Retry-After")).hasValue("3");
        assertThat(rest.buy("a").statusCode()).isEqualTo(200);

        post("fault", "{\"id\":\"f2\",\"effect\":{\"name\":\"status503\"}}");
        assertThat(rest.status("GET", "/v2/clock")).isEqualTo(503);
        assertThat(control("GET", "faults", "").findValuesAsString("struck")).containsExactly("1", "1");
        post("weather", "{\"seed\":3}");
        assertThat(control("GET", "faults", "")).hasSize(11);
        control("DELETE", "faults", "");
        assertThat(rest.status("GET", "/v2/clock")).isEqualTo(200);
    }

    @Test
    void movesTheClock() throws Exception {
        post("clock", "{\"now\":\"2026-11-27T12:59:58-05:00\"}");
        assertThat(rest.get("/v2/clock").path("is_open").booleanValue()).isTrue();

        post("clock", "{\"advance\":\"PT2S\"}");

        assertThat(rest.get("/v2/clock").path("is_open").booleanValue()).isFalse();
        assertThat(alpaca.clock().instant()).isEqualTo(Instant.parse("2026-11-27T18:00:00Z"));
    }

    @Test
    void setsPricesAndBars() throws Exception {
        post("price", "{\"symbol\":\"AAPL\",\"bid\":\"49\",\"ask\":\"51\",\"last\":\"50\"}");
        post("bars", """
                [{"symbol":"AAPL","timeframe":"1Day","t":"2026-11-20T05:00:00Z",
                  "o":"48","h":"52","l":"47","c":"50","v":1000}]""");
        post("walk", "{\"symbol\":\"NEWCO\",\"from\":\"2026-11-02\",\"to\":\"2026-11-20\",\"price\":\"20\"}");

        assertThat(Json.read(rest.buy("a").body()).path("symbol").stringValue()).isEqualTo("AAPL");
        assertThat(rest.get("/v2/positions/AAPL").path("avg_entry_price").stringValue())
                .isEqualTo("51");
        String bars = "/v2/stocks/bars?symbols=AAPL,NEWCO&timeframe=1Day&start=2026-11-02&end=2026-11-20&feed=sip";
        assertThat(rest.get(bars).path("bars").path("AAPL")).hasSize(1);
        assertThat(rest.get(bars).path("bars").path("NEWCO")).hasSize(15);
    }

    @Test
    void ordersFillsAndEndsByHand() throws Exception {
        String id =
                post("order", Rest.limitBuy("10", "90", "by-hand")).path("id").stringValue();
        post("order/" + id + "/fill", "{\"qty\":\"3\",\"price\":\"90\"}");
        post("order/" + id + "/end", "{\"status\":\"canceled\"}");

        JsonNode order = rest.get("/v2/orders/" + id);
        assertThat(order.path("status").stringValue()).isEqualTo("canceled");
        assertThat(order.path("filled_qty").stringValue()).isEqualTo("3");
    }

    @Test
    void pullsTheOtherLevers() throws Exception {
        post("account", "{\"block\":\"trading_blocked\"}");
        assertThat(rest.buy("a").statusCode()).isEqualTo(403);
        post("account", "{\"unblock\":\"trading_blocked\"}");
        post("asset", "{\"do\":\"untradable\",\"symbol\":\"AAPL\"}");
        assertThat(rest.buy("a").statusCode()).isEqualTo(422);
        post("calendar", "{\"do\":\"holiday\",\"date\":\"2026-11-23\"}");
        assertThat(rest.get("/v2/clock").path("is_open").booleanValue()).isFalse();
        post("terms", "{\"rate\":1}");
        assertThat(rest.status("GET", "/v2/clock")).isEqualTo(429);
        post("network", "{\"do\":\"refuse\"}");
        post("network", "{\"do\":\"restore\"}");
    }

    @Test
    void givesTheJournalWithoutKeys() throws Exception {
        rest.buy("mine");

        JsonNode journal = control("GET", "journal", "");

        assertThat(journal.path("postsPerClientOrderId").path("mine").intValue())
                .isEqualTo(1);
        assertThat(journal.path("booked").get(0).path("status").stringValue()).isEqualTo("filled");
        assertThat(journal.path("executions").get(0).path("clientOrderId").stringValue())
                .isEqualTo("mine");
        assertThat(journal.path("requests").get(0).path("done").get(0).stringValue())
                .isEqualTo("booked");
        assertThat(journal.toString()).doesNotContain(alpaca.secretKey());
    }

    @Test
    void beginsAnew() throws Exception {
        rest.buy("mine");
        post("reset", "{\"cash\":\"5000\",\"seed\":42}");

        assertThat(rest.get("/v2/account").path("cash").stringValue()).isEqualTo("5000");
        assertThat(rest.status("GET", Rest.lookUp("mine"))).isEqualTo(404);
    }

    private JsonNode post(String name, String body) throws IOException, InterruptedException {
        return control("POST", name, body);
    }

    private JsonNode control(String method, String name, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(alpaca.adminUrl() + "/" + name))
                .method(method, BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(10))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.read(response.body());
    }
}
