package livetrading.standin.ws;

import java.util.Optional;
import java.util.function.Function;
import livetrading.standin.core.Journal;
import livetrading.standin.core.Terms;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultPlan;
import livetrading.standin.faults.Occasion;
import livetrading.standin.wire.Json;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One connection of a client to a stream. */
abstract class StreamSocket extends WebSocketListener {

    private static final int NORMAL = 1000;
    /** What a close frame counts as that names no code; it must not be sent back. */
    private static final int WITHOUT_CODE = 1005;

    private final String stream;
    private final int number;
    private final FrameKind frames;
    private final Journal journal;
    private final StreamRegister register;
    private volatile Optional<WebSocket> socket = Optional.empty();

    StreamSocket(String stream, FrameKind frames, Journal journal, StreamRegister register) {
        this.stream = stream;
        this.number = register.nextNumber();
        this.frames = frames;
        this.journal = journal;
        this.register = register;
    }

    /** A client has connected. */
    abstract void connected();

    abstract void received(JsonNode message);

    /** Whether it has been authorised and has asked for something. */
    abstract boolean isListening();

    @Override
    public final void onOpen(WebSocket webSocket, Response response) {
        socket = Optional.of(webSocket);
        register.add(this);
        connected();
    }

    @Override
    public final void onMessage(WebSocket webSocket, String text) {
        read(Json::read, text);
    }

    @Override
    public final void onMessage(WebSocket webSocket, ByteString bytes) {
        read(frames::read, bytes);
    }

    private <T> void read(Function<T, JsonNode> reader, T frame) {
        try {
            JsonNode message = reader.apply(frame);
            journal.frame(stream, number, false, withoutKeys(message));
            received(message);
        } catch (JacksonException e) {
            journal.frame(stream, number, false, "cannot be read");
        }
        register.changed();
    }

    private static String withoutKeys(JsonNode message) {
        String action = message.path("action").asString("");
        return action.startsWith("auth") ? "{\"action\":\"" + action + "\"}" : message.toString();
    }

    @Override
    public final void onClosing(WebSocket webSocket, int code, String reason) {
        webSocket.close(code == WITHOUT_CODE ? NORMAL : code, reason);
        register.remove(this);
    }

    @Override
    public final void onClosed(WebSocket webSocket, int code, String reason) {
        register.remove(this);
    }

    @Override
    public final void onFailure(WebSocket webSocket, Throwable cause, @Nullable Response response) {
        register.remove(this);
    }

    /** Whether this connection is one too many, by the broker's terms or by a fault. */
    final boolean isTooMany(Terms terms, FaultPlan faults) {
        boolean taken = register.open().stream()
                .anyMatch(other -> !other.equals(this) && other.stream.equals(stream) && other.isAuthorised());
        return faults.strike(Fault.CONNECTION_LIMIT, Occasion.event("auth", "", ""))
                        .isPresent()
                || (terms.isOneConnectionOnly() && taken);
    }

    abstract boolean isAuthorised();

    final String stream() {
        return stream;
    }

    final void send(JsonNode message) {
        journal.frame(stream, number, true, message.toString());
        socket.ifPresent(open -> frames.send(open, message));
    }

    final void sendRaw(String text) {
        journal.frame(stream, number, true, text);
        socket.ifPresent(open -> {
            if (frames == FrameKind.TEXT) {
                open.send(text);
            } else {
                open.send(ByteString.encodeUtf8(text));
            }
        });
    }

    final void close(int code) {
        socket.ifPresent(open -> open.close(code, "closed by the broker"));
    }
}
