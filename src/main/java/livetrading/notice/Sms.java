package livetrading.notice;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import livetrading.ledger.Alert;

/** Sends short messages by Twilio. That Twilio takes one means little: carriers drop those of unregistered numbers. */
final class Sms implements Channel {

    static final URI TWILIO = URI.create("https://api.twilio.com");

    private static final int LENGTH = 160;
    private static final String UNREGISTERED =
            "Twilio took it; the carrier has not confirmed. Is the number registered? Carriers in the United States"
                    + " drop messages from numbers without toll-free verification or 10DLC registration";

    private final Provider provider = new Provider("Twilio");
    private final String name;
    private final Account account;
    private final URI base;
    private final Patience patience;

    /**
     * @param from a number, or the id of a messaging service
     * @param to a number as E.164 writes it
     */
    record Account(String sid, String token, String from, String to) {

        /** Tokens are never written. */
        @Override
        public String toString() {
            return sid;
        }
    }

    Sms(String name, Account account, URI base, Patience patience) {
        this.name = name;
        this.account = account;
        this.base = base;
        this.patience = patience;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String describe() {
        return "SMS to " + account.to();
    }

    @Override
    public String deliver(Alert alert) throws DeliveryException {
        String body = Texts.cut(Texts.gsm(Texts.full(alert)), LENGTH);
        String sender = account.from().startsWith("MG") ? "MessagingServiceSid" : "From";
        String form =
                "To=%s&%s=%s&Body=%s".formatted(encoded(account.to()), sender, encoded(account.from()), encoded(body));
        String messages = "/2010-04-01/Accounts/%s/Messages".formatted(account.sid());
        Provider.Answer queued = provider.accepted(to(messages + ".json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        String id = queued.word("sid");
        return id.matches("\\w+") ? followed("%s/%s.json".formatted(messages, id)) : UNREGISTERED;
    }

    /** It is sent already: a question that fails must not send it again. */
    private String followed(String message) throws DeliveryException {
        for (int i = 0; i < patience.asks(); i++) {
            patience.pause();
            Provider.Answer answer;
            try {
                answer = provider.ask(to(message).GET());
            } catch (DeliveryException e) {
                continue;
            }
            switch (answer.word("status")) {
                case "delivered", "read" -> {
                    return "the carrier has delivered it";
                }
                case "failed", "undelivered" -> throw new DeliveryException(failure(answer.word("error_code")));
                default -> {
                    // queued, sending, sent: not yet
                }
            }
        }
        return UNREGISTERED;
    }

    private static String failure(String code) {
        return switch (code) {
            case "30034", "30032", "30007" ->
                "the carrier dropped it (Twilio's error %s): register the number (toll-free verification or 10DLC)"
                        .formatted(code);
            default ->
                "the carrier did not deliver it (Twilio's error %s)".formatted(code.isEmpty() ? "is not given" : code);
        };
    }

    private HttpRequest.Builder to(String path) {
        String user = account.sid() + ":" + account.token();
        return HttpRequest.newBuilder(base.resolve(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
