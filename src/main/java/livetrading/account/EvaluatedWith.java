package livetrading.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import livetrading.backtest.Backtest;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.risk.rule.Blackout;
import livetrading.risk.rule.Rule;
import livetrading.selection.Metric;
import livetrading.selection.SelectionCriteria;

/**
 * What an evaluation rests on besides prices: it is made anew once that has changed.
 *
 * @param pool the tickers that are compared with each other
 */
record EvaluatedWith(EvaluationRules rules, List<Ticker> pool) {

    private record Inputs(
            List<String> competitors,
            Backtest backtest,
            int historyDays,
            Metric metric,
            SelectionCriteria criteria,
            List<String> rules) {}

    /** @param end beginning of the last bar that was evaluated; a blackout that comes later changes nothing */
    boolean hasSameInputs(EvaluatedWith other, Ticker ticker, Instant end) {
        return rules.equals(other.rules) || inputs(ticker, end).equals(other.inputs(ticker, end));
    }

    private Inputs inputs(Ticker ticker, Instant end) {
        LocalDate last = LocalDate.ofInstant(end, MarketCalendar.NEW_YORK);
        return new Inputs(
                rules.competitors().list().stream()
                        .map(competitor -> competitor.id() + competitor.parameters())
                        .toList(),
                rules.backtest().backtest(),
                rules.historyDays(),
                rules.metric(),
                rules.criteria(),
                rules.backtest().rulesOf(ticker).rules().stream()
                        .filter(rule ->
                                !(rule instanceof Blackout later && later.from().isAfter(last)))
                        .map(Rule::text)
                        .sorted()
                        .toList());
    }

    /**
     * Whether a ticker is compared with the same others; one that has no price yet makes no difference.
     *
     * @param before those that it was compared with
     * @param priced those that have prices now
     */
    boolean hasSamePeers(EvaluatedWith now, Ticker ticker, Set<Ticker> before, Set<Ticker> priced) {
        return pool.equals(now.pool)
                || (now.pool.containsAll(before)
                        && now.pool.stream()
                                .allMatch(other ->
                                        other.equals(ticker) || before.contains(other) || !priced.contains(other)));
    }
}
