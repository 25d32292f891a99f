package livetrading.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import livetrading.engine.Machine;
import livetrading.ledger.Alert;
import livetrading.ledger.AlertHow;
import livetrading.ledger.AlertKind;
import livetrading.ledger.Alerts;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** F73 over each type of channel: the program dies when a message is sent and that is not written down yet. */
class MaybeTwiceTest {

    private static final String MARK = "(You may have this already: the program ended while it was being sent.)";

    private static Machine machine;
    private static MockWebServer provider;
    private static GreenMail mailbox;

    @BeforeAll
    static void boot(@TempDir Path folder) throws Exception {
        machine = new Machine(folder);
        provider = new MockWebServer();
        provider.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .body("{\"ok\":true,\"status\":\"delivered\",\"sid\":\"SM1\"}")
                        .build();
            }
        });
        provider.start();
        mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailbox.start();
    }

    @AfterAll
    static void shutDown() {
        machine.close();
        provider.close();
        mailbox.stop();
    }

    @ParameterizedTest
    @EnumSource
    void f73_aCrashBetweenSendingAndBookingTellsItAgainAndSaysSo(ChannelType type) throws Exception {
        Channel channel = channel(type);
        Instant now = machine.bean(Clock.class).instant();
        String message = "ALFA: the broker is silent. " + "It is asked again each minute. ".repeat(100);
        machine.bean(Alerts.class)
                .save(new Alert(channel.name(), AlertKind.HALT, AlertHow.NORMAL, now, Optional.empty(), message, now));
        machine.database()
                .execute("create trigger crash before update on alerts when new.state = 'SENT'"
                        + " begin select raise(abort, 'crash'); end");
        assertThatThrownBy(notifier(channel)::run).hasMessageContaining("crash");
        machine.database().execute("drop trigger crash");
        notifier(channel).run();
        notifier(channel).run();

        List<String> told = told(type);
        assertThat(told).hasSize(2).allMatch(text -> text.contains("the broker is silent"));
        assertThat(told.getFirst()).doesNotContain(MARK);
        assertThat(told.getLast()).contains(MARK);
        assertThat(machine.database()
                        .queryForList("select state from alerts where channel = ?", String.class, channel.name()))
                .containsExactly("SENT");
    }

    @Test
    void f73_theMarkIsKeptWhenAMessageIsCut() {
        String text = "x".repeat(500) + "\n" + MARK;
        assertThat(Texts.cut(text, 160)).hasSize(160).endsWith("...\n" + MARK);
    }

    /** Each as a program that has just been started. */
    private static Notifier notifier(Channel channel) {
        return new Notifier(
                () -> List.of(channel),
                machine.bean(Alerts.class),
                machine.bean(NewsDesk.class),
                machine.bean(Clock.class));
    }

    private static Channel channel(ChannelType type) {
        String name = "to-" + type;
        URI base = provider.url("/").uri();
        var patience = new Patience(1, Duration.ofMillis(1));
        return switch (type) {
            case EMAIL ->
                new Email(
                        name,
                        new Email.Server("127.0.0.1", mailbox.getSmtp().getPort(), false, "", ""),
                        "bot@example.org",
                        "ops@example.org");
            case SMS -> new Sms(name, new Sms.Account("AC1", "t", "+15005550001", "+15005550006"), base, patience);
            case NTFY -> new Ntfy(name, base, "alerts", "");
            case PUSHOVER -> new Pushover(name, "t", "u", base, patience);
            case TELEGRAM -> new Telegram(name, "1:t", "42", base);
            case DISCORD -> new Discord(name, base);
            case SLACK -> new Slack(name, base);
            case WEBHOOK -> new Webhook(name, base, BodyTemplate.USUAL, "");
        };
    }

    /** What arrived, the oldest first. */
    private static List<String> told(ChannelType type) throws Exception {
        List<String> told = new ArrayList<>();
        if (type == ChannelType.EMAIL) {
            for (MimeMessage mail : mailbox.getReceivedMessages()) {
                told.add(GreenMailUtil.getBody(mail).replace("=\r\n", ""));
            }
            return told;
        }
        for (RecordedRequest request = provider.takeRequest(0, TimeUnit.SECONDS);
                request != null;
                request = provider.takeRequest(0, TimeUnit.SECONDS)) {
            if (request.getMethod().equals("POST")) {
                String body = Objects.requireNonNull(request.getBody()).utf8();
                told.add(type == ChannelType.SMS ? URLDecoder.decode(body, StandardCharsets.UTF_8) : body);
            }
        }
        return told;
    }
}
