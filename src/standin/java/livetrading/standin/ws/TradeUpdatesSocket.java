package livetrading.standin.ws;

import java.util.Optional;
import livetrading.standin.core.Journal;
import livetrading.standin.core.Terms;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultPlan;
import livetrading.standin.faults.Occasion;
import livetrading.standin.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A connection to the stream of what happens to orders. */
final class TradeUpdatesSocket extends StreamSocket {

    static final String PATH = "/stream";

    private static final String TRADE_UPDATES = "trade_updates";
    private static final int POLICY_VIOLATION = 1008;

    private final Terms terms;
    private final FaultPlan faults;
    private volatile boolean authorised;
    private volatile boolean listening;

    TradeUpdatesSocket(FrameKind frames, Journal journal, StreamRegister register, Terms terms, FaultPlan faults) {
        super(PATH, frames, journal, register);
        this.terms = terms;
        this.faults = faults;
    }

    @Override
    void connected() {
        // the client speaks first
    }

    @Override
    void received(JsonNode message) {
        switch (message.path("action").asString("")) {
            case "authenticate" -> authenticate(message.path("data"), "key_id", "secret_key");
            case "auth" -> authenticate(message, "key", "secret");
            case "listen" -> listen(message.path("data").path("streams"));
            default -> error("unknown action");
        }
    }

    private void authenticate(JsonNode keys, String idField, String secretField) {
        Occasion occasion = Occasion.event("authenticate", "", "");
        if (faults.strike(Fault.AUTH_SILENCE, occasion).isPresent()) {
            return;
        }
        if (isTooMany(terms, faults)) {
            error("connection limit exceeded");
            close(POLICY_VIOLATION);
            return;
        }
        boolean refused = faults.strike(Fault.UNAUTHORIZED, occasion).isPresent();
        Optional<String> id = Json.field(keys, idField);
        Optional<String> secret = Json.field(keys, secretField);
        authorised = !refused && terms.areKeys(id.orElse(""), secret.orElse(""));
        ObjectNode data = Json.bare();
        data.put("action", "authenticate");
        data.put("status", authorised ? "authorized" : "unauthorized");
        send(message("authorization", data));
    }

    private void listen(JsonNode streams) {
        if (!authorised) {
            error("unauthorized");
            return;
        }
        listening = streams.valueStream().anyMatch(stream -> stream.asString("").equals(TRADE_UPDATES));
        ObjectNode data = Json.bare();
        data.set("streams", listening ? Json.array().add(TRADE_UPDATES) : Json.array());
        send(message("listening", data));
    }

    @Override
    boolean isAuthorised() {
        return authorised;
    }

    @Override
    boolean isListening() {
        return listening;
    }

    void tell(ObjectNode update) {
        if (listening) {
            send(message(TRADE_UPDATES, update));
        }
    }

    void error(String text) {
        ObjectNode json = Json.bare().put("action", "error");
        json.putObject("data").put("error_message", text);
        send(json);
    }

    private static ObjectNode message(String stream, ObjectNode data) {
        ObjectNode json = Json.bare().put("stream", stream);
        json.set("data", data);
        return json;
    }
}
