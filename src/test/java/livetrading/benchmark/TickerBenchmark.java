package livetrading.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.backtest.Metrics;
import livetrading.backtest.Period;
import livetrading.market.Bars;
import livetrading.market.Ticker;
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

/** All strategies of one ticker, which is one of a watch list. */
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

    private final Backtest backtest = new Backtest(100_000, new Costs(0, 0.0005), true);
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
    public List<Metrics> elevenOnFewBars(FewBars state) {
        return eleven(state.list);
    }

    @Benchmark
    public List<Metrics> elevenOnManyBars(ManyBars state) {
        return eleven(state.list);
    }

    /** Pairs trading, whose partner is one of 99. */
    @Benchmark
    public Signals partners(ManyTickers state) {
        return pairs.signals(new History(any(state.list), state.list), Parameters.defaults(pairs.parameters()));
    }

    private List<Metrics> eleven(Map<Ticker, Bars> list) {
        Bars bars = any(list);
        var history = new History(bars, list);
        var period = new Period(bars, 0);
        var metrics = new ArrayList<Metrics>();
        for (Strategy strategy : StrategyCatalog.all()) {
            Signals signals = strategy.signals(history, Parameters.defaults(strategy.parameters()));
            metrics.add(backtest.run(period, signals).metrics());
        }
        return metrics;
    }

    private static Bars any(Map<Ticker, Bars> list) {
        return list.entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .orElseThrow()
                .getValue();
    }
}
