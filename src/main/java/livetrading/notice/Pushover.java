package livetrading.notice;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import livetrading.ledger.Alert;
import livetrading.ledger.AlertWord;

/** Sends alerts by Pushover, which repeats urgent ones until somebody acknowledges them. */
final class Pushover implements Channel {

    static final URI PUSHOVER = URI.create("https://api.pushover.net");

    private static final int LENGTH = 1024;

    /** In seconds; Pushover allows no less than 30. */
    private static final int REPEAT_EACH = 60;

    /** In seconds; Pushover allows no more than 10,800. */
    private static final int REPEAT_FOR = 3600;

    private static final String REPEATED = "Pushover has it and repeats it for an hour until somebody acknowledges it";

    private final Provider provider = new Provider("Pushover");
    private final String name;
    private final String token;
    private final String user;
    private final URI base;
    private final Patience patience;

    Pushover(String name, String token, String user, URI base, Patience patience) {
        this.name = name;
        this.token = token;
        this.user = user;
        this.base = base;
        this.patience = patience;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String describe() {
        return "Pushover";
    }

    @Override
    public Word deliver(Alert alert) throws DeliveryException {
        Provider.Answer answer =
                provider.accepted(Provider.json(base.resolve("/1/messages.json"), body(alert, Urgency.of(alert))));
        String receipt = answer.word("receipt");
        return receipt.matches("\\w+")
                ? patience.first(() -> ask(receipt)).orElseGet(() -> Word.taken(receipt, REPEATED))
                : Word.taken("Pushover has it");
    }

    private Map<String, Object> body(Alert alert, Urgency urgency) {
        var body = new LinkedHashMap<String, Object>();
        body.put("token", token);
        body.put("user", user);
        body.put("title", Texts.title(alert));
        body.put("message", Texts.cut(alert.message(), LENGTH));
        body.put(
                "priority",
                switch (urgency) {
                    case SILENT -> -1;
                    case NORMAL -> 0;
                    case URGENT -> 2;
                });
        if (urgency == Urgency.URGENT) {
            body.put("retry", REPEAT_EACH);
            body.put("expire", REPEAT_FOR);
        }
        return body;
    }

    /** Nobody is told when Pushover ends to repeat it. */
    @Override
    public Optional<Word> ask(String receipt) {
        var address = base.resolve(
                "/1/receipts/%s.json?token=%s".formatted(receipt, URLEncoder.encode(token, StandardCharsets.UTF_8)));
        return provider.said(HttpRequest.newBuilder(address).GET())
                .filter(answer -> answer.body().path("acknowledged").asInt(0) == 1)
                .map(answer -> Word.last(AlertWord.ACKNOWLEDGED, "acknowledged"));
    }
}
