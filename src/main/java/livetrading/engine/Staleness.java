package livetrading.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import livetrading.account.EvaluationRules;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.BestStrategy;
import livetrading.ledger.Evaluations;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.selection.PeerPool;
import livetrading.settings.TradingSettings;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;
import org.springframework.stereotype.Component;

/** Says which tickers lack a valid evaluation. */
@Component
class Staleness {

    private final Evaluations evaluations;
    private final BestStrategies best;
    private final Strategies strategies;

    Staleness(Evaluations evaluations, BestStrategies best, Strategies strategies) {
        this.strategies = strategies;
        this.evaluations = evaluations;
        this.best = best;
    }

    /** The configured tickers to evaluate: never evaluated, deleted, outdated, or computed from something else. */
    List<Ticker> stale(Prices prices, Instant now, TradingSettings settings) {
        Map<String, BestStrategy> stored = best.findByModeOrderByTicker(settings.mode()).stream()
                .collect(Collectors.toMap(BestStrategy::ticker, row -> row));
        EvaluationRules rules = settings.evaluation(strategies);
        Set<String> complete = Set.copyOf(
                evaluations.tickersWith(settings.mode(), rules.competitors().size()));
        var inputs = new EvaluationInputs(prices, settings, rules);
        WatchedPeers peers = WatchedPeers.of(PeerPool.of(settings.tickers(), rules.competitors()), prices);
        return settings.tickers().stream()
                .filter(ticker -> !complete.contains(ticker.symbol())
                        || !Optional.ofNullable(stored.get(ticker.symbol()))
                                .filter(row -> isValid(ticker, row, prices, peers, inputs, now, rules))
                                .isPresent())
                .toList();
    }

    private boolean isValid(
            Ticker ticker,
            BestStrategy row,
            Prices prices,
            WatchedPeers peers,
            EvaluationInputs inputs,
            Instant now,
            EvaluationRules rules) {
        Optional<Bars> bars = prices.of(ticker);
        if (bars.isEmpty()) {
            // without prices a ticker cannot be evaluated again, so its stored evaluation stays valid
            return true;
        }
        boolean outdated =
                rules.isOutdated(row.windowEnd(), bars.get(), bars.get().size() - 1, now);
        return !outdated && isUnchanged(ticker, row, prices, peers, inputs);
    }

    /**
     * Prices of other tickers matter where the strategy that trades looks at them; elsewhere those of one ticker that changed
     * would have all others evaluated anew. While some of them are missing or on their way they cannot be compared.
     */
    private boolean isUnchanged(
            Ticker ticker, BestStrategy row, Prices prices, WatchedPeers peers, EvaluationInputs inputs) {
        String own = inputs.own(ticker, row.historyStart(), row.windowEnd());
        if (!own.equals(EvaluationInputs.withoutPeers(row.inputs()))) {
            return false;
        }
        if (peers.isLoading()) {
            return true;
        }
        if (!peers.are(row.peers(), ticker) && !hasSamePricedPeers(row, prices, peers.of(ticker))) {
            return false;
        }
        return !usesPeers(row)
                || row.peerTickers().stream()
                        .anyMatch(peer -> prices.problem(peer).isPresent())
                || inputs.of(ticker, peers.of(ticker), row.historyStart(), row.windowEnd())
                        .equals(row.inputs());
    }

    /** Another ticker is another partner for pairs trading; one whose prices are missing for now stays one. */
    private static boolean hasSamePricedPeers(BestStrategy row, Prices prices, List<Ticker> others) {
        Set<Ticker> before = Set.copyOf(row.peerTickers());
        return Set.copyOf(others).containsAll(before)
                && others.stream()
                        .allMatch(other ->
                                before.contains(other) || prices.of(other).isEmpty());
    }

    private boolean usesPeers(BestStrategy row) {
        return Optional.ofNullable(row.strategy())
                .flatMap(strategies::find)
                .filter(Strategy::usesPeers)
                .isPresent();
    }
}
