package livetrading.standin.ws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import livetrading.standin.core.Journal;
import livetrading.standin.core.Terms;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultPlan;
import livetrading.standin.faults.Occasion;
import livetrading.standin.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A connection to a stream of prices. Every frame is a list of messages. */
final class MarketDataSocket extends StreamSocket {

    private static final List<String> CHANNELS = List.of(
            "trades", "quotes", "bars", "updatedBars", "dailyBars", "statuses", "lulds", "corrections", "cancelErrors");
    private static final int CONNECTION_LIMIT_EXCEEDED = 406;
    private static final int SLOW_CLIENT = 407;

    private final Terms terms;
    private final FaultPlan faults;
    private final Map<String, Set<String>> subscriptions = new ConcurrentHashMap<>();
    private volatile boolean authorised;

    MarketDataSocket(
            String path, FrameKind frames, Journal journal, StreamRegister register, Terms terms, FaultPlan faults) {
        super(path, frames, journal, register);
        this.terms = terms;
        this.faults = faults;
    }

    @Override
    void connected() {
        success("connected");
    }

    @Override
    void received(JsonNode message) {
        switch (message.path("action").asString("")) {
            case "auth" -> authenticate(message);
            case "subscribe" -> subscribe(message, true);
            case "unsubscribe" -> subscribe(message, false);
            default -> error(400, "invalid syntax");
        }
    }

    private void authenticate(JsonNode message) {
        Occasion occasion = Occasion.event("auth", "", "");
        if (faults.strike(Fault.AUTH_SILENCE, occasion).isPresent()) {
            return;
        }
        Optional<String> key = Json.field(message, "key");
        Optional<String> secret = Json.field(message, "secret");
        if (isTooMany(terms, faults)) {
            error(CONNECTION_LIMIT_EXCEEDED, "connection limit exceeded");
        } else if (faults.strike(Fault.UNAUTHORIZED, occasion).isPresent()
                || !terms.areKeys(key.orElse(""), secret.orElse(""))) {
            error(402, "auth failed");
        } else {
            authorised = true;
            success("authenticated");
        }
    }

    private void subscribe(JsonNode message, boolean on) {
        if (!authorised) {
            error(401, "not authenticated");
            return;
        }
        for (String channel : CHANNELS) {
            Set<String> symbols = new TreeSet<>(subscriptions.getOrDefault(channel, Set.of()));
            message.path(channel)
                    .valueStream()
                    .map(symbol -> symbol.asString(""))
                    .forEach(symbol -> {
                        if (on) {
                            symbols.add(symbol);
                        } else {
                            symbols.remove(symbol);
                        }
                    });
            subscriptions.put(channel, Set.copyOf(symbols));
        }
        ObjectNode json = Json.bare().put("T", "subscription");
        CHANNELS.forEach(channel -> json.set(channel, Json.array(new TreeSet<>(symbols(channel)), Json::of)));
        send(Json.array().add(json));
        if (faults.strike(Fault.SLOW_CLIENT, Occasion.event("subscribe", "", ""))
                .isPresent()) {
            error(SLOW_CLIENT, "slow client");
            close(1008);
        }
    }

    private Set<String> symbols(String channel) {
        return subscriptions.getOrDefault(channel, Set.of());
    }

    @Override
    boolean isAuthorised() {
        return authorised;
    }

    @Override
    boolean isListening() {
        return subscriptions.values().stream().anyMatch(symbols -> !symbols.isEmpty());
    }

    /** Sends the messages of one moment about a symbol, those that were subscribed to, in one frame. */
    void tell(String symbol, Map<String, ObjectNode> byChannel) {
        Map<String, ObjectNode> wanted = new LinkedHashMap<>(byChannel);
        wanted.keySet()
                .removeIf(channel ->
                        !symbols(channel).contains(symbol) && !symbols(channel).contains("*"));
        if (!wanted.isEmpty()) {
            send(Json.array(wanted.values(), message -> message));
        }
    }

    private void success(String text) {
        send(Json.array().add(Json.bare().put("T", "success").put("msg", text)));
    }

    void error(int code, String text) {
        send(Json.array().add(Json.bare().put("T", "error").put("code", code).put("msg", text)));
    }
}
