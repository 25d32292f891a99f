package livetrading.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import org.junit.jupiter.api.Test;

/** Signals that are computed again after each bar, with the models of the time before. */
class FittedModelsTest {

    private static final int FIRST = 700;
    private static final int LAST = 780;
    private static final Ticker TICKER = Ticker.of("TEST");
    private static final Ticker FOLLOWER = Ticker.of("FOLLOW");
    private static final Ticker STRANGER = Ticker.of("OTHER");

    private final Bars bars = walk(TICKER, LAST, 7);

    @Test
    void areThoseOfTheWholeComputation() {
        for (String id : new String[] {"ml", "adaptive-ml", "pairs-trading"}) {
            Strategy strategy = StrategyCatalog.find(id).orElseThrow();
            var models = new FittedModels();
            for (int n = FIRST; n <= LAST; n += n < FIRST + 3 ? 1 : 13) {
                assertSame(
                        strategy,
                        bars.first(n),
                        Map.of(FOLLOWER, follower(bars.first(n), 3), STRANGER, walk(STRANGER, n, 9)),
                        models);
            }
        }
    }

    /** A dividend changes the prices of all bars before it. */
    @Test
    void areForgottenWhenThePastChanges() {
        Strategy strategy = StrategyCatalog.find("ml").orElseThrow();
        var models = new FittedModels();
        assertSame(strategy, bars, Map.of(), models);
        assertSame(strategy, walk(TICKER, LAST, 8), Map.of(), models);
    }

    @Test
    void partnersAreTestedAgainWhenTheirPricesChange() {
        Strategy strategy = StrategyCatalog.find("pairs-trading").orElseThrow();
        var models = new FittedModels();
        Signals first = assertSame(strategy, bars, Map.of(FOLLOWER, follower(bars, 3)), models);
        Signals other = assertSame(strategy, bars, Map.of(FOLLOWER, follower(bars, 4)), models);
        Signals none = assertSame(strategy, bars, Map.of(STRANGER, walk(STRANGER, LAST, 9)), models);

        assertThat(longs(first)).isPositive();
        assertThat(longs(other)).isPositive();
        assertThat(longs(none)).isZero();
    }

    private static long longs(Signals signals) {
        return IntStream.range(0, signals.size()).filter(signals::isLong).count();
    }

    @Test
    void areFittedOnce() {
        var history = History.of(bars);
        var models = new FittedModels();
        var walk = new WalkForward(600, 21, 7, Integer.MAX_VALUE);
        var key = new FittedModels.Key(walk, 600, bars.fingerprint());
        var model = LogisticRegression.fit(history.features(), Features.FIRST, 590, new double[Features.COUNT + 1]);
        for (int computation = 0; computation < 3; computation++) {
            models.begin();
            boolean isFirst = computation == 0;
            assertThat(models.of(key, () -> {
                        assertThat(isFirst).isTrue();
                        return model;
                    }))
                    .isSameAs(model);
        }
    }

    private static Signals assertSame(Strategy strategy, Bars seen, Map<Ticker, Bars> peers, FittedModels models) {
        Parameters parameters = Parameters.defaults(strategy.parameters());
        Signals kept = strategy.signals(new History(seen, peers, models), parameters);
        Signals whole = strategy.signals(new History(seen, peers), parameters);
        assertThat(kept.lines().getFirst().values())
                .isEqualTo(whole.lines().getFirst().values());
        for (int bar = 0; bar < seen.size(); bar++) {
            assertThat(kept.isLong(bar)).isEqualTo(whole.isLong(bar));
        }
        return kept;
    }

    /** Prices that keep coming back to those of another ticker. */
    private static Bars follower(Bars leader, long seed) {
        var random = new Random(seed);
        double[] close = new double[leader.size()];
        double distance = 0;
        for (int i = 0; i < close.length; i++) {
            distance = 0.8 * distance + 0.01 * random.nextGaussian();
            close[i] = leader.close()[i] * Math.exp(distance);
        }
        return new Bars(FOLLOWER, Timeframe.DAY_1, leader.times(), close, close, close, close, leader.volume());
    }

    private static Bars walk(Ticker ticker, int size, long seed) {
        var random = new Random(seed);
        double[] close = new double[size];
        double price = 100;
        for (int i = 0; i < size; i++) {
            price *= Math.exp(0.02 * random.nextGaussian());
            close[i] = price;
        }
        double[] volume = IntStream.range(0, size)
                .mapToDouble(i -> 1000 + random.nextInt(500))
                .toArray();
        long[] times = IntStream.range(0, size).mapToLong(i -> i * 86_400_000L).toArray();
        return new Bars(ticker, Timeframe.DAY_1, times, close, close, close, close, volume);
    }
}
