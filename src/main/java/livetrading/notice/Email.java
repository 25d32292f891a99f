package livetrading.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import livetrading.ledger.Alert;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.web.util.HtmlUtils;

/** Sends alerts by SMTP. */
public final class Email implements Channel {

    private static final String PATIENCE_MILLIS = "10000";

    /** The first words of a message stand in the subject. */
    private static final int SUBJECT = 80;

    private final String name;
    private final Server server;
    private final String from;
    private final String to;
    private final JavaMailSenderImpl sender;

    /**
     * A mail server.
     *
     * @param tls whether the connection is encrypted from its beginning; otherwise it is as soon as the server offers it
     * @param user empty for a server that asks for none
     */
    public record Server(String host, int port, boolean tls, String user, String password) {

        /** Passwords are never written. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** The one of the environment. */
    public Email(Server server, String from, String to) {
        this("e-mail", server, from, to);
    }

    Email(String name, Server server, String from, String to) {
        this.name = name;
        this.server = server;
        this.from = from;
        this.to = to;
        this.sender = sender(server);
    }

    private static JavaMailSenderImpl sender(Server server) {
        var sender = new JavaMailSenderImpl();
        String protocol = server.tls() ? "smtps" : "smtp";
        sender.setProtocol(protocol);
        sender.setHost(server.host());
        sender.setPort(server.port());
        Properties properties = sender.getJavaMailProperties();
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.%s.%s".formatted(protocol, wait), PATIENCE_MILLIS);
        }
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.%s.ssl.checkserveridentity".formatted(protocol), "true");
        if (!server.user().isEmpty()) {
            sender.setUsername(server.user());
            sender.setPassword(server.password());
            properties.setProperty("mail.%s.auth".formatted(protocol), "true");
            // a password goes over an encrypted connection or not at all
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        return sender;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String describe() {
        return "e-mail to " + to;
    }

    @Override
    public Word deliver(Alert alert) throws DeliveryException {
        try {
            sender.send(message -> compose(message, alert));
            return Word.taken("%s has it".formatted(server));
        } catch (MailException e) {
            throw MailFailure.of(server, e);
        }
    }

    private void compose(MimeMessage mail, Alert alert) throws MessagingException {
        var message = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        message.setFrom(from);
        message.setTo(to);
        message.setSubject("Live Trading, %s: %s".formatted(alert.kind(), beginning(alert.message())));
        message.setText(
                "%s%n%n%s%n".formatted(alert.message(), alert.at()),
                "<p style=\"white-space:pre-line\">%s</p><p>%s</p>"
                        .formatted(HtmlUtils.htmlEscape(alert.message()), alert.at()));
        if (Urgency.of(alert) == Urgency.URGENT) {
            mail.setHeader("X-Priority", "1");
        }
    }

    private static String beginning(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() <= SUBJECT ? line : line.substring(0, SUBJECT) + "…";
    }
}
