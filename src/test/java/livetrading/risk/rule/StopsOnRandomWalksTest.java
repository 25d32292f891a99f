package livetrading.risk.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.backtest.Period;
import livetrading.backtest.RoundTrip;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.strategy.Signals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kaminski and Lo (2014): where prices wander with a drift, a rule costs the share of time that it keeps one out times the
 * drift, and nothing where there is none. What it seems to save is what it also loses.
 */
class StopsOnRandomWalksTest {

    private static final int WALKS = 10_000;
    private static final int BARS = 200;
    private static final double VOLATILITY = 0.02;
    private static final Backtest BACKTEST = new Backtest(1000, new Costs(0, 0), false);
    private static final Signals ALWAYS_IN = alwaysIn();
    private static final long[] TIMES = times();

    private static long[] times() {
        long[] times = new long[BARS];
        LocalDate date = LocalDate.of(2020, 1, 2);
        for (int bar = 0; bar < BARS; bar++) {
            times[bar] = MarketCalendar.startOfDay(date).toEpochMilli();
            date = MarketCalendar.sessionAfter(date).date();
        }
        return times;
    }

    /** What one rule costs in all walks, in logarithms of the price. */
    private static final class Cost {

        private final RuleBook rule;
        private double missed;
        private double barsOut;
        private double squares;

        Cost(String rule) {
            this.rule = new RuleBook(List.of(RuleText.parse(rule, RuleType.all())));
        }

        void add(Bars bars, double drift) {
            RoundTrip trade =
                    BACKTEST.run(new Period(bars, 0), ALWAYS_IN, rule).trades().getFirst();
            double rest = trade.open() ? 0 : Math.log(bars.lastClose() / trade.exitPrice());
            double out = trade.open() ? 0 : BARS - trade.exitBar();
            missed += rest;
            barsOut += out;
            squares += (rest - drift * out) * (rest - drift * out);
        }

        double threeStandardErrors() {
            return 3 * Math.sqrt(squares);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, -0.001})
    void aRuleCostsTheTimeThatItKeepsOneOutTimesTheDrift(double drift) {
        List<Cost> costs = Stream.of(
                        "stop-loss=10%", "trailing-stop=8%", "atr-stop=14,2", "take-profit=10%", "time-stop=60")
                .map(Cost::new)
                .toList();
        Random random = new Random(42);
        for (int walk = 0; walk < WALKS; walk++) {
            Bars bars = walk(random, drift);
            costs.forEach(cost -> cost.add(bars, drift));
        }
        assertThat(costs).allSatisfy(cost -> {
            assertThat(cost.missed).isCloseTo(drift * cost.barsOut, within(cost.threeStandardErrors()));
            // else the test could not tell a cost from none
            assertThat(Math.abs(drift) * cost.barsOut)
                    .matches(expected -> drift == 0 || expected > 2 * cost.threeStandardErrors());
        });
    }

    private static Signals alwaysIn() {
        boolean[] stances = new boolean[BARS];
        Arrays.fill(stances, true);
        return new Signals(stances, List.of(), bar -> "always in");
    }

    /** The logarithm of the price moves overnight and within the session; the drift is that of the session. */
    private static Bars walk(Random random, double drift) {
        double[][] columns = new double[5][BARS];
        double log = Math.log(100);
        for (int bar = 0; bar < BARS; bar++) {
            log += VOLATILITY / 2 * random.nextGaussian();
            double open = Math.exp(log);
            log += drift + VOLATILITY * random.nextGaussian();
            double close = Math.exp(log);
            columns[0][bar] = open;
            columns[1][bar] = Math.max(open, close);
            columns[2][bar] = Math.min(open, close);
            columns[3][bar] = close;
        }
        return new Bars(
                Ticker.of("WALK"), Timeframe.DAY_1, TIMES, columns[0], columns[1], columns[2], columns[3], columns[4]);
    }
}
