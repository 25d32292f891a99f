package livetrading.alpaca;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import livetrading.alpaca.Answer.Ok;
import livetrading.broker.BrokerException;
import livetrading.market.Feed;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import tools.jackson.databind.JsonNode;

/** The call of the data API that we need. */
final class DataApi {

    /** The most bars in one answer. */
    static final int PAGE = 10_000;

    private final Connection connection;

    DataApi(Connection connection) {
        this.connection = connection;
    }

    /**
     * The bars of several tickers, adjusted for splits and dividends; tickers without any are left out. A page may end in
     * the middle of a ticker and hold fewer than it could: what counts is that there is no next one.
     *
     * @param start beginning of the first bar, included
     * @param end beginning of the last bar, included
     */
    Map<Ticker, BarColumns> bars(Collection<Ticker> tickers, Timeframe timeframe, Feed feed, Instant start, Instant end)
            throws BrokerException {
        String query =
                "/v2/stocks/bars?symbols=%s&timeframe=%s&start=%s&end=%s&limit=%d&adjustment=all&feed=%s&sort=asc"
                        .formatted(
                                encoded(tickers.stream()
                                        .map(Ticker::symbol)
                                        .sorted()
                                        .collect(Collectors.joining(","))),
                                timeframe.code(),
                                encoded(start.toString()),
                                encoded(end.toString()),
                                PAGE,
                                feed.code());
        var columns = new HashMap<Ticker, BarColumns>();
        Set<String> seen = new HashSet<>();
        Optional<String> token = Optional.empty();
        do {
            JsonNode page = read(
                    query + token.map(next -> "&page_token=" + encoded(next)).orElse(""));
            for (Map.Entry<String, JsonNode> series : page.path("bars").properties()) {
                add(series.getValue(), columns.computeIfAbsent(Ticker.of(series.getKey()), key -> new BarColumns()));
            }
            token = Json.text(page, "next_page_token");
            if (token.isPresent() && !seen.add(token.get())) {
                throw new BrokerException.UnknownOutcome("Alpaca repeats a page of bars");
            }
        } while (token.isPresent());
        return columns;
    }

    private static void add(JsonNode bars, BarColumns columns) throws BrokerException {
        for (JsonNode bar : bars) {
            columns.add(bar);
        }
    }

    private JsonNode read(String path) throws BrokerException {
        Answer answer = connection.get(path);
        if (answer instanceof Ok(JsonNode body) && body.isObject()) {
            return body;
        }
        throw Failures.unreadable(answer);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
