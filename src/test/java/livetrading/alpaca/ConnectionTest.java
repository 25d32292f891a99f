package livetrading.alpaca;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that no broker should give. */
class ConnectionTest {

    private static final int MEGABYTE = 1 << 20;

    private HttpServer server;
    private Connection connection;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/refused", ConnectionTest::refuse);
        server.createContext("/endless", ConnectionTest::sendForEver);
        server.start();
        Clock clock = Clock.systemUTC();
        connection = new Connection(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                new AlpacaKeys("PKTEST", "secret"),
                new RateBudget(clock),
                clock);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void f47_whatTheBrokerSaysIsOneShortLine() {
        assertThat(connection.get("/refused")).isInstanceOfSatisfying(Answer.Denied.class, denied -> {
            assertThat(denied.message()).hasSize(300).startsWith("no 2026-11-22T10:00:00Z INFO sold x");
        });
    }

    @Test
    void f47_anAnswerIsReadUpToTwentyMegabytes() {
        assertThat(connection.get("/endless")).isEqualTo(new Answer.Unclear("the answer is longer than 20 MB"));
    }

    private static void refuse(HttpExchange call) throws IOException {
        String message = "no\\n2026-11-22T10:00:00Z INFO sold\\u202E" + "x".repeat(1_000);
        byte[] body = ("{\"message\": \"" + message + "\"}").getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(403, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    /** Until nobody listens any more. */
    private static void sendForEver(HttpExchange call) throws IOException {
        call.sendResponseHeaders(200, 0);
        byte[] part = new byte[MEGABYTE];
        try (OutputStream to = call.getResponseBody()) {
            while (true) {
                to.write(part);
            }
        }
    }
}
