package livetrading.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.backtest.RuledBacktest;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.risk.rule.RuleList;
import livetrading.selection.ComparisonResult;
import livetrading.selection.Competitors;
import livetrading.selection.Metric;
import livetrading.selection.SelectionCriteria;
import livetrading.selection.StrategyComparison;
import livetrading.selection.StrategySelector;
import livetrading.selection.Window;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The evaluation of a ticker, which is one of a watch list: all strategies, the selection and its statistics. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class TickerBenchmark {

    static final int MANY_BARS = 100_000;
    static final int WATCH_LIST = 10;
    static final int LONG_WATCH_LIST = 100;

    private static final int ALL_HISTORY = 400_000;
    private static final int THREADS = 2;

    private final Competitors competitors = Competitors.withDefaults(StrategyCatalog.BUILT_IN);
    private final StrategyComparison comparison = new StrategyComparison(
            competitors,
            new RuledBacktest(new Backtest(100_000, new Costs(0, 0.0005), true), RuleList.NONE),
            new StrategySelector(Metric.SHARPE, 0.1, SelectionCriteria.STANDARD));
    private final Strategy pairs = StrategyCatalog.find("pairs-trading").orElseThrow();

    /** Made when first asked for, so that a benchmark does not carry what only another one needs. */
    @State(Scope.Benchmark)
    public static class FewBars {
        final Map<Ticker, Bars> list = BenchmarkPrices.watchList(WATCH_LIST, BenchmarkPrices.BARS);
    }

    @State(Scope.Benchmark)
    public static class ManyBars {
        final Map<Ticker, Bars> list = BenchmarkPrices.watchList(WATCH_LIST, MANY_BARS);
    }

    @State(Scope.Benchmark)
    public static class ManyTickers {
        final Map<Ticker, Bars> list = BenchmarkPrices.watchList(LONG_WATCH_LIST, BenchmarkPrices.BARS);
    }

    @Benchmark
    public ComparisonResult fewBars(FewBars state) {
        return evaluate(any(state.list), state.list);
    }

    @Benchmark
    public ComparisonResult manyBars(ManyBars state) {
        return evaluate(any(state.list), state.list);
    }

    /** A whole watch list on two threads. */
    @Benchmark
    @Warmup(iterations = 1, time = 1)
    @Measurement(iterations = 3, time = 1)
    public List<ComparisonResult> hundredTickers(ManyTickers state) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<ComparisonResult>> running = state.list.values().stream()
                    .map(bars -> threads.submit(() -> evaluate(bars, state.list)))
                    .toList();
            var results = new ArrayList<ComparisonResult>();
            for (Future<ComparisonResult> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    /** Pairs trading, whose partner is one of 99. */
    @Benchmark
    public Signals partners(ManyTickers state) {
        return pairs.signals(new History(any(state.list), state.list), Parameters.defaults(pairs.parameters()));
    }

    private ComparisonResult evaluate(Bars bars, Map<Ticker, Bars> list) {
        return comparison.run(Window.of(bars, ALL_HISTORY, competitors).orElseThrow(), list, Optional.empty());
    }

    private static Bars any(Map<Ticker, Bars> list) {
        return list.entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .orElseThrow()
                .getValue();
    }
}
