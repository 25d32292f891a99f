package livetrading.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import livetrading.engine.EngineStatus.EvaluationProgress;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.BestStrategy;
import livetrading.ledger.EvaluationBook;
import livetrading.ledger.Evaluations;
import livetrading.market.Bars;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.strategy.StrategyCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sees to it that every ticker has a valid evaluation of all strategies, and repeats those that are not valid. */
@Component
class Evaluation {

    private static final Logger LOG = LoggerFactory.getLogger(Evaluation.class);

    private final Evaluations evaluations;
    private final BestStrategies best;
    private final EvaluationBook book;
    private final Workers workers;
    private final EngineMonitor monitor;
    private final Clock clock;

    Evaluation(
            Evaluations evaluations,
            BestStrategies best,
            EvaluationBook book,
            Workers workers,
            EngineMonitor monitor,
            Clock clock) {
        this.evaluations = evaluations;
        this.best = best;
        this.book = book;
        this.workers = workers;
        this.monitor = monitor;
        this.clock = clock;
    }

    /**
     * Evaluates the tickers that lack a valid evaluation.
     *
     * @param mayGoOn asked before each ticker; what is not evaluated then is left for the next cycle
     * @return why tickers could not be evaluated, by ticker
     */
    Map<Ticker, String> ensure(MarketData data, TradingSettings settings, BooleanSupplier mayGoOn)
            throws InterruptedException {
        Map<String, BestStrategy> stored =
                best.findAll().stream().collect(Collectors.toMap(BestStrategy::ticker, row -> row));
        Set<String> complete =
                Set.copyOf(evaluations.tickersWith(StrategyCatalog.all().size()));
        List<Ticker> stale = settings.tickers().stream()
                .filter(ticker -> !complete.contains(ticker.symbol())
                        || !isValid(ticker, Optional.ofNullable(stored.get(ticker.symbol())), data, settings))
                .toList();
        return stale.isEmpty() ? Map.of() : evaluate(stale, data, settings, mayGoOn);
    }

    private static boolean isValid(
            Ticker ticker, Optional<BestStrategy> stored, MarketData data, TradingSettings settings) {
        if (stored.isEmpty()) {
            return false;
        }
        BestStrategy row = stored.get();
        Instant oldest = data.now().minus(Duration.ofDays(settings.reevaluateAfterDays()));
        if (row.windowEnd().isBefore(oldest) || row.windowEnd().isAfter(data.now())) {
            return false;
        }
        Prices prices = Prices.load(data, List.of(ticker), settings.timeframe(), row.historyStart());
        // without prices there is nothing to evaluate anew: what is stored stays until there are some
        return prices.of(ticker)
                .map(bars -> EvaluationInputs.of(bars.upTo(row.windowEnd()), settings)
                        .equals(row.inputs()))
                .orElse(true);
    }

    private Map<Ticker, String> evaluate(
            List<Ticker> stale, MarketData data, TradingSettings settings, BooleanSupplier mayGoOn)
            throws InterruptedException {
        Instant started = clock.instant();
        LOG.info(
                "Evaluating {} strategies for {} tickers", StrategyCatalog.all().size(), stale.size());
        Prices prices =
                Prices.load(data, settings.tickers(), settings.timeframe(), Window.loadFrom(data.now(), settings));
        var problems = new HashMap<Ticker, String>();
        var tasks = new ArrayList<Callable<Optional<TickerEvaluation.Result>>>();
        for (Ticker ticker : stale) {
            Optional<Window> window = prices.of(ticker).flatMap(bars -> Window.of(bars, settings));
            if (window.isEmpty()) {
                problems.put(ticker, prices.problem(ticker).orElse("too few prices of " + ticker + " to evaluate"));
            } else {
                tasks.add(task(ticker, window.get(), prices, settings, mayGoOn));
            }
        }
        var progress = new Progress(tasks.size(), started);
        progress.show("");
        try {
            workers.each(tasks, result -> result.ifPresent(done -> store(done, progress)));
        } finally {
            monitor.update(status -> status.withEvaluation(Optional.empty()));
        }
        return problems;
    }

    private Callable<Optional<TickerEvaluation.Result>> task(
            Ticker ticker, Window window, Prices prices, TradingSettings settings, BooleanSupplier mayGoOn) {
        Optional<String> incumbent = best.findById(ticker.symbol())
                .filter(row -> row.metric().equals(settings.metric().code()))
                .map(BestStrategy::strategy);
        Map<Ticker, Bars> peers = prices.since(Prices.others(settings.tickers(), ticker), window.historyStart());
        return () -> mayGoOn.getAsBoolean()
                ? Optional.of(new TickerEvaluation(ticker, window, peers, settings, clock.instant()).run(incumbent))
                : Optional.empty();
    }

    private void store(TickerEvaluation.Result result, Progress progress) {
        book.store(result.evaluations(), result.best());
        LOG.info("{}: {}", result.best().ticker(), result.best().reason());
        progress.done++;
        progress.show(result.best().ticker());
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

        void show(String current) {
            var progress = new EvaluationProgress(done, total, current, started);
            monitor.update(status -> status.withEvaluation(Optional.of(progress)));
        }
    }
}
