package livetrading.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignOriginTest extends WebServerTest {

    @Test
    void f44_aPageOfAnotherOriginNeitherSignsInNorKeepsTheUserOut() throws IOException {
        for (int attempt = 0; attempt < 20; attempt++) {
            Reply reply = signIn("wrong", "Origin: https://evil.example.com");
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.headers("Set-Cookie")).isEmpty();
        }
        assertThat(signIn(PASSWORD, "Origin: http://localhost:" + (port() - 1)).status())
                .isEqualTo(403);
        assertThat(signIn(PASSWORD, "Origin: null").status()).isEqualTo(403);
        assertThat(signIn(PASSWORD, "Sec-Fetch-Site: cross-site").status()).isEqualTo(403);
        assertThat(signIn(PASSWORD, "Origin: http://localhost:" + port()).location())
                .doesNotContain("login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example.com",
                "localhost.evil.example.com",
                "127.0.0.1.nip.io",
                "192.0.2.1",
                "0x7f.1",
                "[::2]"
            })
    void f44_refusesNamesThatAreNotItsOwn(String name) throws IOException {
        for (String path : new String[] {"/", "/login", "/actuator/health", "/VAADIN/push", "/no-such-page"}) {
            Reply reply = get(path, "Host: " + name + ":" + port());
            assertThat(reply.status()).as(path).isEqualTo(403);
            assertThat(reply.text()).doesNotContain("example").contains("LIVETRADING_HOSTS");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST.", "127.0.0.1", "127.1.2.3", "[::1]", "trade.example.org"})
    void answersToItsOwnNames(String name) throws IOException {
        assertThat(get("/actuator/health", "Host: " + name).status()).isEqualTo(200);
        assertThat(get("/actuator/health", "Host: " + name + ":8443").status()).isEqualTo(200);
    }

    @Test
    void takesTheOriginOfAWebServerInFrontOfIt() throws IOException {
        String origin = "Origin: https://trade.example.org";
        assertThat(signIn(PASSWORD, origin, "Host: trade.example.org").location())
                .doesNotContain("login");
        assertThat(signIn(PASSWORD, origin).location()).doesNotContain("login");
        assertThat(signIn(PASSWORD, "Origin: https://trade.example.org:3000", "Host: trade.example.org")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void f44_opensTheConnectionForLiveValuesOnlyToItsOwnPages() throws IOException {
        String cookies = "Cookie: " + signIn(PASSWORD).cookies();
        String[] upgrade = {
            cookies, "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
        };
        assertThat(get("/VAADIN/push?v-r=push", with("Origin: http://localhost:1", upgrade))
                        .status())
                .isEqualTo(403);
    }

    private static String[] with(String header, String... others) {
        return Stream.concat(Stream.of(header), Stream.of(others)).toArray(String[]::new);
    }
}
