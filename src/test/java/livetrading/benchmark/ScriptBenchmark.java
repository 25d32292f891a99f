package livetrading.benchmark;

import java.util.concurrent.TimeUnit;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.backtest.Metrics;
import livetrading.market.Bars;
import livetrading.market.HigherBars;
import livetrading.market.Period;
import livetrading.script.BadScript;
import livetrading.script.Gallery;
import livetrading.script.ScriptStrategy;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
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

/** Strategies in the language of strategies beside those of the program that do the same, indicators and metrics included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
public class ScriptBenchmark {

    private final Backtest backtest = new Backtest(100_000, new Costs(0, 0.0005), true);
    private final Bars bars = BenchmarkPrices.google();
    private final Strategy smaCross = script("sma-crossover");
    private final Strategy rsi = script("rsi");
    private final Strategy breakout = script("breakout");
    private final Strategy pullback = script("pullback");
    private final Strategy weekly = script("golden-cross-weekly");
    private final Strategy builtInRsi = StrategyCatalog.find("rsi").orElseThrow();
    private final Strategy builtInBreakout = StrategyCatalog.find("breakout").orElseThrow();

    /** Reads and checks a script. */
    @Benchmark
    public Strategy read() {
        return script("pullback");
    }

    @Benchmark
    public Metrics smaCross() {
        return measured(smaCross);
    }

    @Benchmark
    public Metrics rsi() {
        return measured(rsi);
    }

    @Benchmark
    public Metrics builtInRsi() {
        return measured(builtInRsi);
    }

    @Benchmark
    public Metrics breakout() {
        return measured(breakout);
    }

    @Benchmark
    public Metrics builtInBreakout() {
        return measured(builtInBreakout);
    }

    /** Looks at the position when it leaves. */
    @Benchmark
    public Metrics pullback() {
        return measured(pullback);
    }

    /** Makes the weeks of the bars, which scripts that look at them share. */
    @Benchmark
    public HigherBars weeks() {
        return HigherBars.of(bars, Period.WEEK);
    }

    /** Looks at weeks. */
    @Benchmark
    public Metrics weekly() {
        return measured(weekly);
    }

    private Metrics measured(Strategy strategy) {
        return backtest.run(
                        new livetrading.backtest.Period(bars, 0),
                        strategy.signals(History.of(bars), Parameters.defaults(strategy.parameters())))
                .metrics();
    }

    private static Strategy script(String id) {
        try {
            return ScriptStrategy.read(id, Gallery.source(id));
        } catch (BadScript e) {
            throw new IllegalStateException(e);
        }
    }
}
