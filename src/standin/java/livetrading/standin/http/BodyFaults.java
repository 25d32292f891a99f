package livetrading.standin.http;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Answers that cannot be read as they should. */
final class BodyFaults {

    static final Set<Fault> ALL = EnumSet.of(
            Fault.MALFORMED_JSON,
            Fault.EMPTY_BODY,
            Fault.MISSING_FIELD,
            Fault.UNKNOWN_STATUS,
            Fault.UNKNOWN_ORDER_CLASS,
            Fault.NUMBERS_AS_STRINGS,
            Fault.STRINGS_AS_NUMBERS);

    private BodyFaults() {}

    static Answer apply(Answer answer, Effect effect) {
        String text = answer.text();
        return switch (effect.fault()) {
            case MALFORMED_JSON -> answer.withText(text.substring(0, text.length() * 2 / 3));
            case EMPTY_BODY -> answer.withText("");
            case MISSING_FIELD ->
                edit(answer, object -> object.remove(effect.text("field").orElse("status")));
            case UNKNOWN_STATUS -> edit(answer, object -> put(object, "status", effect, "quantum_hold"));
            case UNKNOWN_ORDER_CLASS -> edit(answer, object -> put(object, "order_class", effect, "entangled"));
            case NUMBERS_AS_STRINGS ->
                answer.withText(rewrite(Json.read(text), BodyFaults::asText).toString());
            case STRINGS_AS_NUMBERS ->
                answer.withText(rewrite(Json.read(text), BodyFaults::asNumber).toString());
            default -> throw new IllegalStateException(effect.fault() + " is not about bodies");
        };
    }

    private static void put(ObjectNode object, String field, Effect effect, String preset) {
        if (object.has(field)) {
            object.put(field, effect.text("value").orElse(preset));
        }
    }

    private static Answer edit(Answer answer, Consumer<ObjectNode> edit) {
        JsonNode body = Json.read(answer.text());
        if (body instanceof ObjectNode object) {
            edit.accept(object);
        } else if (body instanceof ArrayNode array) {
            array.forEach(each -> {
                if (each instanceof ObjectNode object) {
                    edit.accept(object);
                }
            });
        }
        return answer.withText(body.toString());
    }

    private static JsonNode rewrite(JsonNode node, UnaryOperator<JsonNode> value) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode rewritten = Json.bare();
                for (Map.Entry<String, JsonNode> field : object.properties()) {
                    rewritten.set(field.getKey(), rewrite(field.getValue(), value));
                }
                yield rewritten;
            }
            case ArrayNode array -> Json.array(array.valueStream().toList(), each -> rewrite(each, value));
            default -> value.apply(node);
        };
    }

    private static JsonNode asText(JsonNode value) {
        return value.isNumber() ? StringNode.valueOf(value.asString()) : value;
    }

    private static JsonNode asNumber(JsonNode value) {
        return value.isString() && value.stringValue().matches("-?\\d+(\\.\\d+)?")
                ? Json.of(new BigDecimal(value.stringValue()))
                : value;
    }
}
