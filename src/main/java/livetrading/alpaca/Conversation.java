package livetrading.alpaca;

import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** One connection to the stream of order updates: signs in, asks for the updates, and notes that some have come. */
final class Conversation implements WebSocket.Listener {

    /** Of one message, in characters or bytes. */
    private static final int MOST = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final AlpacaKeys keys;
    private final AtomicBoolean news;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicBoolean heard = new AtomicBoolean();

    private volatile @Nullable WebSocket socket;
    private volatile boolean listening;
    private volatile boolean ended;
    private volatile boolean givenUp;
    private volatile boolean refused;
    private Instant lastHeard;

    Conversation(AlpacaKeys keys, AtomicBoolean news, Instant now) {
        this.keys = keys;
        this.news = news;
        this.lastHeard = now;
    }

    Optional<WebSocket> socket() {
        return Optional.ofNullable(socket);
    }

    boolean isListening() {
        return listening;
    }

    boolean hasEnded() {
        return ended;
    }

    boolean isRefused() {
        return refused;
    }

    Instant lastHeard() {
        return lastHeard;
    }

    /** Takes over the time when something has come since the last call. */
    void hear(Instant now) {
        if (heard.getAndSet(false)) {
            lastHeard = now;
        }
    }

    void fail() {
        ended = true;
    }

    /** Ends the connection, also one that has yet to be opened. */
    void giveUp() {
        givenUp = true;
        socket().ifPresent(WebSocket::abort);
    }

    boolean isGivenUp() {
        return givenUp;
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        if (givenUp) {
            opened.abort();
            return;
        }
        JsonNode data =
                JsonNodeFactory.instance.objectNode().put("key_id", keys.id()).put("secret_key", keys.secret());
        send(opened, "authenticate", data);
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (text.length() > MOST) {
            return end(from);
        }
        if (last) {
            read(from, text.toString());
            text.setLength(0);
        }
        return next(from);
    }

    /** Alpaca's paper stream sends its text in binary frames. */
    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
        byte[] copy = new byte[part.remaining()];
        part.get(copy);
        bytes.writeBytes(copy);
        if (bytes.size() > MOST) {
            return end(from);
        }
        if (last) {
            read(from, bytes.toString(StandardCharsets.UTF_8));
            bytes.reset();
        }
        return next(from);
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        return next(from);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        ended = true;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        ended = true;
    }

    /** Nobody sends that much about an order; asking for them goes on without the stream. */
    private @Nullable CompletionStage<?> end(WebSocket from) {
        ended = true;
        from.abort();
        return null;
    }

    private @Nullable CompletionStage<?> next(WebSocket from) {
        heard.set(true);
        from.request(1);
        return null;
    }

    private void read(WebSocket from, String message) {
        try {
            JsonNode json = JSON.readTree(message);
            switch (json.path("stream").asString("")) {
                case "authorization" ->
                    authorised(from, json.path("data").path("status").asString(""));
                case "listening" -> {
                    listening = true;
                    // whatever has happened while nobody listened
                    news.set(true);
                }
                case "trade_updates" -> news.set(true);
                default -> {}
            }
        } catch (JacksonException e) {
            // a message that cannot be read may have been one about an order
            news.set(true);
        }
    }

    private void authorised(WebSocket from, String status) {
        if (status.equals("authorized")) {
            var data = JsonNodeFactory.instance.objectNode();
            data.putArray("streams").add("trade_updates");
            send(from, "listen", data);
        } else {
            refused = true;
        }
    }

    private static void send(WebSocket to, String action, JsonNode data) {
        // what could not be sent is not answered, and silence ends the conversation
        var _ = to.sendText(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("action", action)
                        .set("data", data)
                        .toString(),
                true);
    }
}
