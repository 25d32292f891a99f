package livetrading.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import livetrading.account.EvaluationRules;
import livetrading.engine.EngineStatus.EvaluationProgress;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.BestStrategy;
import livetrading.ledger.EvaluationRows;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.selection.Competitor;
import livetrading.selection.PeerPool;
import livetrading.selection.Window;
import livetrading.settings.TradingSettings;
import livetrading.strategy.Strategies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sees to it that every ticker has a valid evaluation of all strategies, and repeats those that are not valid. */
@Component
class Evaluation {

    private static final Logger LOG = LoggerFactory.getLogger(Evaluation.class);

    /** Time limit for one ticker: a hundred times what the slowest takes. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Staleness staleness;
    private final BestStrategies best;
    private final EvaluationRows rows;
    private final Strategies strategies;
    private final Workers workers;
    private final EngineMonitor monitor;
    private final Clock clock;

    Evaluation(
            Staleness staleness,
            BestStrategies best,
            EvaluationRows rows,
            Strategies strategies,
            Workers workers,
            EngineMonitor monitor,
            Clock clock) {
        this.staleness = staleness;
        this.best = best;
        this.rows = rows;
        this.strategies = strategies;
        this.workers = workers;
        this.monitor = monitor;
        this.clock = clock;
    }

    /** The outcome for a ticker: a result, a problem, or neither when trading was stopped before its turn. */
    private record Outcome(Ticker ticker, Optional<TickerEvaluation.Result> result, Optional<String> problem) {}

    /** The tickers that lack a valid evaluation. */
    List<Ticker> due(Prices prices, Instant now, TradingSettings settings) {
        return staleness.stale(prices, now, settings);
    }

    /**
     * Evaluates tickers.
     *
     * @param stale those that lack a valid evaluation
     * @param now by the clock of the market
     * @param mayGoOn asked before each ticker; what is not evaluated then is left for the next cycle
     * @return why tickers could not be evaluated, by ticker
     */
    Map<Ticker, String> ensure(
            List<Ticker> stale, Prices prices, Instant now, TradingSettings settings, BooleanSupplier mayGoOn)
            throws InterruptedException {
        var problems = new HashMap<Ticker, String>();
        if (!stale.isEmpty()) {
            EvaluationRules rules = settings.evaluation(strategies);
            Prices recent = prices.since(rules.loadFrom(now), settings.tickers());
            Map<Ticker, Window> windows = windows(stale, recent, rules, problems);
            if (!windows.isEmpty()) {
                evaluate(windows, recent, now, settings, rules, mayGoOn, problems);
            }
        }
        return problems;
    }

    private static Map<Ticker, Window> windows(
            Collection<Ticker> stale, Prices prices, EvaluationRules rules, Map<Ticker, String> problems) {
        var windows = new HashMap<Ticker, Window>();
        for (Ticker ticker : stale) {
            prices.of(ticker)
                    .flatMap(rules::window)
                    .ifPresentOrElse(
                            window -> windows.put(ticker, window),
                            () -> problems.put(
                                    ticker, prices.problem(ticker).orElseGet(() -> rules.tooFewPrices(ticker))));
        }
        return windows;
    }

    private void evaluate(
            Map<Ticker, Window> windows,
            Prices prices,
            Instant now,
            TradingSettings settings,
            EvaluationRules rules,
            BooleanSupplier mayGoOn,
            Map<Ticker, String> problems)
            throws InterruptedException {
        LOG.info("Evaluating {} strategies for {} tickers", rules.competitors().size(), windows.size());
        var inputs = new EvaluationInputs(prices, settings, rules);
        List<Ticker> pool = PeerPool.of(settings.tickers(), rules.competitors());
        Map<Ticker, Bars> poolPrices = Map.copyOf(prices.only(pool));
        List<Workers.Task<Outcome>> tasks = new ArrayList<>();
        windows.forEach((ticker, window) -> {
            List<Ticker> peers = Prices.others(pool, ticker);
            String fingerprint = inputs.of(ticker, peers, window.historyStart(), window.end());
            var evaluation = new TickerEvaluation(
                    ticker,
                    window,
                    poolPrices,
                    List.copyOf(prices.only(peers).keySet()),
                    settings,
                    rules,
                    fingerprint,
                    clock.instant());
            Optional<Competitor> current = current(ticker, settings, rules, now);
            tasks.add(new Workers.Task<>(
                    "the evaluation of " + ticker,
                    () -> run(ticker, evaluation, current, mayGoOn),
                    problem -> new Outcome(ticker, Optional.empty(), Optional.of(problem))));
        });
        var progress = new Progress(tasks.size(), clock.instant());
        progress.show("");
        try {
            workers.each(tasks, LIMIT, outcome -> {
                outcome.result().ifPresent(this::store);
                outcome.problem().ifPresent(problem -> problems.put(outcome.ticker(), problem));
                progress.done(outcome.ticker());
            });
        } finally {
            monitor.update(status -> status.withEvaluation(Optional.empty()));
        }
    }

    /** The active strategy by the same metric, unless it was selected at a later simulated time. */
    private Optional<Competitor> current(Ticker ticker, TradingSettings settings, EvaluationRules rules, Instant now) {
        return best.findByModeAndTicker(settings.mode(), ticker.symbol())
                .filter(row -> row.metric().equals(settings.metric().code()))
                .filter(row -> !row.windowEnd().isAfter(now))
                .map(BestStrategy::strategy)
                .flatMap(rules.competitors()::find);
    }

    private static Outcome run(
            Ticker ticker, TickerEvaluation evaluation, Optional<Competitor> current, BooleanSupplier mayGoOn) {
        Optional<TickerEvaluation.Result> result =
                mayGoOn.getAsBoolean() ? Optional.of(evaluation.run(current)) : Optional.empty();
        return new Outcome(ticker, result, Optional.empty());
    }

    private void store(TickerEvaluation.Result result) {
        rows.store(result.evaluations(), result.best());
        LOG.info("{}: {}", result.best().ticker(), result.best().reason());
    }

    /** Counts the tickers that are done, on the engine's thread only. */
    private final class Progress {

        private final int total;
        private final Instant started;
        private int done;

        Progress(int total, Instant started) {
            this.total = total;
            this.started = started;
        }

        void done(Ticker ticker) {
            done++;
            show(ticker.symbol());
        }

        void show(String current) {
            var progress = new EvaluationProgress(done, total, current, started);
            monitor.update(status -> status.withEvaluation(Optional.of(progress)));
        }
    }
}
