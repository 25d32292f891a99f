package livetrading.ui.strategies;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import livetrading.engine.EngineMonitor;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.BestStrategy;
import livetrading.ledger.Evaluations;
import livetrading.ledger.ResultFilter;
import livetrading.ledger.StrategyEvaluation;
import livetrading.ledger.StrategyPin;
import livetrading.ledger.StrategyPins;
import livetrading.portfolio.Mode;
import livetrading.ui.account.KnownTickers;
import livetrading.ui.part.HeatScale;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Reads the ranking of strategies in the mode that is configured page by page, with three queries a page however large the database is. */
@Component
final class StrategyRankings {

    private final EngineMonitor monitor;
    private final BestStrategies best;
    private final Evaluations evaluations;
    private final StrategyPins pins;
    private final KnownTickers tickers;

    StrategyRankings(
            EngineMonitor monitor,
            BestStrategies best,
            Evaluations evaluations,
            StrategyPins pins,
            KnownTickers tickers) {
        this.monitor = monitor;
        this.best = best;
        this.evaluations = evaluations;
        this.pins = pins;
        this.tickers = tickers;
    }

    List<StrategyRanking> page(ResultFilter filter, Pageable page) {
        return rankings(best.findAll(filter.tickers(mode()), page).getContent());
    }

    long count(ResultFilter filter) {
        return best.count(filter.tickers(mode()));
    }

    Optional<StrategyRanking> of(String ticker) {
        return of(List.of(ticker)).stream().findFirst();
    }

    List<StrategyRanking> of(Collection<String> tickers) {
        return rankings(best.findByModeAndTickerIn(mode(), tickers));
    }

    List<Result> results(ResultFilter filter, Pageable page) {
        List<StrategyEvaluation> measured =
                evaluations.findAll(filter.evaluations(mode()), page).getContent();
        Map<String, StrategyRanking> byTicker = best
                .findByModeAndTickerIn(
                        mode(),
                        measured.stream()
                                .map(StrategyEvaluation::ticker)
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(BestStrategy::ticker, ranking(pinned(), Map.of())));
        return measured.stream()
                .map(one -> Optional.ofNullable(byTicker.get(one.ticker()))
                        .map(ranking -> ranking.result(one))
                        .orElseGet(() -> new Result(one, false, false)))
                .toList();
    }

    long countResults(ResultFilter filter) {
        return evaluations.count(filter.evaluations(mode()));
    }

    HeatScale scale() {
        return new HeatScale(evaluations.strongestScore(mode()).orElse(1.0));
    }

    private Mode mode() {
        return monitor.status().mode();
    }

    private List<StrategyRanking> rankings(List<BestStrategy> rows) {
        List<String> tickers = rows.stream().map(BestStrategy::ticker).toList();
        Map<String, Map<String, StrategyEvaluation>> measured = new LinkedHashMap<>();
        evaluations
                .findByModeAndTickerIn(mode(), tickers)
                .forEach(one -> measured.computeIfAbsent(one.ticker(), key -> new LinkedHashMap<>())
                        .put(one.strategy(), one));
        return rows.stream().map(ranking(pinned(), measured)).toList();
    }

    private Function<BestStrategy, StrategyRanking> ranking(
            Map<String, StrategyPin> pinned, Map<String, Map<String, StrategyEvaluation>> measured) {
        var configured = Set.copyOf(tickers.configured());
        // while the configuration is not valid nobody knows what it will name
        return row -> new StrategyRanking(
                row,
                configured.isEmpty() || configured.contains(row.ticker()),
                Optional.ofNullable(pinned.get(row.ticker())),
                measured.getOrDefault(row.ticker(), Map.of()));
    }

    private Map<String, StrategyPin> pinned() {
        return pins.findByModeOrderByTicker(mode()).stream()
                .collect(Collectors.toMap(StrategyPin::ticker, Function.identity()));
    }
}
