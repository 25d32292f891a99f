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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Strategies and their back-tests over one ticker, by the calls that an evaluation makes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
public class StrategyBenchmark {

    static final int RULES = 8;
    static final int WINDOWS = 100;

    private static final int SMALLEST = 2;

    private final Backtest backtest = new Backtest(100_000, new Costs(0, 0.0005), true);
    private final List<Strategy> rules =
            StrategyCatalog.all().stream().limit(RULES).toList();
    private final Strategy cross = StrategyCatalog.find("sma-crossover").orElseThrow();
    private final Strategy learning = StrategyCatalog.find("ml").orElseThrow();
    private final List<Parameters> pairs = new ArrayList<>();

    private Bars bars = BenchmarkPrices.google();
    private History known = History.of(bars);

    @Setup
    public void prepare() {
        Parameters defaults = Parameters.defaults(cross.parameters());
        for (int fast = SMALLEST; fast < SMALLEST + WINDOWS; fast++) {
            for (int slow = fast + 1; slow < SMALLEST + WINDOWS; slow++) {
                pairs.add(defaults.with(Map.of("fast", "" + fast, "slow", "" + slow)));
            }
        }
        known = History.of(bars);
        refits();
    }

    /** The eight rules, indicators included, each with all metrics. */
    @Benchmark
    public List<Metrics> rules() {
        var history = History.of(bars);
        var period = new Period(bars, 0);
        var metrics = new ArrayList<Metrics>(RULES);
        for (Strategy rule : rules) {
            metrics.add(measured(history, period, rule, Parameters.defaults(rule.parameters())));
        }
        return metrics;
    }

    /** Every pair of a hundred window lengths, the averages included, each with all metrics. */
    @Benchmark
    public double smaPairs() {
        var history = History.of(bars);
        var period = new Period(bars, 0);
        double best = Double.NEGATIVE_INFINITY;
        for (Parameters pair : pairs) {
            best = Math.max(
                    best, measured(history, period, cross, pair).sharpe().orElse(best));
        }
        return best;
    }

    /** One pair of averages with all metrics. */
    @Benchmark
    public Metrics smaCross() {
        return measured(History.of(bars), new Period(bars, 0), cross, Parameters.defaults(cross.parameters()));
    }

    /** A logistic regression that is fitted 26 times, on ten features. */
    @Benchmark
    public Signals refits() {
        var parameters = Parameters.defaults(learning.parameters())
                .with(Map.of("train", "500", "retrain", "63", "embargo", "4"));
        return learning.signals(known, parameters);
    }

    private Metrics measured(History history, Period period, Strategy strategy, Parameters parameters) {
        return backtest.run(period, strategy.signals(history, parameters)).metrics();
    }
}
