package livetrading.standin.ws;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.standin.core.Bar;
import livetrading.standin.core.BrokerCore;
import livetrading.standin.core.Quote;
import livetrading.standin.core.Terms;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultPlan;
import livetrading.standin.faults.Occasion;
import livetrading.standin.wire.Json;
import livetrading.standin.wire.MarketJson;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Both streams: {@code /stream} tells what happens to orders, {@code /v2/iex} and its like tell prices. Paths are given
 * as regular expressions.
 */
public final class Streams {

    private final BrokerCore broker;
    private final FaultPlan faults;
    private final Terms terms;
    private final StreamRegister register = new StreamRegister();
    private volatile FrameKind tradingFrames = FrameKind.BINARY;

    public Streams(BrokerCore broker, FaultPlan faults, Terms terms) {
        this.broker = broker;
        this.faults = faults;
        this.terms = terms;
        TradeUpdateFeed feed = new TradeUpdateFeed(register, faults, broker.clock());
        broker.updates().listen(feed::tell);
        broker.tape().listen(symbol -> broker.tape().quote(symbol).ifPresent(quote -> tell(symbol, quote)));
    }

    /** Answers the request for a stream. */
    public MockResponse open(String path, Headers headers) {
        if (faults.strike(Fault.HANDSHAKE_429, Occasion.request("GET", path)).isPresent()) {
            return new MockResponse.Builder()
                    .code(429)
                    .body("too many requests")
                    .build();
        }
        boolean packed = Optional.ofNullable(headers.get("Content-Type"))
                .filter("application/msgpack"::equals)
                .isPresent();
        return new MockResponse.Builder().webSocketUpgrade(socket(path, packed)).build();
    }

    private StreamSocket socket(String path, boolean packed) {
        if (path.equals(TradeUpdatesSocket.PATH)) {
            FrameKind frames = packed ? FrameKind.MSGPACK : tradingFrames;
            return new TradeUpdatesSocket(frames, broker.journal(), register, terms, faults);
        }
        FrameKind frames = packed ? FrameKind.MSGPACK : FrameKind.TEXT;
        return new MarketDataSocket(path, frames, broker.journal(), register, terms, faults);
    }

    /** How trade updates come on connections that are opened from now on: binary frames at first, as paper trading does. */
    public void tradingFrames(FrameKind kind) {
        tradingFrames = kind;
    }

    /** A minute's bar comes out. */
    public void bar(String symbol, Bar bar) {
        tell(symbol, "bars", "b", MarketJson.bar(bar));
    }

    /** A minute's bar comes out again, with late trades. */
    public void updatedBar(String symbol, Bar bar) {
        tell(symbol, "updatedBars", "u", MarketJson.bar(bar));
    }

    /** The day's bar so far comes out. */
    public void dailyBar(String symbol, Bar bar) {
        tell(symbol, "dailyBars", "d", MarketJson.bar(bar));
    }

    private void tell(String symbol, Quote quote) {
        Map<String, ObjectNode> messages = new LinkedHashMap<>();
        messages.put("quotes", message("q", symbol, MarketJson.quote(quote)));
        messages.put("trades", message("t", symbol, MarketJson.trade(quote)));
        tell(symbol, messages);
    }

    private void tell(String symbol, String channel, String kind, ObjectNode data) {
        tell(symbol, Map.of(channel, message(kind, symbol, data)));
    }

    private void tell(String symbol, Map<String, ObjectNode> messages) {
        register.open(MarketDataSocket.class).forEach(socket -> socket.tell(symbol, messages));
    }

    private static ObjectNode message(String kind, String symbol, ObjectNode data) {
        ObjectNode json = Json.bare().put("T", kind).put("S", symbol);
        json.setAll(data);
        return json;
    }

    /** Sends a message as it is, whether anybody has subscribed to it or not. */
    public void send(String pathRegex, JsonNode message) {
        open(pathRegex).forEach(socket -> socket.send(message));
    }

    /** Sends a frame that need not be JSON. */
    public void sendRaw(String pathRegex, String frame) {
        open(pathRegex).forEach(socket -> socket.sendRaw(frame));
    }

    /** Closes in the orderly way; 1001 is what a server says that goes away. */
    public void close(String pathRegex, int code) {
        open(pathRegex).forEach(socket -> socket.close(code));
    }

    /** How many connections there are. */
    public int connections(String pathRegex) {
        return open(pathRegex).size();
    }

    /** Waits until so many connections listen; false when they do not in time. */
    public boolean awaitListeners(String pathRegex, int count, Duration patience) throws InterruptedException {
        return register.await(
                () -> open(pathRegex).stream().filter(StreamSocket::isListening).count() == count, patience);
    }

    private List<StreamSocket> open(String pathRegex) {
        return register.open().stream()
                .filter(socket -> socket.stream().matches(pathRegex))
                .toList();
    }
}
