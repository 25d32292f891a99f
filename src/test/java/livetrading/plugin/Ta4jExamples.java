package livetrading.plugin;

import java.util.List;
import java.util.Locale;
import livetrading.strategy.Parameters;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.indicators.CCIIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.StochasticOscillatorKIndicator;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.adx.MinusDIIndicator;
import org.ta4j.core.indicators.adx.PlusDIIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.helpers.LowPriceIndicator;
import org.ta4j.core.indicators.helpers.LowestValueIndicator;
import org.ta4j.core.indicators.numeric.BinaryOperationIndicator;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;
import org.ta4j.core.rules.OverIndicatorRule;
import org.ta4j.core.rules.StopGainRule;
import org.ta4j.core.rules.StopLossRule;
import org.ta4j.core.rules.TrailingStopLossRule;
import org.ta4j.core.rules.UnderIndicatorRule;

/** The strategies of ta4j's own examples, and some whose exits depend on the trading record. */
enum Ta4jExamples implements Ta4jStrategy.Rules {
    SMA_CROSSOVER {
        @Override
        public org.ta4j.core.Strategy over(BarSeries series, Parameters values) {
            var close = new ClosePriceIndicator(series);
            var fast = new SMAIndicator(close, 20);
            var slow = new SMAIndicator(close, 50);
            return new BaseStrategy(
                    new CrossedUpIndicatorRule(fast, slow), new CrossedDownIndicatorRule(fast, slow), 50);
        }
    },
    CONNORS_RSI_2 {
        @Override
        public org.ta4j.core.Strategy over(BarSeries series, Parameters values) {
            var close = new ClosePriceIndicator(series);
            return new BaseStrategy(
                    new OverIndicatorRule(close, new SMAIndicator(close, 200))
                            .and(new UnderIndicatorRule(new RSIIndicator(close, 2), 10)),
                    new OverIndicatorRule(close, new SMAIndicator(close, 5)),
                    199);
        }
    },
    CCI_CORRECTION {
        @Override
        public org.ta4j.core.Strategy over(BarSeries series, Parameters values) {
            var longCci = new CCIIndicator(series, 200);
            var shortCci = new CCIIndicator(series, 5);
            var high = series.numFactory().hundred();
            var low = series.numFactory().numOf(-100);
            return new BaseStrategy(
                    new OverIndicatorRule(longCci, high).and(new UnderIndicatorRule(shortCci, low)),
                    new UnderIndicatorRule(longCci, low).and(new OverIndicatorRule(shortCci, high)),
                    5);
        }
    },
    GLOBAL_EXTREMA {
        @Override
        public org.ta4j.core.Strategy over(BarSeries series, Parameters values) {
            var close = new ClosePriceIndicator(series);
            var high = new HighestValueIndicator(new HighPriceIndicator(series), 100);
            var low = new LowestValueIndicator(new LowPriceIndicator(series), 100);
            return new BaseStrategy(
                    new UnderIndicatorRule(close, BinaryOperationIndicator.product(low, 1.004)),
                    new OverIndicatorRule(close, BinaryOperationIndicator.product(high, 0.996)));
        }
    },
    MOVING_MOMENTUM {
        @Override
        public org.ta4j.core.Strategy over(BarSeries series, Parameters values) {
            var close = new ClosePriceIndicator(series);
            var fast = new EMAIndicator(close, 9);
            var slow = new EMAIndicator(close, 26);
            var stochastic = new StochasticOscillatorKIndicator(series, 14);
            var macd = new MACDIndicator(close, 9, 26);
            var signal = new EMAIndicator(macd, 18);
            return new BaseStrategy(
                    new OverIndicatorRule(fast, slow)
                            .and(new CrossedDownIndicatorRule(stochastic, 20))
                            .or(new OverIndicatorRule(macd, signal)),
                    new UnderIndicatorRule(fast, slow)
                            .and(new CrossedUpIndicatorRule(stochastic, 80))
                            .and(new UnderIndicatorRule(macd, signal)),
                    26);
        }
    },
    ADX {
        @Override
        public org.ta4j.core.Strategy over(BarSeries series, Parameters values) {
            var close = new ClosePriceIndicator(series);
            var average = new SMAIndicator(close, 50);
            var strong = new OverIndicatorRule(new ADXIndicator(series, 14), 20);
            var plus = new PlusDIIndicator(series, 14);
            var minus = new MinusDIIndicator(series, 14);
            return new BaseStrategy(
                    strong.and(new CrossedUpIndicatorRule(plus, minus)).and(new OverIndicatorRule(close, average)),
                    strong.and(new CrossedDownIndicatorRule(plus, minus)).and(new UnderIndicatorRule(close, average)),
                    50);
        }
    },
    STOPS {
        @Override
        public org.ta4j.core.Strategy over(BarSeries series, Parameters values) {
            var close = new ClosePriceIndicator(series);
            return new BaseStrategy(
                    new OverIndicatorRule(close, new SMAIndicator(close, 10)),
                    new StopLossRule(close, series.numFactory().numOf(4))
                            .or(new StopGainRule(close, series.numFactory().numOf(7))),
                    10);
        }
    },
    TRAILING_STOP {
        @Override
        public org.ta4j.core.Strategy over(BarSeries series, Parameters values) {
            var close = new ClosePriceIndicator(series);
            return new BaseStrategy(
                    new OverIndicatorRule(close, new SMAIndicator(close, 10)),
                    new TrailingStopLossRule(close, series.numFactory().numOf(5)),
                    10);
        }
    };

    Ta4jStrategy strategy() {
        return new Ta4jStrategy(name().toLowerCase(Locale.ROOT).replace('_', '-'), name(), List.of(), this);
    }
}
