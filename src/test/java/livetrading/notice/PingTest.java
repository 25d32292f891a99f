package livetrading.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import livetrading.SteppedClock;
import livetrading.engine.Machine;
import livetrading.ledger.AlertSettings;
import livetrading.ledger.AlertSettingsStore;
import livetrading.ledger.Trades;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F78: somebody elsewhere misses the program. */
class PingTest {

    @Test
    void f78theEngineCallsBeforeAndAfterChecksAndWithTheReasonWhenItIsHalted(@TempDir Path folder) throws Exception {
        try (var machine = new Machine(folder);
                var server = new MockWebServer()) {
            for (int i = 0; i < 20; i++) {
                server.enqueue(new MockResponse.Builder().build());
            }
            server.start();
            ping(machine, server);
            machine.sessions(1);
            assertThat(paths(server)).containsExactly("/secret");
            pass(machine, Duration.ofMinutes(14));
            machine.sessions(1);
            assertThat(paths(server)).isEmpty();
            pass(machine, Duration.ofMinutes(1));
            machine.sessions(1);
            assertThat(paths(server)).containsExactly("/secret");

            pass(machine, Duration.ofMinutes(1));
            machine.start();
            machine.sessions(3);
            assertThat(paths(server)).containsExactly("/secret/start", "/secret");
            assertThat(machine.bean(Ping.class).accepted()).isPresent();

            machine.database().update("UPDATE trading_config SET max_positions = 0");
            machine.sessions(3);
            assertThat(paths(server)).isEmpty();
            pass(machine, Duration.ofSeconds(30));
            machine.sessions(3);
            RecordedRequest failure = Objects.requireNonNull(server.takeRequest(0, TimeUnit.SECONDS));
            assertThat(failure.getTarget()).isEqualTo("/secret/fail");
            assertThat(Objects.requireNonNull(failure.getBody()).utf8()).contains("Maximum positions has to be");
            assertThat(paths(server)).isEmpty();

            machine.database().update("UPDATE trading_config SET max_positions = 5");
            machine.sessions(3);
            assertThat(paths(server)).endsWith("/secret");
        }
    }

    @Test
    void f78anAddressThatDoesNotAnswerHoldsTradingUpOnceAMinuteAtMost(@TempDir Path folder) throws Exception {
        try (var machine = new Machine(folder);
                var server = new MockWebServer()) {
            server.enqueue(
                    new MockResponse.Builder().headersDelay(1, TimeUnit.MINUTES).build());
            server.start();
            ping(machine, server);
            machine.start();
            machine.sessions(20);

            assertThat(server.getRequestCount()).isOne();
            assertThat(machine.bean(Trades.class).newest()).isPositive();
            assertThat(machine.bean(Ping.class).accepted()).isEmpty();
        }
    }

    @Test
    void f78aServiceThatKnowsTheAddressAloneIsCalledAllTheSame(@TempDir Path folder) throws Exception {
        try (var machine = new Machine(folder);
                var server = new MockWebServer()) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return new MockResponse.Builder()
                            .code(request.getTarget().equals("/secret?status=up") ? 200 : 404)
                            .build();
                }
            });
            server.start();
            String address = "http://127.0.0.1:%d/secret?status=up".formatted(server.getPort());
            assertThat(machine.bean(PingSettings.class).save(address)).isEmpty();
            machine.start();
            machine.sessions(1);

            assertThat(paths(server)).startsWith("/secret?status=up", "/secret/start?status=up", "/secret?status=up");
            assertThat(machine.bean(Ping.class).accepted()).isPresent();
            assertThat(machine.bean(Ping.class).problem()).isEmpty();
        }
    }

    @Test
    void anAddressIsStoredOnlyWhenItWasAcceptedAndIsCalledSoonAfter(@TempDir Path folder) throws Exception {
        try (var machine = new Machine(folder);
                var server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder().code(404).build());
            for (int i = 0; i < 5; i++) {
                server.enqueue(new MockResponse.Builder().build());
            }
            server.start();
            PingSettings settings = machine.bean(PingSettings.class);
            String address = "http://127.0.0.1:%d/secret".formatted(server.getPort());

            assertThat(settings.save("hc-ping.com"))
                    .hasValueSatisfying(words -> assertThat(words).contains("begins with https://"));
            assertThat(settings.save(address))
                    .contains("Not saved: 127.0.0.1 answered with status 404. Is the address right?");
            assertThat(settings.host()).isEmpty();
            machine.sessions(1);
            assertThat(settings.save(address)).isEmpty();
            assertThat(settings.host()).contains("127.0.0.1");
            machine.sessions(1);
            assertThat(server.getRequestCount()).isEqualTo(3);

            settings.remove();
            machine.sessions(1);
            assertThat(machine.bean(Ping.class).accepted()).isEmpty();
        }
    }

    @Test
    void whyTheLastCallWasNotAcceptedIsSaidWithoutTheAddressUntilOneIs(@TempDir Path folder) throws Exception {
        try (var machine = new Machine(folder);
                var server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder().code(500).build());
            server.enqueue(new MockResponse.Builder().build());
            server.start();
            ping(machine, server);
            machine.sessions(1);
            assertThat(machine.bean(Ping.class).problem()).contains("127.0.0.1 answered with status 500");

            pass(machine, Duration.ofMinutes(1));
            machine.sessions(1);
            assertThat(machine.bean(Ping.class).problem()).isEmpty();
        }
    }

    private static void ping(Machine machine, MockWebServer server) {
        machine.bean(AlertSettingsStore.class)
                .save(new AlertSettings("", "", "", "http://127.0.0.1:%d/secret".formatted(server.getPort())));
    }

    private static void pass(Machine machine, Duration time) {
        ((SteppedClock) machine.bean(Clock.class)).advance(time);
    }

    /** What was asked for since the last time. */
    private static List<String> paths(MockWebServer server) throws InterruptedException {
        List<String> paths = new ArrayList<>();
        for (RecordedRequest request = server.takeRequest(0, TimeUnit.SECONDS);
                request != null;
                request = server.takeRequest(0, TimeUnit.SECONDS)) {
            paths.add(request.getTarget());
        }
        return paths;
    }
}
