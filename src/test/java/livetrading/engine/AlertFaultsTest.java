package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import livetrading.SteppedClock;
import livetrading.ledger.Alert;
import livetrading.ledger.Alerts;
import livetrading.notice.Channel;
import livetrading.notice.Email;
import livetrading.notice.NewsDesk;
import livetrading.notice.Notifier;
import livetrading.notice.Webhook;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.domain.PageRequest;

/** F27: whoever is to be told cannot be reached. */
class AlertFaultsTest {

    private static final String LOCALHOST = "127.0.0.1";

    @Test
    void f27aMailServerThatIsDownDoesNotTouchTradingAndGetsItsMailLater(@TempDir Path folder) throws Exception {
        try (var machine = new Machine(folder)) {
            int port = freePort();
            Notifier notifier = notifier(machine, new Email(server(port), "from@example.org", "ops@example.org"));
            machine.start();
            machine.sessions(2);
            halt(machine);
            notifier.run();
            resume(machine);
            machine.sessions(2);

            assertThat(machine.status().phase()).isEqualTo(EngineStatus.Phase.RUNNING);
            assertThat(last(machine)).satisfies(alert -> {
                assertThat(alert.state()).isEqualTo(Alert.State.WAITING);
                assertThat(alert.problem()).contains(LOCALHOST + ":" + port);
            });

            var mail = new GreenMail(new ServerSetup(port, LOCALHOST, ServerSetup.PROTOCOL_SMTP));
            mail.start();
            try {
                pass(machine, Duration.ofMinutes(2));
                notifier.run();
                notifier.run();

                MimeMessage[] received = mail.getReceivedMessages();
                List<String> subjects = new ArrayList<>();
                for (MimeMessage message : received) {
                    subjects.add(message.getSubject());
                }
                assertThat(subjects)
                        .hasSize(3)
                        .anyMatch(subject -> subject.startsWith("Live Trading, HALT: "))
                        .anyMatch(subject -> subject.startsWith("Live Trading, GOES_ON: Trading goes on"))
                        .anyMatch(subject -> subject.startsWith("Live Trading, TRADE_CLOSED: Simulated: Sold "));
                assertThat(GreenMailUtil.getBody(received[0])).contains("Maximum positions has to be");
                assertThat(last(machine).state()).isEqualTo(Alert.State.SENT);
            } finally {
                mail.stop();
            }
        }
    }

    @Test
    void f27aWebhookThatRefusesIsTriedAgainAndItsAddressIsNotShown(@TempDir Path folder) throws Exception {
        try (var machine = new Machine(folder);
                var hook = new MockWebServer()) {
            hook.enqueue(new MockResponse.Builder().code(503).build());
            hook.enqueue(new MockResponse.Builder().code(204).build());
            hook.start();
            Channel webhook = new Webhook(URI.create("http://%s:%d/secret-token".formatted(LOCALHOST, hook.getPort())));
            Notifier notifier = notifier(machine, webhook);
            machine.start();
            halt(machine);
            notifier.run();

            assertThat(last(machine).problem()).contains("503").doesNotContain("secret-token");
            assertThat(webhook.describe()).doesNotContain("secret-token");
            pass(machine, Duration.ofMinutes(2));
            notifier.run();
            notifier.run();

            assertThat(hook.getRequestCount()).isEqualTo(2);
            hook.takeRequest();
            assertThat(Objects.requireNonNull(hook.takeRequest().getBody()).utf8())
                    .contains("\"kind\":\"HALT\"", "Maximum positions has to be");
            assertThat(last(machine).state()).isEqualTo(Alert.State.SENT);
        }
    }

    private static Notifier notifier(Machine machine, Channel channel) {
        return new Notifier(
                () -> List.of(channel), machine.bean(Alerts.class), machine.bean(NewsDesk.class), clock(machine));
    }

    private static SteppedClock clock(Machine machine) {
        return (SteppedClock) machine.bean(Clock.class);
    }

    private static void pass(Machine machine, Duration time) {
        clock(machine).advance(time);
    }

    /** A configuration that cannot be traded on. */
    private static void halt(Machine machine) {
        machine.database().update("UPDATE trading_config SET max_positions = 0");
        machine.sessions(1);
        assertThat(machine.status().phase()).isEqualTo(EngineStatus.Phase.HALTED);
    }

    private static void resume(Machine machine) {
        machine.database().update("UPDATE trading_config SET max_positions = 5");
    }

    private static Alert last(Machine machine) {
        return machine.bean(Alerts.class)
                .findByOrderByIdDesc(PageRequest.of(0, 1))
                .getFirst();
    }

    private static Email.Server server(int port) {
        return new Email.Server(LOCALHOST, port, false, "", "");
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
