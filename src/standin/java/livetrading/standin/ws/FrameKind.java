package livetrading.standin.ws;

import livetrading.standin.wire.Json;
import livetrading.standin.wire.MsgPack;
import okhttp3.WebSocket;
import okio.ByteString;
import tools.jackson.databind.JsonNode;

/** How messages are put into frames. */
public enum FrameKind {
    /** JSON in text frames. */
    TEXT,
    /** JSON in binary frames. */
    BINARY,
    /** MessagePack in binary frames. */
    MSGPACK;

    void send(WebSocket socket, JsonNode message) {
        switch (this) {
            case TEXT -> socket.send(message.toString());
            case BINARY -> socket.send(ByteString.encodeUtf8(message.toString()));
            case MSGPACK -> socket.send(ByteString.of(MsgPack.pack(message)));
        }
    }

    JsonNode read(ByteString bytes) {
        return this == MSGPACK ? MsgPack.unpack(bytes.toByteArray()) : Json.read(bytes.utf8());
    }
}
