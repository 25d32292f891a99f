package livetrading.ledger;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import livetrading.candidate.CandidateId;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;

/**
 * With what a ticker is traded: everything that, with the bars, determines a decision, so that any decision can be
 * computed again.
 *
 * @param strategy id of the strategy
 * @param parameters its parameters as JSON
 * @param historyStart beginning of the first bar that the strategy sees
 * @param peers comma-separated tickers from which pairs trading may choose a partner
 */
@Embeddable
public record TradingPlan(String strategy, String parameters, Instant historyStart, String peers) {

    private static final String UNKNOWN = "unknown";

    /** Of an order about which no more is known than what the broker says. */
    public static TradingPlan unknown(Instant historyStart) {
        return new TradingPlan(UNKNOWN, "{}", historyStart, "");
    }

    public boolean isKnown() {
        return !strategy.equals(UNKNOWN);
    }

    /** The same of a strategy that decides on bars of a timeframe, unless its id names one. */
    TradingPlan on(Timeframe timeframe) {
        CandidateId id = CandidateId.of(strategy);
        return id.timeframe().isPresent()
                ? this
                : new TradingPlan(id.on(timeframe).text(), parameters, historyStart, peers);
    }

    public List<Ticker> peerTickers() {
        return tickers(peers);
    }

    static List<Ticker> tickers(String commaSeparated) {
        return commaSeparated.isBlank()
                ? List.of()
                : Arrays.stream(commaSeparated.split(",")).map(Ticker::of).toList();
    }
}
