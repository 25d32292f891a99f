package livetrading.notice;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import livetrading.ledger.Alert;
import livetrading.ledger.AlertWord;

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
    public Word deliver(Alert alert) throws DeliveryException {
        String body = Texts.cut(Texts.gsm(Texts.full(alert)), LENGTH);
        String sender = account.from().startsWith("MG") ? "MessagingServiceSid" : "From";
        String form =
                "To=%s&%s=%s&Body=%s".formatted(encoded(account.to()), sender, encoded(account.from()), encoded(body));
        Provider.Answer answer = provider.ask(to(".json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (!answer.isGood()) {
            throw SmsError.of(answer.word("code"))
                    .map(error -> error.failure("Twilio refused it"))
                    .orElseGet(() -> provider.refusal(answer));
        }
        String id = answer.word("sid");
        return id.matches("\\w+")
                ? patience.first(() -> ask(id)).orElseGet(() -> Word.taken(id, UNREGISTERED))
                : Word.taken(UNREGISTERED);
    }

    @Override
    public Optional<Word> ask(String receipt) throws DeliveryException {
        Optional<Provider.Answer> answer =
                provider.said(to("/%s.json".formatted(receipt)).GET());
        return switch (answer.map(said -> said.word("status")).orElse("")) {
            case "delivered", "read" -> Optional.of(Word.last(AlertWord.DELIVERED, "the carrier has delivered it"));
            case "failed", "undelivered" -> {
                String code = answer.map(said -> said.word("error_code")).orElse("");
                throw SmsError.of(code)
                        .map(error -> error.failure("the carrier dropped it"))
                        .orElseGet(() -> new DeliveryException("the carrier did not deliver it (Twilio's error %s)"
                                .formatted(code.isEmpty() ? "is not given" : code)));
            }
            // queued, sending, sent: not yet
            default -> Optional.empty();
        };
    }

    /** @param path below the messages of the account */
    private HttpRequest.Builder to(String path) {
        String user = account.sid() + ":" + account.token();
        return HttpRequest.newBuilder(base.resolve("/2010-04-01/Accounts/%s/Messages%s".formatted(account.sid(), path)))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
