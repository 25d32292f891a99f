package livetrading.ledger;

import java.time.Instant;
import java.util.Set;
import livetrading.market.Timeframe;

/**
 * Which price bars are in use. Those of another timeframe or feed than the one in force, and of a ticker that is neither
 * watched nor held and was never traded, can be fetched again when somebody wants them.
 *
 * @param tickers that are watched, held, ordered, or have executions, and those that the plans of these look at
 * @param timeframes as the configuration names them: of several, the bars of the shortest are stored
 * @param before a series whose newest bar is older is not kept up to date any more
 */
record UsedBars(Set<String> tickers, String timeframes, String feed, Instant before) {

    /** @param newest the beginning of its newest bar */
    record Series(String ticker, String timeframe, String feed, Instant newest) {}

    private String stored() {
        return Timeframe.all(timeframes).stream()
                .findFirst()
                .map(Timeframe::code)
                .orElse(timeframes);
    }

    boolean needs(Series series) {
        boolean isInForce = series.timeframe().equals(stored()) && series.feed().equals(feed);
        return (isInForce && tickers.contains(series.ticker()))
                || !series.newest().isBefore(before);
    }
}
