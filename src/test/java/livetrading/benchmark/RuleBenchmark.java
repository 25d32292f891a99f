package livetrading.benchmark;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.backtest.Metrics;
import livetrading.backtest.Period;
import livetrading.market.Bars;
import livetrading.risk.rule.RuleBook;
import livetrading.risk.rule.RuleReader;
import livetrading.risk.rule.RuleType;
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

/** What risk rules cost over one ticker, where they cost most. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RuleBenchmark {

    private final Bars bars = BenchmarkPrices.google();
    private final Backtest backtest = new Backtest(100_000, new Costs(0, 0.0005), true);
    private final Strategy cross = StrategyCatalog.find("sma-crossover").orElseThrow();
    private final RuleBook loss = book("stop-loss=1%");
    private final RuleBook range = book("atr-stop");
    private final RuleBook trailing = book("trailing-stop=50%");
    private final RuleBook five = book("stop-loss", "atr-stop", "trailing-stop", "take-profit", "time-stop");

    private RuleBook book(String... rules) {
        var reader = new RuleReader(RuleType.ofOneTicker());
        Stream.of(rules).forEach(reader::line);
        return reader.rules().of(bars.ticker());
    }

    @Benchmark
    public int stopLoss() {
        return askedAtEveryEntry(loss, bars);
    }

    /** The ranges are computed anew. */
    @Benchmark
    public int atrStop() {
        return askedAtEveryEntry(range, bars.first(bars.size() - 1));
    }

    private static int askedAtEveryEntry(RuleBook rules, Bars bars) {
        int exits = 0;
        for (int bar = 1; bar < bars.size(); bar++) {
            exits += rules.exit(bars, bar, bar, bars.open()[bar]).isPresent() ? 1 : 0;
        }
        return exits;
    }

    /** One position over all bars: its highest close is looked for each time. */
    @Benchmark
    public int trailingStop() {
        int exits = 0;
        for (int bar = 1; bar < bars.size(); bar++) {
            exits += trailing.exit(bars, bar, 1, bars.open()[1]).isPresent() ? 1 : 0;
        }
        return exits;
    }

    /** As an evaluation would make it, the ranges anew. */
    @Benchmark
    public Metrics smaCross() {
        Bars fresh = bars.first(bars.size() - 1);
        Parameters defaults = Parameters.defaults(cross.parameters());
        return backtest.run(new Period(fresh, 0), cross.signals(History.of(fresh), defaults), five)
                .metrics();
    }
}
