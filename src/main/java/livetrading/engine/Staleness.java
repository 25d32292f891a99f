package livetrading.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.BestStrategy;
import livetrading.ledger.Evaluations;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;

/** Says which tickers lack a valid evaluation. */
@Component
class Staleness {

    private final Evaluations evaluations;
    private final BestStrategies best;

    Staleness(Evaluations evaluations, BestStrategies best) {
        this.evaluations = evaluations;
        this.best = best;
    }

    /** The configured tickers to evaluate: never evaluated, deleted, outdated, or computed from something else. */
    List<Ticker> stale(Prices prices, Instant now, TradingSettings settings) {
        Map<String, BestStrategy> stored = best.findByModeOrderByTicker(settings.mode()).stream()
                .collect(Collectors.toMap(BestStrategy::ticker, row -> row));
        Set<String> complete = Set.copyOf(evaluations.tickersWith(settings.mode(), CompetingStrategies.ALL.size()));
        var inputs = new EvaluationInputs(prices, settings);
        return settings.tickers().stream()
                .filter(ticker -> !complete.contains(ticker.symbol())
                        || !Optional.ofNullable(stored.get(ticker.symbol()))
                                .filter(row -> isValid(ticker, row, prices, inputs, now, settings))
                                .isPresent())
                .toList();
    }

    private static boolean isValid(
            Ticker ticker,
            BestStrategy row,
            Prices prices,
            EvaluationInputs inputs,
            Instant now,
            TradingSettings settings) {
        Optional<Bars> bars = prices.of(ticker);
        if (bars.isEmpty()) {
            // without prices a ticker cannot be evaluated again, so its stored evaluation stays valid
            return true;
        }
        boolean fromTheFuture = row.windowEnd().isAfter(now);
        boolean outdated = row.windowEnd().isBefore(now.minus(Duration.ofDays(settings.reevaluateAfterDays())))
                && bars.get().indexOf(row.windowEnd()) < bars.get().size() - 1;
        return !fromTheFuture && !outdated && isUnchanged(ticker, row, prices, inputs, settings);
    }

    /**
     * While the prices of a peer are missing or on their way, peers cannot be compared; what is the ticker's own still can.
     */
    private static boolean isUnchanged(
            Ticker ticker, BestStrategy row, Prices prices, EvaluationInputs inputs, TradingSettings settings) {
        List<Ticker> others = Prices.others(settings.tickers(), ticker);
        String current = inputs.of(ticker, others, row.historyStart(), row.windowEnd());
        boolean peerMissing =
                row.peerTickers().stream().anyMatch(peer -> prices.problem(peer).isPresent())
                        || others.stream().anyMatch(prices::isLoading);
        return peerMissing
                ? EvaluationInputs.withoutPeers(current).equals(EvaluationInputs.withoutPeers(row.inputs()))
                : current.equals(row.inputs());
    }
}
