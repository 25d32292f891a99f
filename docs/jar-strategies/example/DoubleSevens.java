package example;

import java.util.List;
import livetrading.plugin.Ta4jStrategy;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.helpers.LowestValueIndicator;
import org.ta4j.core.rules.IsEqualRule;
import org.ta4j.core.rules.OverIndicatorRule;

/** Buys the lowest close of seven bars in a long uptrend, and leaves at the highest of seven. */
final class DoubleSevens {

    private static final int UPTREND = 200;

    private DoubleSevens() {}

    static Ta4jStrategy strategy() {
        return new Ta4jStrategy(
                "double-sevens", "Double sevens", List.of(Parameter.integer("bars", 7, 2, 50)), DoubleSevens::over);
    }

    private static Strategy over(BarSeries series, Parameters parameters) {
        int bars = parameters.integer("bars");
        var close = new ClosePriceIndicator(series);
        Rule enter = new OverIndicatorRule(close, new SMAIndicator(close, UPTREND))
                .and(new IsEqualRule(close, new LowestValueIndicator(close, bars)));
        Rule leave = new IsEqualRule(close, new HighestValueIndicator(close, bars));
        // the last number: so many bars come before the first one on which it can decide
        return new BaseStrategy(enter, leave, UPTREND - 1);
    }
}
