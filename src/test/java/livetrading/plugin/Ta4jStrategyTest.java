package livetrading.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import livetrading.Ta4jSeries;
import livetrading.market.Bars;
import livetrading.script.BadScript;
import livetrading.script.Gallery;
import livetrading.script.ScriptStrategy;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Series;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Position;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.backtest.BarSeriesManager;
import org.ta4j.core.backtest.TradeOnNextOpenModel;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.rules.BooleanRule;
import org.ta4j.core.rules.OverIndicatorRule;
import org.ta4j.core.rules.UnderIndicatorRule;

/** Strategies of ta4j against ta4j's own back-test, and against ours where it is the same rule. */
class Ta4jStrategyTest {

    private static final Bars BARS = Series.walk("TEST", 2000, 100, 0.02, 11);

    static Stream<Ta4jExamples> examples() {
        return Stream.of(Ta4jExamples.values());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void tradesOnTheBarsOnWhichTa4jItselfDoes(Ta4jExamples example) {
        BarSeries series = Ta4jSeries.of(BARS);
        var record = new BarSeriesManager(series, new TradeOnNextOpenModel())
                .run(example.over(series, Parameters.defaults(List.of())));
        boolean[] theirs = new boolean[BARS.size()];
        for (Position position : record.getPositions()) {
            mark(theirs, position.getEntry().getIndex(), position.getExit().getIndex());
        }
        if (record.getCurrentPosition().isOpened()) {
            mark(theirs, record.getCurrentPosition().getEntry().getIndex(), BARS.size());
        }

        boolean[] ours = stances(example.strategy(), BARS);

        // what ta4j has traded at the open of a bar was decided on the bar before; it cannot trade after the last one
        for (int bar = 0; bar < BARS.size() - 1; bar++) {
            assertThat(ours[bar]).as("bar %d", bar).isEqualTo(theirs[bar + 1]);
        }
        assertThat(ours).contains(true, false);
    }

    private static void mark(boolean[] stances, int from, int to) {
        java.util.Arrays.fill(stances, from, to, true);
    }

    @Test
    void theCrossingOfAveragesIsOurOwn() {
        Strategy ours = StrategyCatalog.find("sma-crossover").orElseThrow();

        assertThat(stances(Ta4jExamples.SMA_CROSSOVER.strategy(), BARS)).isEqualTo(stances(ours, BARS));
    }

    /** But for the seed of the RSI, which both have forgotten by the first bar on which the average of 200 is known. */
    @Test
    void connorsRsiIsThatOfTheGallery() throws BadScript {
        Strategy script = ScriptStrategy.read("connors", Gallery.source("connors-rsi2"));

        assertThat(stances(Ta4jExamples.CONNORS_RSI_2.strategy(), BARS)).isEqualTo(stances(script, BARS));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatItSaysOfTheBeginningIsTheBeginningOfWhatItSays(Ta4jExamples example) {
        Bars bars = BARS.first(400);
        boolean[] whole = stances(example.strategy(), bars);

        for (int n = 1; n < bars.size(); n++) {
            assertThat(stances(example.strategy(), bars.first(n)))
                    .as("%d bars", n)
                    .isEqualTo(java.util.Arrays.copyOf(whole, n));
        }
    }

    @Test
    void aRuleThatLooksAtALaterBarFindsNone() {
        Strategy prophet = new Ta4jStrategy("prophet", "Prophet", List.of(), (series, values) -> {
            var close = new ClosePriceIndicator(series);
            return new BaseStrategy(
                    new org.ta4j.core.rules.AbstractRule() {
                        @Override
                        public boolean isSatisfied(int index, org.ta4j.core.TradingRecord record) {
                            return close.getValue(index + 1).isGreaterThan(close.getValue(index));
                        }
                    },
                    BooleanRule.TRUE);
        });

        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> stances(prophet, BARS));
    }

    @Test
    void needsTheBarsThatItDeclaresUnstable() {
        Strategy strategy = Ta4jExamples.SMA_CROSSOVER.strategy();
        Parameters none = Parameters.defaults(strategy.parameters());

        assertThat(strategy.warmUp(none)).isEqualTo(50);
        assertThat(strategy.signals(History.of(BARS.first(50)), none).reason(49))
                .isEqualTo("has 50 of the 51 bars it needs before its first decision");
    }

    @Test
    void hasAReasonForEveryBar() {
        Strategy strategy = Ta4jExamples.CONNORS_RSI_2.strategy();
        Signals signals = strategy.signals(History.of(BARS), Parameters.defaults(List.of()));
        int bought = 201;
        while (!signals.isLong(bought)) {
            bought++;
        }

        assertThat(signals.reason(bought - 1)).isEqualTo("its entry rule is not satisfied");
        assertThat(signals.reason(bought)).isEqualTo("its entry rule is satisfied");
    }

    @Test
    void parametersReachTheRules() {
        Strategy strategy = new Ta4jStrategy(
                "above-average",
                "Above its average",
                List.of(livetrading.strategy.Parameter.integer("length", 20, 2, 200)),
                (series, values) -> {
                    int length = values.integer("length");
                    var close = new ClosePriceIndicator(series);
                    var average = new SMAIndicator(close, length);
                    return new BaseStrategy(
                            new OverIndicatorRule(close, average), new UnderIndicatorRule(close, average), length);
                });
        Parameters fifty = Parameters.defaults(strategy.parameters()).with(Map.of("length", "50"));

        assertThat(strategy.warmUp(fifty)).isEqualTo(50);
        assertThat(strategy.signals(History.of(BARS), fifty).stances()).isNotEqualTo(stances(strategy, BARS));
    }

    @Test
    void whatSellsShortIsRefused() {
        Strategy strategy = new Ta4jStrategy(
                "bear",
                "Bear",
                List.of(),
                (series, values) -> new BaseStrategy(BooleanRule.TRUE, BooleanRule.FALSE, TradeType.SELL));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> stances(strategy, BARS))
                .withMessage("Bear sells short, which the program never does");
    }

    private static boolean[] stances(Strategy strategy, Bars bars) {
        return strategy.signals(History.of(bars), Parameters.defaults(strategy.parameters()))
                .stances();
    }
}
