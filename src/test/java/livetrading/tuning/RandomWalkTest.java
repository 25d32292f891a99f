package livetrading.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.backtest.RuledBacktest;
import livetrading.market.Bars;
import livetrading.risk.rule.RuleList;
import livetrading.selection.Competitor;
import livetrading.selection.Competitors;
import livetrading.selection.Metric;
import livetrading.selection.SelectionCriteria;
import livetrading.selection.StrategyComparison;
import livetrading.selection.StrategySelector;
import livetrading.selection.Window;
import livetrading.strategy.Series;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import livetrading.strategy.StrategyList;
import org.junit.jupiter.api.Test;

/**
 * Where there is nothing to learn, to have chosen among hundreds of combinations is of no use in the comparison: it was
 * done on other bars than those that are measured.
 *
 * <p>{@code -Dsoak.walks=200} plays so many walks.
 */
class RandomWalkTest {

    private static final long WALKS = Long.getLong("soak.walks", 40);

    /** Those that learn and that look for partners would take most of the time. */
    private static final List<String> DEAR = List.of("ml", "adaptive-ml", "pairs-trading");

    private static final List<Strategy> PLAIN = StrategyCatalog.all().stream()
            .filter(strategy -> !DEAR.contains(strategy.id()))
            .toList();

    private static final Competitors COMPETITORS = Competitors.withDefaults(new StrategyList(
            Stream.concat(PLAIN.stream(), PLAIN.stream().map(Tuned::new)).toList()));

    private static final StrategyComparison COMPARISON = new StrategyComparison(
            COMPETITORS,
            new RuledBacktest(new Backtest(100_000, new Costs(0, 0.0005), false), RuleList.NONE),
            new StrategySelector(Metric.SHARPE, 0, SelectionCriteria.STANDARD));

    @Test
    void tunedStrategiesWinNoMoreOftenThanByChance() {
        List<String> winners = LongStream.rangeClosed(1, WALKS)
                .parallel()
                .mapToObj(RandomWalkTest::winner)
                .flatMap(Optional::stream)
                .toList();
        long tuned = winners.stream().filter(id -> id.endsWith(Tuned.SUFFIX)).count();

        assertThat(winners).as("walks on which anything wins").hasSizeGreaterThan((int) WALKS / 2);
        double share = 0.5;
        double error = Math.sqrt(share * (1 - share) / winners.size());
        assertThat((double) tuned / winners.size())
                .as("%d of %d winners are tuned", tuned, winners.size())
                .isLessThan(share + 2.5 * error);
    }

    private static Optional<String> winner(long seed) {
        Bars bars = Series.walk("TEST", 1100, 100, 0.015, seed);
        Window window = Window.of(bars, 400, COMPETITORS).orElseThrow();
        return COMPARISON
                .select(window, Map.of(), Optional.empty())
                .selection()
                .winner()
                .map(Competitor::id);
    }
}
