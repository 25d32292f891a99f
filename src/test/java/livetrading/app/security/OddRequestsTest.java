package livetrading.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be sent without signing in: none of it is a failure of the program, and none of it fills the log. */
class OddRequestsTest extends WebServerTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "/%zz",
                "/%00",
                "/..%2f..%2fetc/passwd",
                "//",
                "/;jsessionid=1",
                "/login;jsessionid=ABC",
                "/a/../b",
                "/\\..\\",
                "/login/",
                "/login?",
                "/login?%",
                "/login?v-r=uidl",
                "/login?v-r=init",
                "/login?v-r=init&location=%zz",
                "/?v-r=push",
                "/?v-r=heartbeat&v-uiId=x",
                "/?v-r=uidl&v-uiId=99999999999999999999",
                "/login?v-r=resource",
                "/?v-r=nonsense",
                "/VAADIN/",
                "/VAADIN/push",
                "/VAADIN/dynamic/resource/0/x/y",
                "/VAADIN/dynamic/resource/x",
                "/VAADIN/build/../../secret",
                "/VAADIN/themes/%2e%2e/x",
                "/vaadinServlet/",
                "/vaadinServlet/login",
                "/error",
                "/actuator",
                "/actuator/health/db",
                "/actuator/health/..",
                "/actuator/health?%",
                "/favicon.ico",
                "/login?error=%0d%0aX-Injected:%201",
                "/login?lang=%E2%80%AE",
                "/logout",
                "/\u00ff\u00fe",
                "/\u0001",
                "/login?username=a&username=b",
                "/sw.js",
                "/manifest.webmanifest",
                "/icons/../styles.css",
                "/HILLA/push",
                "/connect/a/b",
                "http://localhost/",
                "http://evil.example.com/",
                "*",
                "login",
                "?"
            })
    void f46_oddAddresses(String address) throws IOException {
        for (String method : List.of("GET", "TRACE")) {
            isNoFailure(raw(head(method, address) + "\r\n"), method + " " + address);
        }
        isNoFailure(post(address, "username=a&password=b", FORM), "POST " + address);
        isNoFailure(post(address, "{", "Content-Type: application/json"), "POST " + address);
    }

    static Stream<String> oddHeaders() {
        return Stream.of(
                "Content-Type: multipart/form-data",
                "Content-Type: multipart/form-data; boundary=",
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Type: application/x-www-form-urlencoded; charset=no-such",
                "Content-Type: application/x-www-form-urlencoded; charset=UTF-16",
                "Content-Type: ;;;",
                "Content-Type: \u00ff",
                "Accept: */*;q=x",
                "Accept: ,,,",
                "Accept-Language: \u0001",
                "Accept-Language: x-\u00ff;q=7",
                "Accept-Encoding: \u00ff",
                "Authorization: Basic %%%",
                "Authorization: Basic " + "A".repeat(2_000),
                "Authorization: Bearer x",
                "Range: bytes=9-1,x",
                "If-Modified-Since: yesterday",
                "If-None-Match: \"",
                "Cookie: a=b; $Version=1; ;;=;\"",
                "Cookie: \u00ff=\u0000",
                "Cookie: zone=No/Where; amounts=\"",
                "X-Forwarded-For: \r\n evil",
                "X-Forwarded-Host: evil.example.com",
                "X-HTTP-Method-Override: DELETE",
                "Forwarded: for=;;host=\"",
                "Expect: 200-maybe",
                "Transfer-Encoding: nonsense",
                "Transfer-Encoding: chunked",
                "Content-Length: -1",
                "Content-Length: 99999999999999999999",
                "Upgrade: websocket",
                "Upgrade: h2c",
                "Sec-WebSocket-Key: x\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 99",
                "Origin: \u00ff",
                "Origin: http://[",
                "Origin: http://localhost:99999999",
                "Host: \u00ff",
                "Host: a b",
                "Host: [::1",
                "Host: localhost:99999999",
                "Host:",
                "No colon at all",
                "X: " + "A".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("oddHeaders")
    void f46_oddHeaders(String header) throws IOException {
        for (String path :
                List.of("/", "/login", "/login?v-r=init&location=", "/actuator/health", "/VAADIN/push?v-r=push")) {
            isNoFailure(get(path, header), header);
            isNoFailure(raw(head("POST", path, header) + "\r\nusername=a&password=b"), "POST " + header);
            isNoFailure(post(path, "username=a&password=b", header), "POST " + header);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&",
                "=",
                "%",
                "username=%",
                "username=%zz&password=%u0041",
                "username=&password=",
                "password=x",
                "username=admin&username=root&password=a",
                "username=admin%00&password=%00",
                "username=%F0%9F&password=%FF",
                "username=%0d%0aINFO+forged&password=%E2%80%AE",
                "remember-me=on",
                "_csrf=x&username=a&password=b",
                "[]",
                "\u0000"
            })
    void f46_oddForms(String body) throws IOException {
        Reply reply = post("/login", body, FORM);
        isNoFailure(reply, body);
        assertThat(reply.cookies()).doesNotContain("SIGNED_IN");
    }

    @Test
    void f46_aVeryLongPassword() throws IOException {
        isNoFailure(signIn("x".repeat(60_000)), "a long password");
    }

    @Test
    void f46_anyMethodsAndVersions() throws IOException {
        for (String line : List.of(
                "PUT / HTTP/1.1",
                "DELETE /login HTTP/1.1",
                "PATCH /actuator/health HTTP/1.1",
                "PROPFIND / HTTP/1.1",
                "CONNECT localhost:1 HTTP/1.1",
                "G\u0000T / HTTP/1.1",
                "get / HTTP/1.1",
                "GET / HTTP/9.9",
                "GET / HTTP/1.0",
                "GET /",
                "PRI * HTTP/2.0",
                "\u0016\u0003\u0001\u0002\u0000",
                " ")) {
            isNoFailure(raw(line + "\r\nHost: localhost:" + port() + "\r\nConnection: close\r\n\r\n"), line);
        }
    }

    @Test
    void f46_noise() throws IOException {
        Random random = new Random(46);
        List<Integer> failures = new ArrayList<>();
        for (int attempt = 0; attempt < 200; attempt++) {
            StringBuilder noise = new StringBuilder(head("GET", "/login"));
            for (int change = 0; change < 1 + attempt % 5; change++) {
                noise.insert(random.nextInt(noise.length()), (char) random.nextInt(256));
            }
            if (raw(noise + "\r\n\r\n").status() == 500) {
                failures.add(attempt);
            }
        }
        assertThat(failures).isEmpty();
        assertThat(log()).isEmpty();
    }

    private void isNoFailure(Reply reply, String what) {
        assertThat(reply.status()).as(what).isNotIn(500, 502, 503, 504);
        assertThat(reply.text()).as(what).doesNotContain("X-Injected", "Exception:", "\tat ", "Tomcat");
        assertThat(log())
                .as(what)
                .allMatch(line -> line.startsWith("A sign-in") || line.startsWith("A request with a wrong token"));
    }
}
