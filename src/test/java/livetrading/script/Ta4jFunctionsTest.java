package livetrading.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import livetrading.Ta4jSeries;
import livetrading.market.Bars;
import livetrading.strategy.Series;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.indicators.CCIIndicator;
import org.ta4j.core.indicators.WilliamsRIndicator;
import org.ta4j.core.indicators.adx.MinusDIIndicator;
import org.ta4j.core.indicators.adx.PlusDIIndicator;
import org.ta4j.core.indicators.averages.MMAIndicator;
import org.ta4j.core.indicators.averages.WMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.helpers.LowPriceIndicator;
import org.ta4j.core.indicators.helpers.LowestValueIndicator;
import org.ta4j.core.indicators.helpers.PercentRankIndicator;
import org.ta4j.core.indicators.helpers.RunningTotalIndicator;
import org.ta4j.core.indicators.helpers.VolumeIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelLowerIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelMiddleIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelUpperIndicator;
import org.ta4j.core.indicators.statistics.CorrelationCoefficientIndicator;
import org.ta4j.core.indicators.statistics.SimpleLinearRegressionIndicator;
import org.ta4j.core.indicators.statistics.SimpleLinearRegressionIndicator.SimpleLinearRegressionType;
import org.ta4j.core.indicators.supertrend.SuperTrendIndicator;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.IsFallingRule;
import org.ta4j.core.rules.IsRisingRule;

/**
 * The functions for which there are no values of TA-Lib against ta4j's. It gives values before a window is full, seeds
 * averages with one raw value where TA-Lib takes the mean of the first, and begins a SuperTrend otherwise: the two agree
 * once windows are full and beginnings forgotten. Of these they differ nowhere for good; where they do, as in the seeds,
 * TA-Lib's definition holds.
 */
class Ta4jFunctionsTest {

    private static final int BARS = 2500;

    /** By then a seed has a weight below 1e-12 in a Wilder average of 14. */
    private static final int FORGOTTEN = 500;

    private Bars bars = Series.of(1);
    private BarSeries series = Ta4jSeries.of(bars);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agree(long seed) {
        bars = Series.walk("TEST", BARS, 100, 0.02, seed);
        series = Ta4jSeries.of(bars);
        var close = new ClosePriceIndicator(series);
        var volume = new VolumeIndicator(series);
        agree("wma(10)", new WMAIndicator(close, 10), 10);
        agree("sum(7)", new RunningTotalIndicator(close, 7), 10);
        agree("cci(20)", new CCIIndicator(series, 20), 20);
        agree("willr(14)", new WilliamsRIndicator(series, 14), 14);
        agree("highest(high, 20)", new HighestValueIndicator(new HighPriceIndicator(series), 20), 20);
        agree("lowest(low, 10)", new LowestValueIndicator(new LowPriceIndicator(series), 10), 10);
        agree("percentrank(50)", new PercentRankIndicator(close, 50), 51);
        agree("correlation(close, volume, 30)", new CorrelationCoefficientIndicator(close, volume, 30), 30);
        agree("linreg_slope(25)", new SimpleLinearRegressionIndicator(close, 25, SimpleLinearRegressionType.SLOPE), 25);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void agreeOnceTheirBeginningsAreForgotten(long seed) {
        bars = Series.walk("TEST", BARS, 100, 0.02, seed);
        series = Ta4jSeries.of(bars);
        var middle = new KeltnerChannelMiddleIndicator(series, 20);
        agree("rma(14)", new MMAIndicator(new ClosePriceIndicator(series), 14), FORGOTTEN);
        agree("plus_di(14)", new PlusDIIndicator(series, 14), FORGOTTEN);
        agree("minus_di(14)", new MinusDIIndicator(series, 14), FORGOTTEN);
        agree("keltner_upper(20, 2, 10)", new KeltnerChannelUpperIndicator(middle, 2, 10), FORGOTTEN);
        agree("keltner_lower(20, 2, 10)", new KeltnerChannelLowerIndicator(middle, 2, 10), FORGOTTEN);
        agree("supertrend(10, 3)", new SuperTrendIndicator(series, 10, 3.0), FORGOTTEN);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void riseAndFallOnTheSameBars(long seed) {
        bars = Series.walk("TEST", BARS, 100, 0.02, seed);
        series = Ta4jSeries.of(bars);
        var close = new ClosePriceIndicator(series);
        same("rising(3)", new IsRisingRule(close, 3));
        same("falling(4)", new IsFallingRule(close, 4));
    }

    private void agree(String expression, Indicator<Num> theirs, int from) {
        compare(expression, t -> theirs.getValue(t).doubleValue(), from);
    }

    private void same(String condition, Rule theirs) {
        compare("if(" + condition + ", 1, 0)", t -> theirs.isSatisfied(t) ? 1 : 0, 5);
    }

    private void compare(String expression, IntToDoubleFunction theirs, int from) {
        double[] ours = Scripts.values(expression, bars);
        for (int t = from; t < BARS; t++) {
            double expected = theirs.applyAsDouble(t);
            assertThat(Math.abs(ours[t] - expected))
                    .as("%s at bar %d: %s and %s", expression, t, ours[t], expected)
                    .isLessThan(1e-9 * Math.max(1, Math.abs(expected)));
        }
    }
}
