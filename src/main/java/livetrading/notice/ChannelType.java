package livetrading.notice;

import static livetrading.notice.ChannelField.plain;
import static livetrading.notice.ChannelField.secret;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of channels that one can add, and what one enters for each. */
public enum ChannelType {
    EMAIL(
            "E-mail",
            plain("to", "To", "A mail address", FieldChecks::mail),
            plain("server", "Mail server", "For instance smtps://mail.example.org", FieldChecks::server),
            plain("user", "User", "Empty for a server that asks for none", FieldChecks::any)
                    .optional(),
            secret("password", "Password", "It is sent over an encrypted connection or not at all", FieldChecks::any)
                    .optional(),
            plain("from", "From", "A mail address; the same as To when it is empty", FieldChecks::mail)
                    .optional()),
    SMS(
            "SMS (Twilio)",
            plain("to", "To", "With the country, as in +12025550123", FieldChecks::phone),
            plain("from", "From", "Your number at Twilio, or a messaging service (MG...)", FieldChecks::sender),
            plain("account", "Account SID", "AC and 32 characters, on Twilio's console", FieldChecks::account),
            secret("token", "Auth token", "Beside the account SID on Twilio's console", FieldChecks::any)),
    NTFY(
            "ntfy",
            plain("server", "Server", "https://ntfy.sh, or your own", FieldChecks::address),
            plain("topic", "Topic", "What you subscribe to in the app", FieldChecks::topic),
            secret("token", "Access token", "Without one, anyone who guesses the topic can read it", FieldChecks::any)
                    .optional()),
    PUSHOVER(
            "Pushover",
            secret("user", "User key", "On the first page after signing in at pushover.net", FieldChecks::pushoverKey),
            secret("token", "API token", "Create an application at pushover.net/apps", FieldChecks::pushoverKey)),
    TELEGRAM(
            "Telegram",
            secret("token", "Bot token", "Write /newbot to @BotFather in Telegram", FieldChecks::bot),
            plain("chat", "Chat id", "Write /start to your bot, then press Find", FieldChecks::chat)),
    DISCORD(
            "Discord",
            secret("address", "Webhook", "Channel settings, Integrations, Webhooks, Copy URL", FieldChecks::discord)),
    SLACK("Slack", secret("address", "Webhook", "api.slack.com/apps, Incoming Webhooks", FieldChecks::slack)),
    WEBHOOK(
            "Webhook",
            secret("address", "Address", "It is posted to; its path is kept secret", FieldChecks::address),
            plain(
                            "body",
                            "Body",
                            "JSON with {{text}}, {{kind}}, {{message}}, {{at}}, {{urgency}}",
                            FieldChecks::template)
                    .optional(),
            secret("secret", "Signing key", "Signs the body in the header X-Signature", FieldChecks::any)
                    .optional());

    private static final int SMTP_PORT = 587;
    private static final int SMTPS_PORT = 465;

    private final String title;
    private final List<ChannelField> fields;

    ChannelType(String title, ChannelField... fields) {
        this.title = title;
        this.fields = List.of(fields);
    }

    public String title() {
        return title;
    }

    public List<ChannelField> fields() {
        return fields;
    }

    /** What may be meant but should be known; empty when there is nothing. */
    public Optional<String> warning(Map<String, String> values) {
        return switch (this) {
            case NTFY ->
                values.getOrDefault("token", "").isBlank()
                        ? Optional.of("Anyone who guesses this topic can read your alerts: give it an access token")
                        : Optional.empty();
            case SMS ->
                values.getOrDefault("to", "").startsWith("+1")
                        ? Optional.of("Carriers in the United States drop messages from numbers without toll-free"
                                + " verification or 10DLC registration")
                        : Optional.empty();
            case EMAIL, PUSHOVER, TELEGRAM, DISCORD, SLACK, WEBHOOK -> Optional.empty();
        };
    }

    /** @param values in which each field has passed its check */
    Channel open(String name, Map<String, String> values) {
        return switch (this) {
            case EMAIL -> email(name, values);
            case SMS ->
                new Sms(
                        name,
                        new Sms.Account(
                                values.getOrDefault("account", ""),
                                values.getOrDefault("token", ""),
                                values.getOrDefault("from", ""),
                                values.getOrDefault("to", "")),
                        Sms.TWILIO,
                        Patience.USUAL);
            case NTFY ->
                new Ntfy(
                        name,
                        URI.create(values.getOrDefault("server", "")),
                        values.getOrDefault("topic", ""),
                        values.getOrDefault("token", ""));
            case PUSHOVER ->
                new Pushover(
                        name,
                        values.getOrDefault("token", ""),
                        values.getOrDefault("user", ""),
                        Pushover.PUSHOVER,
                        Patience.USUAL);
            case TELEGRAM ->
                new Telegram(
                        name, values.getOrDefault("token", ""), values.getOrDefault("chat", ""), Telegram.TELEGRAM);
            case DISCORD -> new Discord(name, URI.create(values.getOrDefault("address", "")));
            case SLACK -> new Slack(name, URI.create(values.getOrDefault("address", "")));
            case WEBHOOK ->
                new Webhook(
                        name,
                        URI.create(values.getOrDefault("address", "")),
                        Optional.ofNullable(values.get("body"))
                                .map(BodyTemplate::new)
                                .orElse(BodyTemplate.USUAL),
                        values.getOrDefault("secret", ""));
        };
    }

    private static Email email(String name, Map<String, String> values) {
        URI server = URI.create(values.getOrDefault("server", ""));
        boolean tls = "smtps".equals(server.getScheme());
        int port = server.getPort() >= 0 ? server.getPort() : tls ? SMTPS_PORT : SMTP_PORT;
        String to = values.getOrDefault("to", "");
        return new Email(
                name,
                new Email.Server(
                        server.getHost(),
                        port,
                        tls,
                        values.getOrDefault("user", ""),
                        values.getOrDefault("password", "")),
                values.getOrDefault("from", to),
                to);
    }
}
