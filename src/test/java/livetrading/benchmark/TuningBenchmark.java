package livetrading.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.backtest.Period;
import livetrading.market.Bars;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import livetrading.tuning.Choice;
import livetrading.tuning.Grid;
import livetrading.tuning.Objective;
import livetrading.tuning.Retuning;
import livetrading.tuning.Schedule;
import livetrading.tuning.Surface;
import livetrading.tuning.Tuned;
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

/** Surfaces of many parameters, and choosing from them again and again, in 64 MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx64m")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
public class TuningBenchmark {

    /** Points of the grid that SMA Crossover declares. */
    static final int POINTS = 1324;

    /** Choices in {@link #windowScores}. */
    static final int CHOICES = 279;

    private static final double COST = 0.0005;
    private static final int TRAIN = 504;
    private static final int OFTEN = 5;
    private static final int FAST = 20;
    private static final int SLOW = 50;
    private static final double TOLERANCE = 1e-9;

    private static final Strategy CROSS = StrategyCatalog.find("sma-crossover").orElseThrow();

    private final Bars bars = BenchmarkPrices.google();
    private final List<Tuned> tuned = StrategyCatalog.all().stream()
            .limit(StrategyBenchmark.RULES)
            .map(Tuned::new)
            .toList();

    /** A surface that was played, which holds 24 MB. */
    @State(Scope.Benchmark)
    public static class Played {

        private final Bars bars = BenchmarkPrices.google();
        private final Grid grid = Grid.of(CROSS);
        private final Schedule schedule =
                new Schedule(grid.warmUp(CROSS, bars.timeframe()) + TRAIN, OFTEN, TRAIN, bars.size());
        private final Surface surface = Surface.of(CROSS, grid, History.of(bars), COST, schedule.marks());

        @Setup
        public void prepare() {
            surface.parts().forEach(Runnable::run);
            if (grid.size() != POINTS || schedule.size() != CHOICES) {
                throw new IllegalStateException("%d points and %d choices".formatted(grid.size(), schedule.size()));
            }
        }
    }

    /** The plain loop has to earn what a back-test says. */
    @Setup
    public void requireTheSame() {
        var backtest = new Backtest(1, new Costs(0, COST), false);
        double expected = backtest.run(
                        new Period(bars, 0), CROSS.signals(History.of(bars), Parameters.defaults(CROSS.parameters())))
                .metrics()
                .sharpe()
                .orElseThrow();
        double plain = PlainPlay.of(
                        bars.open(), bars.close(), average(bars.close(), FAST), average(bars.close(), SLOW), SLOW, COST)
                .sharpe();
        if (Math.abs(plain - expected) > TOLERANCE) {
            throw new IllegalStateException("a Sharpe ratio of %s, not of %s".formatted(plain, expected));
        }
    }

    /** The eight rules, each with all points of its grid, chosen anew every 63 bars. */
    @Benchmark
    public List<Signals> rules() {
        var signals = new ArrayList<Signals>(tuned.size());
        for (Tuned one : tuned) {
            signals.add(one.signals(History.of(bars), Parameters.defaults(one.parameters())));
        }
        return signals;
    }

    /** The plateau of each of many windows, on a surface that was played. */
    @Benchmark
    public List<Optional<Integer>> windowScores(Played played) {
        return new Retuning(played.schedule, Choice.PLATEAU, Objective.SHARPE).choices(played.grid, played.surface);
    }

    /** What a program does in this place that has nothing but arrays: the pairs of {@link StrategyBenchmark#smaPairs}. */
    @Benchmark
    public double plainPairs() {
        double[] open = bars.open();
        double[] close = bars.close();
        double[][] averages = new double[StrategyBenchmark.WINDOWS][];
        for (int i = 0; i < averages.length; i++) {
            averages[i] = average(close, i + 2);
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int fast = 0; fast < averages.length; fast++) {
            for (int slow = fast + 1; slow < averages.length; slow++) {
                best = Math.max(
                        best,
                        PlainPlay.of(open, close, averages[fast], averages[slow], slow + 2, COST)
                                .sharpe());
            }
        }
        return best;
    }

    private static double[] average(double[] values, int n) {
        double[] averages = new double[values.length];
        double sum = 0;
        for (int t = 0; t < values.length; t++) {
            sum += values[t] - (t >= n ? values[t - n] : 0);
            averages[t] = sum / n;
        }
        return averages;
    }
}
