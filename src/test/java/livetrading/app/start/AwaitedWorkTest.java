package livetrading.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import livetrading.app.start.AwaitedWork.Patience;
import livetrading.app.storage.DataFolder;
import livetrading.app.storage.MigratedDatabase;
import livetrading.app.storage.UpgradeDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwaitedWorkTest {

    /** It looks once and says what it would do when its patience is over. */
    private static final Patience NONE = new Patience(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    private static final Instant IN_SESSION = Instant.parse("2026-11-27T16:00:00Z");
    private static final Instant AT_NIGHT = Instant.parse("2026-11-28T04:00:00Z");

    @TempDir
    private Path folder;

    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private HttpServer server;

    @BeforeEach
    void begin() throws IOException {
        MigratedDatabase.into(folder);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(
                    answers.getOrDefault(exchange.getRequestURI().getPath(), 404), -1);
            exchange.close();
        });
        server.start();
        says(200, 200);
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void isAtWorkWhenItIsWellAndTradingIsOff() throws Exception {
        trading("PAPER", 0, null);
        assertThat(trouble(IN_SESSION, true)).isEmpty();
    }

    @Test
    void isAtWorkWhenItHasMadeACheckSinceItsStart() throws Exception {
        trading("PAPER", 1, IN_SESSION.plusSeconds(3));
        assertThat(trouble(IN_SESSION, true)).isEmpty();

        trading("PAPER", 1, IN_SESSION.minusSeconds(3));
        assertThat(trouble(IN_SESSION, true)).contains("It has made no check since it was started.");
    }

    @Test
    void noCheckIsDueWhileTheMarketIsClosed() throws Exception {
        trading("live", 1, IN_SESSION);
        assertThat(trouble(AT_NIGHT, true)).isEmpty();
    }

    @Test
    void isNotAtWorkWhenItIsNotWellUnlessItWasNotWellBefore() throws Exception {
        trading("PAPER", 0, null);
        says(200, 503);
        assertThat(trouble(IN_SESSION, true))
                .hasValueSatisfying(words -> assertThat(words).startsWith("It says that it is not well"));
        assertThat(trouble(IN_SESSION, false)).isEmpty();
    }

    @Test
    void isNotAtWorkWhenItDoesNotAnswer() throws Exception {
        trading("PAPER", 0, null);
        server.stop(0);
        assertThat(trouble(IN_SESSION, false)).contains("It does not answer.");
    }

    private void says(int alive, int trading) {
        answers.put("/actuator/health/liveness", alive);
        answers.put("/actuator/health/trading", trading);
    }

    private Optional<String> trouble(Instant started, boolean healthy) throws InterruptedException {
        var work = new AwaitedWork(
                new UpgradeDatabase(new DataFolder(folder)), Clock.fixed(started, ZoneOffset.UTC), NONE);
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return work.await(address, started, healthy);
    }

    private void trading(String mode, int on, @Nullable Instant lastCheck) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("trading_state.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE trading_config SET mode = '%s'".formatted(mode));
            statement.execute("UPDATE trading_state SET is_active = %d, last_check = %s"
                    .formatted(on, lastCheck == null ? "NULL" : "'" + lastCheck + "'"));
        }
    }
}
