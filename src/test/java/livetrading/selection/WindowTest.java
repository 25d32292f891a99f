package livetrading.selection;

import static livetrading.selection.CompetitorsTest.competitor;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.backtest.RuledBacktest;
import livetrading.candidate.Candidates;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.SessionBars;
import livetrading.market.Timeframe;
import livetrading.risk.rule.RuleList;
import livetrading.selection.Measurement.Failed;
import livetrading.selection.Measurement.Measured;
import livetrading.strategy.History;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WindowTest {

    private static final Competitor REQUIRED = competitor("sma-crossover");
    private static final Bars QUARTERS =
            SessionBars.of(Timeframe.MINUTE_15, LocalDate.of(2015, 1, 2), LocalDate.of(2015, 7, 1));

    /** As one on a longer timeframe, which needs many of the bars that are stored. */
    private record LooksBack(int warmUp) implements Strategy {

        @Override
        public String id() {
            return "1Day:looks-back";
        }

        @Override
        public String name() {
            return "Looks back on 1Day";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public int warmUp(Parameters parameters) {
            return warmUp;
        }

        @Override
        public Signals signals(History history, Parameters parameters) {
            return Signals.out(history.bars().size(), "out");
        }
    }

    private static Competitors with(int warmUp) {
        return new Competitors(List.of(REQUIRED, Competitor.withDefaults(new LooksBack(warmUp))));
    }

    @Test
    void f115_aCandidateThatWouldLeaveLessThanHalfOfTheWindowIsLeftOut() {
        int days = 60;
        int size = QUARTERS.size();
        int wanted = size
                - Window.of(QUARTERS, days, new Competitors(List.of(REQUIRED)))
                        .orElseThrow()
                        .measured()
                        .size();
        int half = (wanted + size) / 2;

        for (int warmUp : new int[] {wanted, wanted + 1, half}) {
            Window shorter = Window.of(QUARTERS, days, with(warmUp)).orElseThrow();
            assertThat(shorter.measured().size()).as("with %d", warmUp).isEqualTo(size - warmUp);
            assertThat(measurements(shorter, warmUp)).hasOnlyElementsOfType(Measured.class);
        }
        for (int warmUp : new int[] {half + 1, size - 20, size + 1}) {
            Window whole = Window.of(QUARTERS, days, with(warmUp)).orElseThrow();
            assertThat(whole.measured().size()).as("with %d", warmUp).isEqualTo(size - wanted);
            assertThat(measurements(whole, warmUp).getFirst()).isInstanceOf(Measured.class);
            assertThat(measurements(whole, warmUp).getLast())
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.problem())
                                    .startsWith("needs %d bars before its first decision".formatted(warmUp)));
        }
    }

    private static List<Measurement> measurements(Window window, int warmUp) {
        return new StrategyComparison(
                        with(warmUp),
                        new RuledBacktest(new Backtest(100_000, Costs.NONE, true), RuleList.NONE),
                        new StrategySelector(Metric.SHARPE, 0, SelectionCriteria.STANDARD))
                .run(window, Map.of(), Optional.empty())
                .measurements();
    }

    /** Those on days need two years and more of them. */
    @ParameterizedTest
    @EnumSource(names = {"MINUTE_5", "MINUTE_15", "HOUR_1"})
    void whatIsLoadedIsEnoughForAllOnDaysToBeMeasuredOverTheWholeWindow(Timeframe timeframe) {
        int days = 365;
        Competitors all = Competitors.withDefaults(Candidates.on(List.of(Timeframe.DAY_1), StrategyCatalog.BUILT_IN));
        for (LocalDate today : List.of(LocalDate.of(2025, 1, 2), LocalDate.of(2025, 7, 7), LocalDate.of(2025, 12, 1))) {
            Instant from = Window.loadFrom(MarketCalendar.startOfDay(today), timeframe, days, all);
            Bars bars = SessionBars.of(timeframe, LocalDate.ofInstant(from, MarketCalendar.NEW_YORK), today);
            Window window = Window.of(bars, days, all).orElseThrow();

            assertThat(window.start()).isGreaterThanOrEqualTo(all.longestWarmUp(timeframe));
            LocalDate wanted = bars.date(bars.size() - 1).minusDays(days);
            assertThat(window.measured().date(0)).isBetween(wanted, wanted.plusDays(4));
        }
    }

    @Test
    void isNeverShorterThanTwentyBars() {
        int needed = REQUIRED.warmUp(Timeframe.MINUTE_15);
        IntStream.range(needed, needed + 60).forEach(size -> {
            Optional<Window> window = Window.of(QUARTERS.first(size), 365, with(size / 2));
            assertThat(window.isPresent()).as("%d bars", size).isEqualTo(size >= needed + 20);
            window.ifPresent(one -> assertThat(one.measured().size()).isGreaterThanOrEqualTo(20));
        });
    }
}
