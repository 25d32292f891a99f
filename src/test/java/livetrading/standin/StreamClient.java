package livetrading.standin;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import livetrading.standin.wire.Json;
import livetrading.standin.wire.MsgPack;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A plain client of a stream, which keeps all that comes. */
final class StreamClient implements WebSocket.Listener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final boolean packed;

    StreamClient(Standin alpaca, String path, boolean packed) {
        this.packed = packed;
        WebSocket.Builder builder = client.newWebSocketBuilder();
        if (packed) {
            builder.header("Content-Type", "application/msgpack");
        }
        socket = builder.buildAsync(URI.create(alpaca.streamUrl() + path), this).join();
    }

    /** Sends JSON in a text frame, or packed. */
    void send(String json) {
        if (packed) {
            socket.sendBinary(ByteBuffer.wrap(MsgPack.pack(Json.read(json))), true)
                    .join();
        } else {
            socket.sendText(json, true).join();
        }
    }

    void ping() {
        socket.sendPing(ByteBuffer.allocate(1)).join();
    }

    /** Ends the connection in the orderly way. */
    void sayGoodbye() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    /** The next frame as it came, with a word before it that says how. */
    String next() throws InterruptedException {
        @Nullable String frame = frames.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return frame == null ? "nothing came" : frame;
    }

    /** The next frame's JSON. */
    JsonNode message() throws InterruptedException {
        String frame = next();
        return Json.read(frame.substring(frame.indexOf(' ') + 1));
    }

    /** Whether nothing has come that was not read. */
    boolean isQuiet() {
        return frames.isEmpty();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            frames.add("text " + text);
            text.setLength(0);
        }
        return goOn(webSocket);
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        byte[] part = new byte[data.remaining()];
        data.get(part);
        bytes.writeBytes(part);
        if (last) {
            frames.add(
                    packed
                            ? "packed " + MsgPack.unpack(bytes.toByteArray())
                            : "binary " + bytes.toString(StandardCharsets.UTF_8));
            bytes.reset();
        }
        return goOn(webSocket);
    }

    @Override
    public CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
        frames.add("pong");
        return goOn(webSocket);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        frames.add("closed " + code);
        return CompletableFuture.completedFuture(code);
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        frames.add("broken");
    }

    private static CompletionStage<?> goOn(WebSocket webSocket) {
        webSocket.request(1);
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }
}
