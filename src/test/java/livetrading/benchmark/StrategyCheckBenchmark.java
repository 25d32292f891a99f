package livetrading.benchmark;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import livetrading.check.CheckReport;
import livetrading.check.StrategyChecks;
import livetrading.script.BadScript;
import livetrading.script.Gallery;
import livetrading.script.ScriptStrategy;
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

/** What saving a script costs: it is read, and stands all checks on two given series of 2148 bars and two random walks. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class StrategyCheckBenchmark {

    private final StrategyChecks checks = new StrategyChecks(
            List.of(BenchmarkPrices.google(), BenchmarkPrices.google()), Map.of(), StrategyCatalog.all());

    @Benchmark
    public CheckReport averages() throws BadScript, InterruptedException {
        return saved("sma-crossover");
    }

    @Benchmark
    public CheckReport position() throws BadScript, InterruptedException {
        return saved("pullback");
    }

    @Benchmark
    public CheckReport weeks() throws BadScript, InterruptedException {
        return saved("golden-cross-weekly");
    }

    @Benchmark
    public CheckReport session() throws BadScript, InterruptedException {
        return saved("opening-range");
    }

    private CheckReport saved(String script) throws BadScript, InterruptedException {
        return checks.of(ScriptStrategy.read(script, Gallery.source(script)));
    }
}
