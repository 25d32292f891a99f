package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import livetrading.ledger.TradingPlan;
import livetrading.market.Bars;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.strategy.Parameters;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import livetrading.strategy.StrategyList;
import livetrading.tuning.Tuned;
import livetrading.tuning.Vote;
import org.junit.jupiter.api.Test;

class KeptStanceTest {

    private static final Ticker OWN = Ticker.of("OWN");
    private static final Ticker PEER = Ticker.of("PEER");
    private static final int BARS = 400;

    private final KeptStance stance = new KeptStance(StrategyCatalog.BUILT_IN);

    @Test
    void isComputedOnceWhileNothingIsNew() {
        TradingPlan plan = plan("adaptive-ml");
        SignalResult.Stance first = stance.of(plan, walk(OWN, 1, BARS), prices(2, BARS));

        assertThat(stance.of(plan, walk(OWN, 1, BARS), prices(2, BARS))).isSameAs(first);
    }

    @Test
    void isThatOfTheWholeComputationAfterEachNewBar() {
        for (String strategy : List.of("rsi", "ml", "pairs-trading", "adaptive-ml")) {
            for (int size = BARS; size < BARS + 5; size++) {
                Bars bars = walk(OWN, 1, size);
                Prices prices = prices(2, size);
                assertThat(stance.of(plan(strategy), bars, prices))
                        .isEqualTo(new KeptStance(StrategyCatalog.BUILT_IN).of(plan(strategy), bars, prices));
            }
        }
    }

    /** Over two steps; the strategy that looks at peers has to notice when those are others. */
    @Test
    void choosesAnewWhereAStepIsReachedAndFollowsWhatTheWholeComputationFollows() {
        Strategies strategies = new StrategyList(List.of(
                new Tuned(StrategyCatalog.find("vwap").orElseThrow()),
                new Tuned(StrategyCatalog.find("pairs-trading").orElseThrow()),
                new Vote(StrategyCatalog.all().subList(0, 3))));
        var often = Map.of("train", "252", "step", "9");
        for (Strategy strategy : strategies.all()) {
            var kept = new KeptStance(strategies);
            TradingPlan plan = plan(strategy.id(), "{\"train\": 252, \"step\": 9}");
            int warmUp =
                    strategy.warmUp(Parameters.defaults(strategy.parameters()).with(often));
            for (int size = warmUp - 1; size < warmUp + 22; size += 3) {
                Bars bars = walk(OWN, 1, size);
                for (int seed = 2; seed < 4; seed++) {
                    Prices prices = prices(seed, size);
                    assertThat(kept.of(plan, bars, prices))
                            .as("%s after %d bars", strategy.id(), size)
                            .isEqualTo(new KeptStance(strategies).of(plan, bars, prices));
                }
            }
        }
    }

    @Test
    void followsThePricesOfPeersWhereTheStrategyLooksAtThem() {
        Bars bars = walk(OWN, 1, BARS);
        SignalResult.Stance rsi = stance.of(plan("rsi"), bars, prices(2, BARS));
        assertThat(stance.of(plan("rsi"), bars, prices(3, BARS))).isSameAs(rsi);

        SignalResult.Stance pairs = stance.of(plan("pairs-trading"), bars, prices(2, BARS));
        assertThat(stance.of(plan("pairs-trading"), bars, prices(3, BARS))).isNotSameAs(pairs);
    }

    @Test
    void anotherPlanOrAnotherPastIsComputedAnew() {
        SignalResult.Stance first = stance.of(plan("rsi"), walk(OWN, 1, BARS), prices(2, BARS));
        SignalResult.Stance other = stance.of(plan("sma-crossover"), walk(OWN, 1, BARS), prices(2, BARS));

        assertThat(other.plan().strategy()).isEqualTo("sma-crossover");
        assertThat(stance.of(plan("sma-crossover"), walk(OWN, 9, BARS), prices(2, BARS))
                        .signal()
                        .price())
                .isNotEqualTo(first.signal().price());
    }

    private static TradingPlan plan(String strategy) {
        return plan(strategy, "{}");
    }

    private static TradingPlan plan(String strategy, String parameters) {
        return new TradingPlan(strategy, parameters, Instant.EPOCH, "PEER");
    }

    private static Prices prices(long seed, int size) {
        var data = new MarketData() {

            @Override
            public Instant now() {
                return Instant.EPOCH;
            }

            @Override
            public Instant completeUntil() {
                return now();
            }

            @Override
            public Bars bars(Ticker ticker, Timeframe timeframe, Instant start) {
                return walk(ticker, seed, size);
            }

            @Override
            public Set<Ticker> tickers() {
                return Set.of(PEER);
            }
        };
        return Prices.load(data, Map.of(PEER, Instant.EPOCH), Timeframe.DAY_1);
    }

    private static Bars walk(Ticker ticker, long seed, int size) {
        var random = new Random(seed);
        double[] close = new double[size];
        double price = 100;
        for (int i = 0; i < size; i++) {
            price *= Math.exp(0.02 * random.nextGaussian());
            close[i] = price;
        }
        double[] volume =
                IntStream.range(0, size).mapToDouble(i -> 1000 + i % 7 * 50).toArray();
        long[] times = IntStream.range(0, size).mapToLong(i -> i * 86_400_000L).toArray();
        return new Bars(ticker, Timeframe.DAY_1, times, close, close, close, close, volume);
    }
}
