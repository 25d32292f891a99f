package livetrading.standin.http;

import java.util.Map;
import java.util.regex.Pattern;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import livetrading.standin.wire.Json;
import tools.jackson.databind.JsonNode;

/** Reads faults as the controls take them. */
final class FaultReader {

    private FaultReader() {}

    static Match match(JsonNode json, int times) {
        return new Match(
                Json.field(json, "method").orElse(""),
                Pattern.compile(Json.field(json, "pathRegex").orElse(".*")),
                Json.field(json, "symbol").orElse(""),
                Json.field(json, "clientOrderId").orElse(""),
                json.path("nth").asInt(1),
                json.path("times").asInt(times),
                json.path("probability").asDouble(1));
    }

    static Effect effect(JsonNode json) {
        Effect effect = Effect.of(Fault.named(json.path("name").asString("")));
        for (Map.Entry<String, JsonNode> setting : json.properties()) {
            if (!setting.getKey().equals("name")) {
                effect = effect.with(setting.getKey(), setting.getValue().asString());
            }
        }
        return effect;
    }
}
