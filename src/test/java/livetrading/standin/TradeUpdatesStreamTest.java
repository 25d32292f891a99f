package livetrading.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import livetrading.standin.core.Side;
import livetrading.standin.core.Ticket;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import livetrading.standin.ws.FrameKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TradeUpdatesStreamTest extends StandinTest {

    private static final String LISTEN = "{\"action\":\"listen\",\"data\":{\"streams\":[\"trade_updates\"]}}";

    @ParameterizedTest
    @CsvSource({"TEXT, text", "BINARY, binary", "MSGPACK, packed"})
    void tellsWhatHappensToAnOrderInEveryKindOfFrame(FrameKind kind, String came) throws Exception {
        alpaca.streams().tradingFrames(kind);
        try (StreamClient stream = new StreamClient(alpaca, "/stream", kind == FrameKind.MSGPACK)) {
            stream.send(authenticate());
            assertThat(stream.next()).startsWith(came).contains("\"status\":\"authorized\"");
            stream.send(LISTEN);
            assertThat(stream.next()).contains("\"listening\"").contains("trade_updates");
            rest.buy("mine");

            JsonNode fill = events(stream, 3).getLast();
            assertThat(fill.path("event").stringValue()).isEqualTo("fill");
            assertThat(fill.path("qty").stringValue()).isEqualTo("1");
            assertThat(fill.path("position_qty").stringValue()).isEqualTo("1");
            assertThat(fill.path("execution_id").stringValue())
                    .isEqualTo(alpaca.journal().executions().getFirst().id().toString());
            assertThat(fill.path("order").path("client_order_id").stringValue()).isEqualTo("mine");
        }
    }

    @Test
    void authorisesInTheOtherWayToo() throws Exception {
        try (StreamClient stream = new StreamClient(alpaca, "/stream", false)) {
            stream.send("{\"action\":\"auth\",\"key\":\"%s\",\"secret\":\"%s\"}"
                    .formatted(alpaca.keyId(), alpaca.secretKey()));
            assertThat(stream.next()).contains("\"status\":\"authorized\"");
        }
    }

    @Test
    void doesNotAuthoriseStrangers() throws Exception {
        try (StreamClient stream = new StreamClient(alpaca, "/stream", false)) {
            stream.send("{\"action\":\"authenticate\",\"data\":{\"key_id\":\"a\",\"secret_key\":\"b\"}}");
            assertThat(stream.next()).contains("\"status\":\"unauthorized\"");
            stream.send(LISTEN);
            assertThat(stream.next()).contains("error_message");
            assertThat(alpaca.journal().frames())
                    .noneMatch(frame -> frame.text().contains("secret_key"));
        }
    }

    @Test
    void tellsAnExecutionTwice() throws Exception {
        alpaca.faults().add(Match.event("fill"), Fault.DUPLICATE_EVENT);
        try (StreamClient stream = listening()) {
            rest.buy("mine");
            List<JsonNode> events = events(stream, 4);
            assertThat(events.get(3)).isEqualTo(events.get(2));
            assertThat(alpaca.journal().executions()).hasSize(1);
        }
    }

    @Test
    void tellsTheFillBeforeTheOrder() throws Exception {
        alpaca.faults()
                .add(Match.event("new|fill"), Effect.of(Fault.OUT_OF_ORDER).with("window", 2));
        try (StreamClient stream = listening()) {
            rest.buy("mine");
            assertThat(names(events(stream, 3))).containsExactly("pending_new", "fill", "new");
        }
    }

    @Test
    void losesAnEvent() throws Exception {
        alpaca.faults().add(Match.event("fill").once(), Fault.DROP_EVENT);
        try (StreamClient stream = listening()) {
            rest.buy("mine");
            rest.buy("next");
            assertThat(names(events(stream, 5))).containsExactly("pending_new", "new", "pending_new", "new", "fill");
        }
    }

    @Test
    void tellsAnEventLate() throws Exception {
        alpaca.faults().add(Match.event("fill").once(), Fault.LATE_EVENT);
        try (StreamClient stream = listening()) {
            rest.buy("mine");
            assertThat(names(events(stream, 2))).containsExactly("pending_new", "new");
            assertThat(stream.isQuiet()).isTrue();

            alpaca.clock().advance(Duration.ofSeconds(10));

            assertThat(names(events(stream, 1))).containsExactly("fill");
        }
    }

    @Test
    void tellsWhatNobodyUnderstands() throws Exception {
        alpaca.faults().add(Match.event("new").once(), Fault.UNKNOWN_EVENT);
        alpaca.faults().add(Match.event("fill").once(), Fault.GARBAGE_FRAME);
        try (StreamClient stream = listening()) {
            rest.buy("mine");
            assertThat(names(events(stream, 3))).containsExactly("pending_new", "quantum_leap", "new");
            assertThat(stream.next()).isEqualTo("binary {\"stream\":\"trade_upd");
            assertThat(names(events(stream, 1))).containsExactly("fill");
        }
    }

    @Test
    void goesAwayInOrderAndWithout() throws Exception {
        try (StreamClient first = listening();
                StreamClient second = listening()) {
            assertThat(alpaca.streams().connections("/stream")).isEqualTo(2);
            alpaca.streams().close("/stream", 1001);
            assertThat(first.next()).isEqualTo("closed 1001");
            assertThat(second.next()).isEqualTo("closed 1001");
        }
        try (StreamClient third = listening()) {
            alpaca.network().reset("/stream");
            assertThat(third.next()).isEqualTo("broken");
        }
    }

    @Test
    void letsAClientGo() throws Exception {
        try (StreamClient stream = listening()) {
            stream.sayGoodbye();
            assertThat(stream.next()).isEqualTo("closed 1000");
            assertThat(alpaca.streams().awaitListeners("/stream", 0, PATIENCE)).isTrue();
            assertThat(alpaca.journal().await(journal -> alpaca.network().open("/stream") == 0, PATIENCE))
                    .isTrue();
        }
    }

    @Test
    void fallsSilentWithTheConnectionOpen() throws Exception {
        try (StreamClient stream = listening()) {
            stream.ping();
            assertThat(stream.next()).isEqualTo("pong");
            alpaca.network().silence("/stream");
            stream.ping();
            alpaca.broker().submit(Ticket.market(Side.BUY, "AAPL", "1", "x"), "api", order -> order);
            alpaca.network().reset("/stream");

            assertThat(stream.next()).isEqualTo("broken");
        }
        assertThat(rest.buy("mine").statusCode()).isEqualTo(200);
    }

    @Test
    void servesSeveralClientsAtOnce() throws Exception {
        try (StreamClient stream = listening();
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> done = new ArrayList<>();
            for (int client = 0; client < 4; client++) {
                String name = "client-" + client + "-";
                done.add(clients.submit(() -> buysAndLooks(name)));
            }
            for (Future<Boolean> each : done) {
                assertThat(each.get(30, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(alpaca.journal().booked()).hasSize(80);
            assertThat(events(stream, 240)).hasSize(240);
        }
    }

    private boolean buysAndLooks(String name) throws Exception {
        for (int i = 0; i < 20; i++) {
            rest.buy(name + i);
            rest.get("/v2/positions");
        }
        return true;
    }

    @Test
    void turnsConnectionsAway() {
        alpaca.faults().add(Match.on("GET", "/stream").once(), Fault.HANDSHAKE_429);

        assertThatThrownBy(() -> new StreamClient(alpaca, "/stream", false))
                .hasMessageContaining("WebSocketHandshakeException");
    }

    private StreamClient listening() throws InterruptedException {
        StreamClient stream = new StreamClient(alpaca, "/stream", false);
        stream.send(authenticate());
        stream.send(LISTEN);
        assertThat(stream.next()).contains("authorized");
        assertThat(stream.next()).contains("listening");
        return stream;
    }

    private String authenticate() {
        return "{\"action\":\"authenticate\",\"data\":{\"key_id\":\"%s\",\"secret_key\":\"%s\"}}"
                .formatted(alpaca.keyId(), alpaca.secretKey());
    }

    private static List<JsonNode> events(StreamClient stream, int count) throws InterruptedException {
        List<JsonNode> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(stream.message().path("data"));
        }
        return events;
    }

    private static List<String> names(List<JsonNode> events) {
        return events.stream().map(event -> event.path("event").stringValue()).toList();
    }
}
