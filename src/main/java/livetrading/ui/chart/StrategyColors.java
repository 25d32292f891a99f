package livetrading.ui.chart;

import java.util.List;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;

/** The same colour for the same strategy on every page: its number in the style sheet of the charts. */
final class StrategyColors {

    /** Buy and hold is drawn in a neutral colour. */
    static final int BENCHMARK = 11;

    private StrategyColors() {}

    static int of(String strategyId) {
        List<String> ids = StrategyCatalog.all().stream().map(Strategy::id).toList();
        return Math.max(0, ids.indexOf(strategyId)) % BENCHMARK;
    }
}
