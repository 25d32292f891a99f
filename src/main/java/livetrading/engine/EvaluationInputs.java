package livetrading.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.account.EvaluationRules;
import livetrading.backtest.RuledBacktest;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.risk.rule.Blackout;
import livetrading.risk.rule.Rule;
import livetrading.settings.TradingSettings;

/**
 * Fingerprints of all that evaluations are computed from: the prices of the ticker and of its peers over the window and
 * its warm-up, the parameters, the settings, and the risk rules that strategies are measured with. An evaluation is valid while its fingerprint stays the same.
 */
final class EvaluationInputs {

    private final int settings;
    private final RuledBacktest backtest;
    private final Prices prices;

    EvaluationInputs(Prices prices, TradingSettings settings, EvaluationRules rules) {
        this.prices = prices;
        String strategies = rules.competitors().list().stream()
                .map(competitor -> competitor.id() + competitor.parameters())
                .collect(Collectors.joining());
        this.backtest = rules.backtest();
        this.settings = Objects.hash(
                strategies,
                settings.costs(),
                settings.historyDays(),
                settings.metric().code(),
                settings.criteria(),
                settings.timeframe().code(),
                settings.initialCapital().stripTrailingZeros(),
                settings.fractionalShares());
    }

    /** @param start of the first bar that the strategies saw, {@code end} of the last one */
    String of(Ticker ticker, Collection<Ticker> peers, Instant start, Instant end) {
        long ofPeers = 0;
        for (Ticker peer : peers) {
            ofPeers += fingerprint(peer, start, end);
        }
        return "%s-%016x".formatted(own(ticker, start, end), ofPeers);
    }

    /** What does not depend on peers. */
    String own(Ticker ticker, Instant start, Instant end) {
        return "%016x-%08x".formatted(fingerprint(ticker, start, end), settings + rulesOf(ticker, end));
    }

    /** By their texts, whose order makes no difference; 0 without any. A blackout that is still to come changes nothing. */
    private int rulesOf(Ticker ticker, Instant end) {
        LocalDate last = LocalDate.ofInstant(end, MarketCalendar.NEW_YORK);
        return backtest.rulesOf(ticker).rules().stream()
                .filter(rule -> !(rule instanceof Blackout later && later.from().isAfter(last)))
                .map(Rule::text)
                .sorted()
                .collect(Collectors.joining("\n"))
                .hashCode();
    }

    /** The part of a fingerprint that does not depend on peers. */
    static String withoutPeers(String inputs) {
        return inputs.substring(0, Math.max(0, inputs.lastIndexOf('-')));
    }

    private long fingerprint(Ticker ticker, Instant start, Instant end) {
        Optional<Bars> bars = prices.of(ticker);
        if (bars.isEmpty()) {
            return 0;
        }
        int from = bars.get().indexOf(start);
        int to = bars.get().indexOf(end.plusMillis(1));
        return from >= to ? 0 : 31 * bars.get().fingerprint(from, to) + ticker.hashCode();
    }
}
