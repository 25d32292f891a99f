package livetrading.notice;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import livetrading.ledger.Alert;

/** Publishes alerts on a topic of an ntfy server. */
final class Ntfy implements Channel {

    /** What is longer becomes a file that phones do not show; in bytes, of which a character may take four. */
    private static final int LENGTH = 1000;

    private final Provider provider = new Provider("ntfy");
    private final String name;
    private final URI server;
    private final String topic;
    private final String token;

    /** @param token empty for a topic that anyone may write to */
    Ntfy(String name, URI server, String topic, String token) {
        this.name = name;
        this.server = server;
        this.topic = topic;
        this.token = token;
    }

    @Override
    public String name() {
        return name;
    }

    /** A topic without a token is as good as a password. */
    @Override
    public String describe() {
        return token.isEmpty() ? "ntfy at " + server.getHost() : "ntfy at %s/%s".formatted(server.getHost(), topic);
    }

    @Override
    public Word deliver(Alert alert) throws DeliveryException {
        int priority = switch (Urgency.of(alert)) {
            case SILENT -> 2;
            case NORMAL -> 3;
            case URGENT -> 5;
        };
        HttpRequest.Builder request = Provider.json(
                server,
                Map.of(
                        "topic",
                        topic,
                        "title",
                        Texts.title(alert),
                        "message",
                        Texts.cut(alert.message(), LENGTH),
                        "priority",
                        priority));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        provider.accepted(request);
        return Word.taken("ntfy has it");
    }
}
