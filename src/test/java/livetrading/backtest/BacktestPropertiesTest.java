package livetrading.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import livetrading.market.Annualisation;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.strategy.Signals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any prices and any stances. */
class BacktestPropertiesTest {

    private static final double CAPITAL = 10_000;
    private static final int BARS = 400;
    private static final int START = 50;

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void losesAndFindsNoMoney(int seed) {
        BacktestResult result = run(seed, BARS);
        double profit = result.trades().stream().mapToDouble(RoundTrip::profit).sum();
        assertThat(CAPITAL + profit).isCloseTo(result.metrics().finalEquity(), within(1e-7));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void movesTheEquityOnlyWhileThereIsAPositionOrATrade(int seed) {
        BacktestResult result = run(seed, BARS);
        boolean[] may = new boolean[result.equity().length];
        for (RoundTrip trade : result.trades()) {
            Arrays.fill(may, trade.entryBar(), trade.open() ? may.length : trade.exitBar() + 1, true);
        }
        double before = CAPITAL;
        for (int i = 0; i < may.length; i++) {
            if (!may[i]) {
                assertThat(result.equity()[i]).as("bar %d", i).isEqualTo(before);
            }
            before = result.equity()[i];
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void movesTheEquityWithThePriceAndNoFaster(int seed) {
        BacktestResult result = run(seed, BARS);
        Bars bars = result.bars();
        for (RoundTrip trade : result.trades()) {
            int end = trade.open() ? bars.size() : trade.exitBar();
            for (int i = trade.entryBar() + 1; i < end; i++) {
                double moved = trade.shares() * (bars.close()[i] - bars.close()[i - 1]);
                assertThat(result.equity()[i] - result.equity()[i - 1]).isCloseTo(moved, within(1e-7));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdsOnePositionAtATimeAndNeverBorrows(int seed) {
        int free = 0;
        double cash = CAPITAL;
        for (RoundTrip trade : run(seed, BARS).trades()) {
            assertThat(trade.entryBar()).isGreaterThanOrEqualTo(free);
            assertThat(trade.shares()).isEqualTo(Math.floor(trade.shares()));
            assertThat(trade.shares() * trade.entryPrice()).isLessThanOrEqualTo(cash);
            cash += trade.profit();
            free = trade.exitBar();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void measuresInOnePassWhatPerformanceDefines(int seed) {
        BacktestResult result = run(seed, BARS);
        Metrics metrics = result.metrics();
        double[] returns = result.returns();
        double[] held =
                Performance.returns(result.bars().open()[0], result.bars().close());
        double k = Annualisation.barsPerYear(result.bars());
        assertSame(metrics.sharpe(), Performance.sharpe(returns, k));
        assertSame(metrics.sortino(), Performance.sortino(returns, k));
        assertSame(metrics.calmar(), Performance.calmar(returns, k));
        assertSame(metrics.cagr(), Performance.cagr(returns, k));
        assertSame(metrics.volatility(), Performance.volatility(returns, k));
        assertSame(metrics.alpha(), Performance.alpha(returns, held, k));
        assertSame(metrics.beta(), Performance.beta(returns, held));
        assertThat(metrics.totalReturn()).isCloseTo(Performance.totalReturn(returns), within(1e-12));
        assertThat(metrics.maxDrawdown()).isCloseTo(Performance.maxDrawdown(returns), within(1e-12));
    }

    private static void assertSame(OptionalDouble actual, OptionalDouble expected) {
        double value = expected.orElseThrow();
        assertThat(actual.orElseThrow()).isCloseTo(value, within(1e-10 * Math.max(1, Math.abs(value))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void measuresTheSameWhenThePeriodIsShared(int seed) {
        Period period = new Period(run(seed, BARS).bars(), START);
        boolean[] stances = new boolean[period.bars().size()];
        Arrays.fill(stances, 100, 200, true);
        var backtest = new Backtest(CAPITAL, new Costs(0.001, 0.0005), true);
        BacktestResult shared = backtest.run(period, signals(stances));
        BacktestResult alone = backtest.run(period.bars(), signals(stances), START);
        assertThat(shared.metrics()).isEqualTo(alone.metrics());
        assertThat(shared.bars()).isSameAs(period.measured());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doesNotKnowTheFuture(int seed) {
        double[] whole = run(seed, BARS).equity();
        double[] shortened = run(seed, BARS - 100).equity();
        assertThat(shortened).isEqualTo(Arrays.copyOf(whole, shortened.length));
    }

    /** The first {@code n} of the bars and stances that follow from a seed. */
    private static BacktestResult run(int seed, int n) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[] stances = new boolean[BARS];
        double[] open = new double[BARS];
        double[] close = new double[BARS];
        double price = 10 + random.nextInt(500);
        for (int i = 0; i < BARS; i++) {
            stances[i] = (i > 0 && random.nextInt(5) > 0) ? stances[i - 1] : random.nextBoolean();
            open[i] = price * (0.97 + 0.06 * random.nextDouble());
            close[i] = open[i] * (0.97 + 0.06 * random.nextDouble());
            price = close[i];
        }
        return new Backtest(CAPITAL, new Costs(0.001, 0.0005), true)
                .run(bars(open, close).first(n), signals(Arrays.copyOf(stances, n)), START);
    }

    private static Bars bars(double[] open, double[] close) {
        long[] times = IntStream.range(0, BARS).mapToLong(i -> i * 86_400_000L).toArray();
        double[] high = IntStream.range(0, BARS)
                .mapToDouble(i -> Math.max(open[i], close[i]))
                .toArray();
        double[] low = IntStream.range(0, BARS)
                .mapToDouble(i -> Math.min(open[i], close[i]))
                .toArray();
        return new Bars(new Ticker("ALFA"), Timeframe.DAY_1, times, open, high, low, close, new double[BARS]);
    }

    private static Signals signals(boolean[] stances) {
        return new Signals(stances, List.of(), bar -> "by chance");
    }
}
