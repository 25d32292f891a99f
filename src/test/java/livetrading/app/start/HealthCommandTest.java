package livetrading.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthCommandTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void isZeroOnlyWhenTheProgramSaysThatItIsAlive() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        int port = server.getAddress().getPort();
        int[] answer = {200};
        server.createContext("/actuator/health/liveness", exchange -> {
            exchange.sendResponseHeaders(answer[0], -1);
            exchange.close();
        });
        server.start();
        try {
            assertThat(ask(port)).isZero();
            answer[0] = 503;
            assertThat(ask(port)).isOne();
        } finally {
            server.stop(0);
        }
        assertThat(ask(port)).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).endsWith("Live Trading does not answer\n");
    }

    private int ask(int port) {
        return HealthCommand.run(
                Map.of("LIVETRADING_PORT", String.valueOf(port), "LIVETRADING_ADDRESS", "0.0.0.0"),
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
