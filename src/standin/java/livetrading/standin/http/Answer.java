package livetrading.standin.http;

import java.util.HashMap;
import java.util.Map;
import livetrading.standin.core.Refusal;
import livetrading.standin.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a request is answered with, before faults happen to it. */
record Answer(int status, Map<String, String> headers, String text) {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json; charset=UTF-8");
    private static final Map<String, String> HTML = Map.of("Content-Type", "text/html");

    static Answer of(int status, JsonNode body) {
        return new Answer(status, JSON, body.toString());
    }

    static Answer ok(JsonNode body) {
        return of(200, body);
    }

    static Answer html(int status) {
        return new Answer(status, HTML, "<html><body><h1>" + status + " Bad Gateway</h1></body></html>");
    }

    static Answer empty(int status) {
        return new Answer(status, JSON, "");
    }

    static Answer of(Refusal refusal) {
        ObjectNode body = Json.object();
        body.put("code", refusal.code());
        body.put("message", refusal.message());
        refusal.extras().forEach((name, value) -> body.set(name, Json.of(value)));
        return of(refusal.status(), body);
    }

    Answer withText(String newText) {
        return new Answer(status, headers, newText);
    }

    Answer withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, text);
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }
}
