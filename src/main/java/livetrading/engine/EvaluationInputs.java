package livetrading.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.settings.TradingSettings;

/**
 * Fingerprints of all that evaluations are computed from: the prices of the ticker and of its peers over the window and
 * its warm-up, the parameters, and the settings. An evaluation is valid while its fingerprint stays the same.
 */
final class EvaluationInputs {

    /** The bars of a ticker from a moment up to another one, which many other tickers have as peer. */
    private record Span(Ticker ticker, Instant start, Instant end) {}

    private final int rules;
    private final Prices prices;
    private final Map<Span, Long> known = new HashMap<>();

    EvaluationInputs(Prices prices, TradingSettings settings) {
        this.prices = prices;
        String strategies = CompetingStrategies.ALL.list().stream()
                .map(competitor -> competitor.id() + competitor.parameters())
                .collect(Collectors.joining());
        this.rules = Objects.hash(
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
            ofPeers += fingerprint(new Span(peer, start, end));
        }
        return "%016x-%08x-%016x".formatted(fingerprint(new Span(ticker, start, end)), rules, ofPeers);
    }

    /** The part of a fingerprint that does not depend on peers. */
    static String withoutPeers(String inputs) {
        return inputs.substring(0, Math.max(0, inputs.lastIndexOf('-')));
    }

    private long fingerprint(Span span) {
        return known.computeIfAbsent(
                span,
                missing -> prices.of(span.ticker())
                        .map(bars -> bars.since(span.start()).upTo(span.end()))
                        .filter(bars -> !bars.isEmpty())
                        .map(Bars::fingerprint)
                        .map(fingerprint -> 31 * fingerprint + span.ticker().hashCode())
                        .orElse(0L));
    }
}
