package livetrading.selection;

import static livetrading.selection.CompetitorsTest.competitor;
import static livetrading.selection.CompetitorsTest.momentum;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.backtest.RuledBacktest;
import livetrading.market.Bars;
import livetrading.risk.rule.RuleList;
import livetrading.strategy.Series;
import org.junit.jupiter.api.Test;

class StrategyComparisonTest {

    private static final RuledBacktest BACKTEST =
            new RuledBacktest(new Backtest(100_000, new Costs(0, 0), true), RuleList.NONE);

    private static final StrategySelector SELECTOR =
            new StrategySelector(Metric.TOTAL_RETURN, 0, SelectionCriteria.STANDARD);

    @Test
    void comparesThoseThatItIsGivenWithTheirParameters() {
        var competitors = new Competitors(List.of(competitor("rsi"), momentum("300")));
        Bars rising =
                Series.of(IntStream.range(0, 400).mapToDouble(t -> 100 + t).toArray());
        Window window = Window.of(rising, 1000, competitors).orElseThrow();

        ComparisonResult result =
                new StrategyComparison(competitors, BACKTEST, SELECTOR).run(window, Map.of(), Optional.empty());

        assertThat(window.start()).isEqualTo(301);
        assertThat(result.measurements()).extracting(Measurement::competitor).isEqualTo(competitors.list());
        assertThat(result.selection().winner()).hasValue(momentum("300"));
        assertThat(result.selection().passedOver()).containsOnlyKeys(competitor("rsi"));
    }

    @Test
    void saysThatAShareIsDearerThanTheCapital() {
        var competitors = new Competitors(List.of(competitor("rsi"), momentum("300")));
        Bars dear =
                Series.of(IntStream.range(0, 400).mapToDouble(t -> 760_000 + t).toArray());
        Window window = Window.of(dear, 1000, competitors).orElseThrow();

        Selection selection = new StrategyComparison(competitors, BACKTEST, SELECTOR)
                .run(window, Map.of(), Optional.empty())
                .selection();

        assertThat(selection.winner()).isEmpty();
        assertThat(selection.reason())
                .isEqualTo("stay in cash: none of 2 strategies may trade; no share could be bought: "
                        + "one costs $760,300.00 or more, the capital is $100,000.00");
    }
}
