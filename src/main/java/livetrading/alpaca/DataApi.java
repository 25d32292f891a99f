package livetrading.alpaca;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.alpaca.Answer.Ok;
import livetrading.alpaca.Answer.Throttled;
import livetrading.broker.BrokerException;
import livetrading.market.Feed;
import livetrading.market.Quote;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import tools.jackson.databind.JsonNode;

/** The calls of the data API that we need. */
final class DataApi {

    /** The most bars in one answer. */
    static final int PAGE = 10_000;

    private final Connection connection;

    DataApi(Connection connection) {
        this.connection = connection;
    }

    /**
     * The address of the bars of several tickers, adjusted for splits and dividends.
     *
     * @param end beginning of the last bar, included
     */
    static String query(BarRequest request, Timeframe timeframe, Feed feed, Instant end) {
        return "/v2/stocks/bars?symbols=%s&timeframe=%s&start=%s&end=%s&limit=%d&adjustment=all&feed=%s&sort=asc"
                .formatted(
                        encoded(request.tickers().stream()
                                .map(Ticker::symbol)
                                .sorted()
                                .collect(Collectors.joining(","))),
                        timeframe.code(),
                        encoded(request.begin().toString()),
                        encoded(end.toString()),
                        PAGE,
                        feed.code());
    }

    /**
     * A page of what a query asks for.
     *
     * @param token of the page; empty for the first one
     * @return empty when Alpaca takes no more such calls at this moment
     */
    Optional<BarPage> page(String query, Optional<String> token, Urgency urgency) throws BrokerException {
        Answer answer = connection.get(
                query + token.map(next -> "&page_token=" + encoded(next)).orElse(""), urgency);
        return switch (answer) {
            case Ok(JsonNode body)
            when body.isObject() -> Optional.of(new BarPage(columns(body), Json.text(body, "next_page_token")));
            case Throttled _ when urgency == Urgency.LOADING -> Optional.empty();
            case Ok _, Throttled _, Answer.Denied _, Answer.NotSent _, Answer.Unclear _ ->
                throw Failures.unreadable(answer);
        };
    }

    /** The last quote of a ticker; empty when Alpaca has none. */
    Optional<Quote> quote(Ticker ticker) throws BrokerException {
        // without a paid plan the quotes of the other exchanges are not given out at once
        Answer answer = connection.get(
                "/v2/stocks/quotes/latest?symbols=%s&feed=%s".formatted(encoded(ticker.symbol()), Feed.IEX.code()),
                Urgency.CHECK);
        if (!(answer instanceof Ok(JsonNode body)) || !body.path("quotes").isObject()) {
            throw Failures.unreadable(answer);
        }
        JsonNode quote = body.path("quotes").path(ticker.symbol());
        return quote.isMissingNode() || quote.isNull()
                ? Optional.empty()
                : Optional.of(new Quote(
                        Json.requiredDecimal(quote, "bp").doubleValue(),
                        Json.requiredDecimal(quote, "ap").doubleValue(),
                        Json.requiredInstant(quote, "t")));
    }

    private static Map<Ticker, BarColumns> columns(JsonNode page) throws BrokerException {
        var columns = new HashMap<Ticker, BarColumns>();
        for (Map.Entry<String, JsonNode> series : page.path("bars").properties()) {
            BarColumns bars = columns.computeIfAbsent(Ticker.of(series.getKey()), key -> new BarColumns());
            for (JsonNode bar : series.getValue()) {
                bars.add(bar);
            }
        }
        return columns;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
