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

    private final Bars bars = walk(LAST, 7);

    @Test
    void areThoseOfTheWholeComputation() {
        for (String id : new String[] {"ml", "adaptive-ml"}) {
            Strategy strategy = StrategyCatalog.find(id).orElseThrow();
            var models = new FittedModels();
            for (int n = FIRST; n <= LAST; n += n < FIRST + 3 ? 1 : 13) {
                assertSame(strategy, bars.first(n), models);
            }
        }
    }

    /** A dividend changes the prices of all bars before it. */
    @Test
    void areForgottenWhenThePastChanges() {
        Strategy strategy = StrategyCatalog.find("ml").orElseThrow();
        var models = new FittedModels();
        assertSame(strategy, bars, models);
        assertSame(strategy, walk(LAST, 8), models);
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

    private static void assertSame(Strategy strategy, Bars seen, FittedModels models) {
        Parameters parameters = Parameters.defaults(strategy.parameters());
        Signals kept = strategy.signals(new History(seen, Map.of(), models), parameters);
        Signals whole = strategy.signals(History.of(seen), parameters);
        assertThat(kept.lines().getFirst().values())
                .isEqualTo(whole.lines().getFirst().values());
        for (int bar = 0; bar < seen.size(); bar++) {
            assertThat(kept.isLong(bar)).isEqualTo(whole.isLong(bar));
        }
    }

    private static Bars walk(int size, long seed) {
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
        return new Bars(Ticker.of("TEST"), Timeframe.DAY_1, times, close, close, close, close, volume);
    }
}
