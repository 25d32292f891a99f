package livetrading.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import livetrading.deviation.Deal;
import livetrading.deviation.DealComparison;
import livetrading.deviation.DecayTest;
import livetrading.deviation.DeviationState;
import livetrading.deviation.ExecutionTest;
import livetrading.deviation.HardTest;
import livetrading.market.Annualisation;
import livetrading.market.Ticker;
import livetrading.portfolio.Side;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The three tests of live trading against its back-test, after years of sessions with an order each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeviationBenchmark {

    static final int YEAR = Annualisation.SESSIONS_PER_YEAR;
    static final int YEARS = 4 * YEAR;
    static final int DECADE = 10 * YEAR;

    private final double[] evaluated = returns(1, YEAR);
    private final Account year = new Account(YEAR);
    private final Account years = new Account(YEARS);
    private final Account decade = new Account(DECADE);

    private final class Account {

        private final double[] live;
        private final double[] excess;
        private final DealComparison deals;
        private final DecayTest decay = new DecayTest(evaluated, YEAR);

        Account(int sessions) {
            live = returns(2, sessions);
            excess = new Random(3).doubles(sessions, -10, 10).toArray();
            List<Deal> all = IntStream.range(0, sessions)
                    .mapToObj(i -> new Deal(
                            LocalDate.of(2026, 1, 5).plusDays(i),
                            Ticker.of("AAPL"),
                            Side.BUY,
                            BigDecimal.TEN,
                            BigDecimal.ONE))
                    .toList();
            deals = DealComparison.of(all, all);
        }

        List<DeviationState> judged(DecayTest decay) {
            return List.of(HardTest.of(deals), new ExecutionTest(YEAR).of(excess), decay.of(live));
        }
    }

    private static double[] returns(long seed, int size) {
        return new Random(seed)
                .doubles(size)
                .map(value -> 0.02 * (value - 0.48))
                .toArray();
    }

    @Benchmark
    public List<DeviationState> year() {
        return year.judged(year.decay);
    }

    @Benchmark
    public List<DeviationState> fourYears() {
        return years.judged(years.decay);
    }

    @Benchmark
    public List<DeviationState> tenYears() {
        return decade.judged(decade.decay);
    }

    /** The first time after a start of the program, and once whenever the sessions have doubled. */
    @Benchmark
    public List<DeviationState> tenYearsForTheFirstTime() {
        return decade.judged(new DecayTest(evaluated, YEAR));
    }
}
