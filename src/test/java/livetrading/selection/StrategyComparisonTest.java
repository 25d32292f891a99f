package livetrading.selection;

import static livetrading.selection.CompetitorsTest.competitor;
import static livetrading.selection.CompetitorsTest.momentum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.backtest.Performance;
import livetrading.backtest.RuledBacktest;
import livetrading.backtest.Sampling;
import livetrading.candidate.Candidates;
import livetrading.market.Bars;
import livetrading.market.SessionBars;
import livetrading.market.Timeframe;
import livetrading.risk.rule.RuleList;
import livetrading.strategy.Series;
import livetrading.strategy.StrategyCatalog;
import livetrading.strategy.StrategyList;
import org.junit.jupiter.api.Test;

class StrategyComparisonTest {

    private static final RuledBacktest BACKTEST =
            new RuledBacktest(new Backtest(100_000, new Costs(0, 0), true), RuleList.NONE);

    private static final StrategySelector SELECTOR =
            new StrategySelector(Metric.TOTAL_RETURN, 0, SelectionCriteria.STANDARD);

    /** The same days for all, whatever bars they decide on. */
    @Test
    void timeframesAreComparedOnReturnsOfDays() {
        Bars bars = SessionBars.of(Timeframe.MINUTE_15, LocalDate.of(2015, 9, 1), LocalDate.of(2016, 3, 1));
        var rules = new StrategyList(List.of(
                StrategyCatalog.find("rsi").orElseThrow(),
                StrategyCatalog.find("vwap").orElseThrow()));
        var competitors = Competitors.withDefaults(Candidates.on(List.of(Timeframe.HOUR_1), rules));
        Window window = new Window(bars, 26 * 40);
        ComparisonResult byDays = new StrategyComparison(competitors, BACKTEST.with(Sampling.EVERY_SESSION), SELECTOR)
                .run(window, Map.of(), Optional.empty());

        assertThat(byDays.measurements()).hasSize(4);
        for (Measurement one : byDays.measurements()) {
            Measurement.Measured measured = (Measurement.Measured) one;
            var lastOfDay = new TreeMap<LocalDate, Double>();
            Bars played = measured.result().bars();
            for (int t = 0; t < played.size(); t++) {
                lastOfDay.put(played.date(t), measured.result().equity()[t]);
            }
            double[] days =
                    lastOfDay.values().stream().mapToDouble(value -> value).toArray();
            double[] returns = Performance.returns(measured.result().capital(), days);
            assertThat(measured.result().metrics().trades()).isPositive();
            assertThat(measured.result().metrics().sharpe().orElseThrow())
                    .as(one.competitor().id())
                    .isCloseTo(Performance.sharpe(returns, 252).orElseThrow(), within(1e-9));
            assertThat(measured.result().metrics().maxDrawdown())
                    .isCloseTo(Performance.maxDrawdown(returns), within(1e-9));
            assertThat(measured.probabilisticSharpe().orElseThrow())
                    .isEqualTo(SharpeSample.of(returns).orElseThrow().probabilityAbove(0));
        }
    }

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
