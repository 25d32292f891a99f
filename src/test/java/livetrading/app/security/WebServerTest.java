package livetrading.app.security;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.OwnDataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The web server itself, spoken to byte by byte; all tests that extend this share one. Trading stands still. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "server.tomcat.connection-timeout=2s",
            "vaadin.productionMode=true",
            "livetrading.password=" + WebServerTest.PASSWORD,
            "livetrading.hosts=trade.example.org"
        })
@ContextConfiguration(initializers = OwnDataFolder.class)
abstract class WebServerTest {

    static final String PASSWORD = "correct-horse-battery";

    private static final int PATIENCE_MILLIS = 30_000;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @LocalServerPort
    private int port;

    @Autowired
    private LoginAttempts attempts;

    @BeforeEach
    final void forgetWrongPasswords() {
        attempts.succeeded("127.0.0.1");
    }

    @BeforeEach
    final void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    final void listenNoMore() {
        root().detachAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }

    /** An answer as it came over the wire. */
    record Reply(String text) {

        int status() {
            return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        List<String> headers(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }

        String location() {
            return headers("Location").stream().findFirst().orElse("");
        }

        /** What a browser would send back. */
        String cookies() {
            return headers("Set-Cookie").stream()
                    .map(cookie -> cookie.split(";", 2)[0])
                    .filter(cookie -> !cookie.endsWith("="))
                    .collect(Collectors.joining("; "));
        }
    }

    final int port() {
        return port;
    }

    final Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** Sends the bytes as they are, one for each character, and says that this is all, and reads until the server has closed. */
    final Reply raw(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new Reply(rest(socket.getInputStream()));
        }
    }

    static String rest(InputStream from) throws IOException {
        return new String(from.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** @param headers whole lines; without a Host among them it is the server's own */
    final Reply get(String path, String... headers) throws IOException {
        return raw(head("GET", path, headers) + "\r\n");
    }

    final Reply post(String path, String body, String... headers) throws IOException {
        String length = "Content-Length: " + body.length() + "\r\n";
        return raw(head("POST", path, headers) + length + "\r\n" + body);
    }

    final String head(String method, String path, String... headers) {
        String host = Stream.of(headers).anyMatch(line -> line.startsWith("Host:")) ? "" : "Host: localhost:" + port;
        return method + " " + path + " HTTP/1.1\r\n"
                + Stream.concat(Stream.of(host, "Connection: close"), Stream.of(headers))
                        .filter(line -> !line.isEmpty())
                        .map(line -> line + "\r\n")
                        .collect(Collectors.joining());
    }

    final Reply signIn(String password, String... headers) throws IOException {
        String[] all = Stream.concat(Stream.of(headers), Stream.of("Content-Type: application/x-www-form-urlencoded"))
                .toArray(String[]::new);
        return post("/login", "username=admin&password=" + password, all);
    }

    final boolean isSignedIn(String cookies) throws IOException {
        Reply reply = get("/", "Cookie: " + cookies);
        return !(reply.status() == 302 && reply.location().contains("login"));
    }

    /** What has been logged since the test began, warnings and worse of everybody and all of the program's own. */
    final List<String> log() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
