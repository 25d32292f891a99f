package livetrading.ui.chart;

import java.util.List;
import livetrading.candidate.CandidateId;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;

/** The same colour for the same strategy on every page: its number in the style sheet of the charts. */
final class StrategyColors {

    /** Buy and hold is drawn in a neutral colour. */
    static final int BENCHMARK = 11;

    /** The charts themselves know ten. */
    private static final int LAST_OF_PAGE = 10;

    private StrategyColors() {}

    static int of(String strategyId) {
        List<String> ids = StrategyCatalog.all().stream().map(Strategy::id).toList();
        String base = CandidateId.of(strategyId).base();
        int known = ids.indexOf(base);
        return known >= 0 ? known : Math.floorMod(base.hashCode(), BENCHMARK);
    }

    /** The colour of a strategy outside of the charts, as the page's style sheet names it. */
    static String variable(String strategyId) {
        int number = of(strategyId);
        return number == LAST_OF_PAGE ? "var(--chart-color-10)" : "var(--vaadin-charts-color-%d)".formatted(number);
    }
}
