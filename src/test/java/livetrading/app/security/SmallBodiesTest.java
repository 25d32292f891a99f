package livetrading.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import livetrading.SteppedClock;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SmallBodiesTest extends WebServerTest {

    private static final int MANY = 220;

    @Test
    void f45_slowBodiesKeepNobodyWaiting() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int number = 0; number < MANY; number++) {
                Socket socket = connect();
                slow.add(socket);
                String begun = head("POST", "/login") + "Content-Length: 1000\r\n\r\nuser";
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.ISO_8859_1));
            }
            assertThat(get("/actuator/health").status()).isEqualTo(200);
            assertThat(signIn(PASSWORD).location()).doesNotContain("login");
            assertThat(new Reply(rest(slow.getFirst().getInputStream())).status())
                    .as("refused, and the connection closed")
                    .isGreaterThanOrEqualTo(300);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void f45_aLargeBodyIsNotRead() throws IOException {
        try (Socket socket = connect()) {
            String begun = head("POST", "/login") + "Content-Length: 2000000000\r\n\r\n";
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(new Reply(rest(socket.getInputStream())).status()).isEqualTo(413);
        }
        String part = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        assertThat(raw(head("POST", "/login", "Transfer-Encoding: chunked") + "\r\n" + part + part + "0\r\n\r\n")
                        .status())
                .isEqualTo(413);
    }

    /** A byte every second keeps a connection busy that would be closed if nothing came. */
    @Test
    void f45_aBodyThatDripsIsRefusedAfterTenSeconds() throws Exception {
        var clock = new SteppedClock();
        var drip = new Drip(clock);
        var request = new MockHttpServletRequest("POST", "/login") {
            @Override
            public ServletInputStream getInputStream() {
                return drip;
            }
        };
        request.setContent(new byte[1_000]);
        var response = new MockHttpServletResponse();
        var next = new MockFilterChain();
        new SmallBodies(clock).doFilter(request, response, next);
        assertThat(response.getStatus()).isEqualTo(408);
        assertThat(next.getRequest()).isNull();
        assertThat(drip.read).isEqualTo(11);
    }

    private static final class Drip extends ServletInputStream {

        private final SteppedClock clock;
        private int read;

        Drip(SteppedClock clock) {
            this.clock = clock;
        }

        @Override
        public int read() {
            clock.advance(Duration.ofSeconds(1));
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            into[from] = (byte) read();
            return 1;
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
