package livetrading.alpaca;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;

/** Bars to ask for at once: those of all the tickers from the same moment on. */
record BarRequest(List<Ticker> tickers, Instant begin) {

    /**
     * The most tickers in a request. Their symbols stand in its address: Alpaca answers 414 where that is too long, and with
     * so many it has about 4 kB, half of what the usual server in front takes.
     */
    private static final int MOST = 500;

    private static final long HOURS_PER_YEAR = 365 * 24;

    BarRequest {
        tickers = List.copyOf(tickers);
    }

    /**
     * Requests for all bars from the last known one on, that one included. A ticker that has not been traded
     * for a while is asked for together with the others as long as that brings fewer needless bars than fit into an
     * answer: within a day hardly two tickers have the same last bar.
     */
    static List<BarRequest> newer(Map<Ticker, Instant> lastBars, Timeframe timeframe) {
        var requests = new ArrayList<BarRequest>();
        var group = new ArrayList<Ticker>();
        Instant begin = Instant.MAX;
        List<Map.Entry<Ticker, Instant>> newestFirst = lastBars.entrySet().stream()
                .sorted(Map.Entry.<Ticker, Instant>comparingByValue().reversed())
                .toList();
        for (Map.Entry<Ticker, Instant> last : newestFirst) {
            if (!group.isEmpty()
                    && (group.size() == MOST || needless(group, begin, last.getValue(), timeframe) > DataApi.PAGE)) {
                requests.add(new BarRequest(group, begin));
                group.clear();
            }
            group.add(last.getKey());
            begin = last.getValue();
        }
        if (!group.isEmpty()) {
            requests.add(new BarRequest(group, begin));
        }
        return requests;
    }

    /** Requests for all bars from {@code begin} on, each of which brings hardly more than fit into an answer. */
    static List<BarRequest> whole(List<Ticker> tickers, Instant begin, Instant end, Timeframe timeframe) {
        int together = Math.clamp(DataApi.PAGE / Math.max(1, bars(begin, end, timeframe)), 1, MOST);
        return IntStream.iterate(0, first -> first < tickers.size(), first -> first + together)
                .mapToObj(first ->
                        new BarRequest(tickers.subList(first, Math.min(first + together, tickers.size())), begin))
                .toList();
    }

    /** Whether the bars until then are more than fit into an answer. */
    boolean isLong(Instant end, Timeframe timeframe) {
        return tickers.size() * bars(begin, end, timeframe) > DataApi.PAGE;
    }

    /** How many bars a ticker has about from one moment to another. */
    private static long bars(Instant begin, Instant end, Timeframe timeframe) {
        return Math.ceilDiv(
                timeframe.barsPerYear() * Duration.between(begin, end).toHours(), HOURS_PER_YEAR);
    }

    /** How many bars come in vain when a group is asked for from an earlier moment on. */
    private static long needless(List<Ticker> group, Instant begin, Instant earlier, Timeframe timeframe) {
        return group.size()
                * (Duration.between(earlier, begin).toMillis()
                        / timeframe.length().toMillis());
    }
}
