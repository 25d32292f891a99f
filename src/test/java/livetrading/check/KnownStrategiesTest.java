package livetrading.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import livetrading.market.Bars;
import livetrading.script.BadScript;
import livetrading.script.Gallery;
import livetrading.script.ScriptStrategy;
import livetrading.strategy.Series;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the program has itself stands its checks, on whatever prices. */
class KnownStrategiesTest {

    private static final Bars SPY = Series.walk("SPY", 700, 300, 0.01, 1);

    /** Shorter than usual for those that learn; its length and seed are of no meaning. */
    private static final StrategyChecks CHECKS = new StrategyChecks(
            List.of(
                    Series.walk("AAPL", 700, 100, 0.02, 31),
                    Series.without(Series.walk("TINY", 650, 1e-3, 0.05, 32), 7),
                    Series.walk("SHORT", 40, 10, 0.02, 33)),
            Map.of(SPY.ticker(), SPY),
            List.of(),
            new StrategyChecks.Patience(Duration.ofSeconds(1), Duration.ofMillis(400)));

    static Stream<Strategy> strategies() {
        return Stream.concat(
                StrategyCatalog.all().stream(), Gallery.ids().stream().map(KnownStrategiesTest::script));
    }

    private static Strategy script(String id) {
        try {
            return ScriptStrategy.read(id, Gallery.source(id));
        } catch (BadScript e) {
            throw new AssertionError(id, e);
        }
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void areRefusedNothing(Strategy strategy) throws Exception {
        CheckReport report = CHECKS.of(strategy);
        assertThat(report.refusals()).as(strategy.id()).isEmpty();
        assertThat(report.results()).extracting(CheckResult::check).containsExactly(Check.values());
        assertThat(report.results()).allSatisfy(result -> {
            assertThat(result.sentence()).isNotBlank().endsWith(".");
            assertThat(result.series()).isNotEmpty();
        });
        assertThat(report.warnings())
                .extracting(CheckResult::check)
                .doesNotContain(Check.ANSWERS, Check.CAUSAL, Check.REPEATABLE, Check.FAST);
    }
}
