package livetrading.standin.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import livetrading.standin.core.Money;
import livetrading.standin.core.Refusal;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the broker writes it. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /** An object with a field that nobody knows, as any may have one day. */
    public static ObjectNode object() {
        return bare().put("x_future_field", "not known yet");
    }

    public static ObjectNode bare() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    public static <T> ArrayNode array(Collection<T> values, Function<T, ? extends JsonNode> written) {
        ArrayNode array = array();
        values.forEach(value -> array.add(written.apply(value)));
        return array;
    }

    public static JsonNode of(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static JsonNode read(String text) {
        return text.isBlank() ? bare() : MAPPER.readTree(text);
    }

    public static Map<?, ?> asMap(JsonNode object) {
        return MAPPER.convertValue(object, Map.class);
    }

    /** An amount, quantity or price as the trading interface writes it. */
    public static String text(BigDecimal value) {
        return Money.plain(value).toPlainString();
    }

    public static void putText(ObjectNode object, String field, Optional<BigDecimal> value) {
        object.put(field, value.map(Json::text).orElse(null));
    }

    public static void putTime(ObjectNode object, String field, Optional<Instant> time) {
        object.put(field, time.map(Instant::toString).orElse(null));
    }

    /** A field that may be written as a number or as a text; empty when it is missing, null or an empty text. */
    public static Optional<String> field(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asString()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    public static Optional<BigDecimal> decimal(JsonNode object, String name) {
        return field(object, name).map(text -> number(name, text));
    }

    public static BigDecimal number(String name, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalid(name + " is not a number: " + text);
        }
    }
}
