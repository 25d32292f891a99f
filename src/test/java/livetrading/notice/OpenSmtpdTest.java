package livetrading.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import livetrading.ledger.Alert;
import livetrading.ledger.AlertHow;
import livetrading.ledger.AlertKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E-mail by a mail server as it runs on machines: OpenSMTPD takes it, and passes it on. */
class OpenSmtpdTest {

    private static final Instant NOW = Instant.parse("2026-11-27T15:00:00Z");

    private static GreenMail mailbox;
    private static OpenSmtpd server;
    private static int port;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailbox.start();
        port = freePort();
        server = new OpenSmtpd(
                folder, port, """
                filter "later" phase rcpt-to match rcpt-to { "later@example.org" } reject "451 4.7.1 Try again later"
                listen on 127.0.0.1 port %d hostname mail.example.org filter "later"
                action "on" relay host "smtp://127.0.0.1:%d"
                match from any for rcpt-to "gone@example.org" reject
                match from any for domain "example.org" action "on"
                """.formatted(port, mailbox.getSmtp().getPort()));
    }

    @AfterAll
    static void stop() throws Exception {
        mailbox.stop();
        if (server != null) {
            server.close();
        }
    }

    @Test
    void arrivesAsTextAndAsHtmlWithASubjectInAnyLanguage() throws Exception {
        var alert = new Alert(
                "mail", AlertKind.HALT, AlertHow.URGENT, NOW, Optional.empty(), "Börse – 停止 <b>\nzweite Zeile", NOW);

        assertThat(email("ops@example.org", "").deliver(alert).text()).isEqualTo("127.0.0.1:%d has it".formatted(port));

        assertThat(mailbox.waitForIncomingEmail(10_000, 1)).isTrue();
        MimeMessage mail = mailbox.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Live Trading, HALT: Börse – 停止 <b>");
        assertThat(mail.getHeader("X-Priority")).containsExactly("1");
        assertThat(mail.getHeader("Received")).hasSizeGreaterThanOrEqualTo(2);
        List<String> parts = parts(mail);
        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst()).startsWith("text/plain ").contains("Börse – 停止 <b>\nzweite Zeile\n");
        assertThat(parts.getLast())
                .startsWith("text/html ")
                .contains("B&ouml;rse &ndash; 停止 &lt;b&gt;\nzweite Zeile</p>");
    }

    @Test
    void f90aReceiverWhomTheServerDoesNotKnowIsNotTriedAgain() {
        DeliveryException failure = failure("gone@example.org", "");

        assertThat(failure).hasMessage("127.0.0.1:%d refuses it: 550 Invalid recipient: <gone@example.org>", port);
        assertThat(failure.isFinal()).isTrue();
    }

    @Test
    void f90whatTheServerDoesNotTakeNowIsTriedAgain() {
        DeliveryException failure = failure("later@example.org", "");

        assertThat(failure).hasMessage("127.0.0.1:%d does not take it now: 451 4.7.1 Try again later", port);
        assertThat(failure.isFinal()).isFalse();
    }

    @Test
    void f90aPasswordIsNotSentInTheClear() throws Exception {
        DeliveryException failure = failure("ops@example.org", "user");

        assertThat(failure).hasMessage("127.0.0.1:%d offers no encrypted connection that can be trusted", port);
        assertThat(failure.isFinal()).isFalse();
        assertThat(server.log()).doesNotContainIgnoringCase("auth").doesNotContain("secret");
    }

    private static Email email(String to, String user) {
        return new Email(new Email.Server("127.0.0.1", port, false, user, "secret"), "bot@example.org", to);
    }

    private static DeliveryException failure(String to, String user) {
        return Objects.requireNonNull(catchThrowableOfType(
                DeliveryException.class, () -> email(to, user).deliver(Alert.test("mail", "x", NOW))));
    }

    /** Each text with its type, the lines with simple ends. */
    private static List<String> parts(Part part) throws Exception {
        List<String> parts = new ArrayList<>();
        if (part.getContent() instanceof MimeMultipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                parts.addAll(parts(several.getBodyPart(i)));
            }
        } else {
            parts.add("%s %s"
                    .formatted(
                            part.getContentType().split(";", 2)[0].toLowerCase(Locale.ROOT),
                            String.valueOf(part.getContent()).replace("\r\n", "\n")));
        }
        return parts;
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
