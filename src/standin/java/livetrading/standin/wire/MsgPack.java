package livetrading.standin.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as MessagePack. The field {@code t} becomes a timestamp where it is a time. */
public final class MsgPack {

    private static final String TIME_FIELD = "t";

    private MsgPack() {}

    public static byte[] pack(JsonNode node) {
        try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
            pack(node, packer);
            return packer.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode unpack(byte[] bytes) {
        try (MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(bytes)) {
            return Json.read(unpacker.unpackValue().toJson());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pack(JsonNode node, MessagePacker packer) throws IOException {
        switch (node) {
            case ObjectNode object -> packObject(object, packer);
            case ArrayNode array -> {
                packer.packArrayHeader(array.size());
                for (JsonNode each : array) {
                    pack(each, packer);
                }
            }
            default -> packValue(node, packer);
        }
    }

    private static void packObject(ObjectNode object, MessagePacker packer) throws IOException {
        packer.packMapHeader(object.size());
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            packer.packString(field.getKey());
            boolean isTime =
                    field.getKey().equals(TIME_FIELD) && field.getValue().isString();
            if (isTime) {
                packer.packTimestamp(Instant.parse(field.getValue().stringValue()));
            } else {
                pack(field.getValue(), packer);
            }
        }
    }

    private static void packValue(JsonNode value, MessagePacker packer) throws IOException {
        if (value.isNull()) {
            packer.packNil();
        } else if (value.isBoolean()) {
            packer.packBoolean(value.booleanValue());
        } else if (value.isNumber()) {
            packNumber(value.decimalValue(), packer);
        } else {
            packer.packString(value.stringValue());
        }
    }

    private static void packNumber(BigDecimal number, MessagePacker packer) throws IOException {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (whole) {
            packer.packLong(number.longValueExact());
        } else {
            packer.packDouble(number.doubleValue());
        }
    }
}
