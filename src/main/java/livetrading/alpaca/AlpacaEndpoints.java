package livetrading.alpaca;

import java.net.URI;
import livetrading.portfolio.Mode;

/** Where Alpaca answers: the trading API, the data API, and the stream of order updates. */
public record AlpacaEndpoints(URI trading, URI data, URI stream) {

    /** The documented ones of a mode. */
    public static AlpacaEndpoints of(Mode mode) {
        String host = mode == Mode.LIVE ? "api.alpaca.markets" : "paper-api.alpaca.markets";
        return new AlpacaEndpoints(
                URI.create("https://" + host),
                URI.create("https://data.alpaca.markets"),
                URI.create("wss://" + host + "/stream"));
    }
}
