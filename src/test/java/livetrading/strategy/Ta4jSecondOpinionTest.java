package livetrading.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import livetrading.Ta4jSeries;
import livetrading.market.Bars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.ROCIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.helpers.LowPriceIndicator;
import org.ta4j.core.indicators.helpers.LowestValueIndicator;
import org.ta4j.core.indicators.volume.VWAPIndicator;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;

/**
 * Our indicators against ta4j's. It seeds exponential and Wilder averages with one raw value instead of a mean and gives
 * values before a window is full, so the two can only agree once windows are full and seeds are forgotten.
 */
class Ta4jSecondOpinionTest {

    private static final int BARS = 3000;

    /** By then a seed has a weight below 1e-12 in an average of 26, and in a Wilder average of 14. */
    private static final int FORGOTTEN = 500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void windowsAgreeOnceTheyAreFull(long seed) {
        Bars bars = Series.walk("TEST", BARS, 100, 0.02, seed);
        BarSeries series = Ta4jSeries.of(bars);
        var close = new ClosePriceIndicator(series);
        var ours = new Indicators(bars);

        agree(ours.sma(50), new SMAIndicator(close, 50), 50, 0);
        agree(ours.roc(20), new ROCIndicator(close, 20), 50, 0);
        agree(ours.vwap(20), new VWAPIndicator(series, 20), 50, 0);
        agree(ours.highestHigh(20), new HighestValueIndicator(new HighPriceIndicator(series), 20), 50, 1);
        agree(ours.lowestLow(10), new LowestValueIndicator(new LowPriceIndicator(series), 10), 50, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void averagesAgreeOnceTheirSeedsAreForgotten(long seed) {
        Bars bars = Series.walk("TEST", BARS, 100, 0.02, seed);
        BarSeries series = Ta4jSeries.of(bars);
        var close = new ClosePriceIndicator(series);
        var macd = new MACDIndicator(close, 12, 26);
        var ours = new Indicators(bars);

        agree(ours.ema(26), new EMAIndicator(close, 26), FORGOTTEN, 0);
        agree(ours.rsi(14), new RSIIndicator(close, 14), FORGOTTEN, 0);
        agree(ours.atr(14), new ATRIndicator(series, 14), FORGOTTEN, 0);
        agree(ours.macd(12, 26, 9).line(), macd, FORGOTTEN, 0);
        agree(ours.macd(12, 26, 9).signal(), new EMAIndicator(macd, 9), FORGOTTEN, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void crossesOnTheSameBars(long seed) {
        Bars bars = Series.walk("TEST", BARS, 100, 0.02, seed);
        var close = new ClosePriceIndicator(Ta4jSeries.of(bars));
        var fast = new SMAIndicator(close, 20);
        var slow = new SMAIndicator(close, 50);
        var up = new CrossedUpIndicatorRule(fast, slow);
        var down = new CrossedDownIndicatorRule(fast, slow);
        var strategy = new SmaCrossover();
        Signals ours = strategy.signals(History.of(bars), Parameters.defaults(strategy.parameters()));

        boolean isLong = false;
        for (int t = strategy.warmUp(Parameters.defaults(strategy.parameters())); t < BARS; t++) {
            isLong = isLong ? !down.isSatisfied(t) : up.isSatisfied(t);
            assertThat(ours.isLong(t)).as("bar %d", t).isEqualTo(isLong);
        }
        assertThat(ours.stances()).contains(true, false);
    }

    /** @param later by how many bars ours is behind, because it leaves out the bar itself */
    private static void agree(double[] ours, Indicator<Num> theirs, int from, int later) {
        for (int t = from; t < BARS; t++) {
            double expected = theirs.getValue(t - later).doubleValue();
            // a MACD near zero is the difference of two large numbers
            assertThat(Math.abs(ours[t] - expected))
                    .as("%s at bar %d", theirs, t)
                    .isLessThan(1e-9 * Math.max(1, Math.abs(expected)));
        }
    }
}
