package livetrading.notice;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be seen to be wrong in the settings of a channel without asking its provider. */
final class FieldChecks {

    /** They turned mail into short messages until the carriers closed them; mail to them is lost without a word. */
    private static final List<String> CLOSED_GATEWAYS = List.of(
            "vtext.com",
            "vzwpix.com",
            "txt.att.net",
            "mms.att.net",
            "tmomail.net",
            "messaging.sprintpcs.com",
            "pm.sprint.com",
            "email.uscc.net",
            "mms.uscc.net",
            "sms.myboostmobile.com",
            "msg.fi.google.com");

    private FieldChecks() {}

    static Optional<String> any(String value) {
        return value.chars().anyMatch(Character::isISOControl)
                ? Optional.of("It holds a character that cannot be seen; enter it again")
                : Optional.empty();
    }

    static Optional<String> phone(String value) {
        return unless(value.matches("\\+[1-9]\\d{6,14}"), "A number begins with + and its country, as in +12025550123");
    }

    static Optional<String> sender(String value) {
        return value.matches("MG[0-9a-f]{32}") ? Optional.empty() : phone(value);
    }

    static Optional<String> account(String value) {
        return unless(value.matches("AC[0-9a-f]{32}"), "An account SID is AC and 32 digits and letters from a to f");
    }

    static Optional<String> pushoverKey(String value) {
        return unless(value.matches("[A-Za-z0-9]{30}"), "It has 30 letters and digits");
    }

    static Optional<String> bot(String value) {
        return unless(value.matches("\\d+:[\\w-]{20,}"), "A bot's token is like 123456:ABC-DEF, as BotFather gives it");
    }

    static Optional<String> chat(String value) {
        return unless(value.matches("-?\\d+|@\\w{5,}"), "A chat id is a number, or the @name of a public channel");
    }

    static Optional<String> topic(String value) {
        return unless(value.matches("[\\w-]{1,64}"), "A topic has up to 64 letters, digits, dashes and underscores");
    }

    static Optional<String> mail(String value) {
        if (!value.matches("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>.]+")) {
            return Optional.of("This is no mail address");
        }
        String domain = value.substring(value.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return unless(
                !CLOSED_GATEWAYS.contains(domain),
                "The carrier has closed %s: mail to it is lost. Use a channel of the type SMS".formatted(domain));
    }

    static Optional<String> server(String value) {
        return uri(value)
                .filter(uri -> uri.getHost() != null && List.of("smtp", "smtps").contains(uri.getScheme()))
                .map(uri -> unless(
                        uri.getUserInfo() == null, "User and password have fields of their own: leave them out here"))
                .orElse(Optional.of("A mail server is like smtps://mail.example.org or smtp://mail.example.org:587"));
    }

    static Optional<String> address(String value) {
        return unless(
                uri(value)
                        .filter(uri -> uri.getHost() != null
                                && List.of("https", "http").contains(uri.getScheme()))
                        .filter(uri -> uri.getUserInfo() == null)
                        .isPresent(),
                "This is no address that begins with https://");
    }

    static Optional<String> discord(String value) {
        return unless(
                value.matches("https://(?:[a-z]+\\.)?discord(?:app)?\\.com/api/webhooks/\\d+/[\\w-]+"),
                "A webhook of Discord begins with https://discord.com/api/webhooks/");
    }

    static Optional<String> slack(String value) {
        return unless(
                value.matches("https://hooks\\.slack(?:-gov)?\\.com/[\\w/-]+"),
                "A webhook of Slack begins with https://hooks.slack.com/");
    }

    static Optional<String> template(String value) {
        return new BodyTemplate(value).problem();
    }

    private static Optional<URI> uri(String value) {
        try {
            return Optional.of(URI.create(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> unless(boolean isGood, String problem) {
        return isGood ? Optional.empty() : Optional.of(problem);
    }
}
