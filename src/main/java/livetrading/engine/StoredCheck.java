package livetrading.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livetrading.ledger.TradingPlan;

/**
 * What a check was decided from, as it is stored. What stays the same from one check to the next is stored once, and named
 * by its id.
 *
 * @param bars of each ticker: their number, the beginnings of the first and the last in epoch milliseconds, and their
 *     fingerprint
 * @param problems why tickers had no bars
 * @param loading those of them whose bars were on their way
 */
record StoredCheck(List<Round> rounds, Map<String, String> bars, Map<String, String> problems, Set<String> loading) {

    /**
     * Tickers that were decided on one after the other.
     *
     * @param settings id of the settings, {@code signals} of what trades the tickers, {@code equity} of the equity before
     * @param leftOut tickers that were not decided on although they have a signal
     * @param failures why signals could not be computed
     */
    record Round(
            long settings,
            long signals,
            long equity,
            int entries,
            Instant lastBar,
            Instant now,
            Instant expected,
            Account account,
            Map<String, Map<String, String>> answers,
            List<String> leftOut,
            Map<String, String> failures) {}

    /** @param strays client order ids of orders that our records did not know, by ticker */
    record Account(
            BigDecimal cash,
            BigDecimal equity,
            BigDecimal buyingPower,
            List<Held> held,
            List<Own> own,
            List<Open> open,
            Map<String, String> strays) {}

    record Held(String ticker, BigDecimal quantity, BigDecimal averagePrice, BigDecimal lastPrice) {}

    record Own(String ticker, BigDecimal quantity, BigDecimal cost, String entryOrder) {}

    /** An order that had not come to its end. */
    record Open(
            String id,
            String ticker,
            String side,
            BigDecimal quantity,
            BigDecimal filled,
            Instant bar,
            TradingPlan plan,
            String reason,
            String state,
            String stateReason,
            String exitRules,
            Instant createdAt) {}

    /** @param rules one a line of a file of rules, with their groups */
    record Settings(
            String timeframe,
            String feed,
            BigDecimal riskPerTrade,
            int maxPositions,
            boolean fractionalShares,
            BigDecimal costRate,
            List<String> rules,
            List<String> problems) {}

    /**
     * @param tickers in their order
     * @param told why there is no signal of the others
     * @param wrong those of them of which something went wrong
     */
    record Signals(
            List<String> tickers,
            Map<String, TradingPlan> plans,
            Map<String, String> pins,
            Map<String, String> told,
            Set<String> wrong) {}

    /** @param days at their ends, in US dollars */
    record Equity(double[] days) {}
}
