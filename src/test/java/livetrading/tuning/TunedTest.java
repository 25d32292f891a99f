package livetrading.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import livetrading.backtest.Backtest;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.Costs;
import livetrading.backtest.Performance;
import livetrading.backtest.Period;
import livetrading.candidate.Candidates;
import livetrading.market.Bars;
import livetrading.strategy.FittedModels;
import livetrading.strategy.History;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.strategy.Series;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;

/** Strategies that choose by what was earned: their choices need no more than the bars before them. */
class TunedTest {

    private static final Bars WALK = Series.walk("TEST", 900, 40, 0.02, 21);

    private static Strategy find(String id) {
        return Candidates.find(id, StrategyCatalog::find).orElseThrow();
    }

    private static Signals signals(Strategy strategy, Bars bars, Map<String, String> settings) {
        return strategy.signals(
                History.of(bars), Parameters.defaults(strategy.parameters()).with(settings));
    }

    @Test
    void whatTheySayOfAShorterHistoryIsTheBeginningOfWhatTheySayOfALongerOne() {
        var often = Map.of("train", "252", "step", "9");
        for (String id : List.of("sma-crossover~tuned", "vwap~tuned", "breakout~tuned", "momentum~tuned", "vote")) {
            Strategy strategy = find(id);
            Bars bars = WALK.first(760);
            Signals whole = signals(strategy, bars, often);
            assertThat(whole.stances()).as(id + " has traded").contains(true);
            for (int n = 500; n <= bars.size(); n += 37) {
                Signals shorter = signals(strategy, bars.first(n), often);
                assertThat(shorter.stances())
                        .as("%s after %d bars", id, n)
                        .isEqualTo(Arrays.copyOf(whole.stances(), n));
                assertThat(shorter.reason(n - 1)).isEqualTo(whole.reason(n - 1));
            }
        }
    }

    @Test
    void theScoreOfAnyWindowIsThatOfTheBackTestOverTheseBars() {
        Strategy rsi = find("rsi");
        Grid grid = Grid.of(rsi);
        var backtest = new Backtest(10_000, new Costs(0, 0.0005), false);
        int[] marks = {100, 101, 230, 555, 899};
        Surface surface = Surface.of(rsi, grid, History.of(WALK), 0.0005, marks);
        surface.parts().forEach(Runnable::run);
        for (int point = 0; point < grid.size(); point += 17) {
            var period = new Period(WALK, 0);
            BacktestResult played = backtest.run(period, rsi.signals(History.of(WALK), grid.parameters(point)));
            // the first bar has no return
            double[] returns = Performance.returns(10_000, played.equity());
            for (int from = 0; from < marks.length - 1; from++) {
                double[] window = Arrays.copyOfRange(returns, marks[from] + 1, marks[from + 1] + 1);
                assertScore(
                        surface.score(Objective.SHARPE, point, marks[from], marks[from + 1]),
                        Performance.sharpe(window, 1));
                assertScore(
                        surface.score(Objective.SORTINO, point, marks[from], marks[from + 1]),
                        Performance.sortino(window, 1));
                double total = surface.score(Objective.RETURN, point, marks[from], marks[from + 1]);
                assertThat(Double.isNaN(total) ? 0 : total).isCloseTo(Performance.totalReturn(window), within(1e-11));
            }
        }
    }

    private static void assertScore(double score, OptionalDouble expected) {
        if (expected.isEmpty()) {
            assertThat(score).isNaN();
        } else {
            assertThat(score).isCloseTo(expected.getAsDouble(), within(1e-9));
        }
    }

    @Test
    void partsGiveTheSameInAnyOrderAndOnAnyThreads() {
        Strategy macd = find("macd");
        Grid grid = Grid.of(macd);
        int[] marks = {300, 899};
        Surface forwards = Surface.of(macd, grid, History.of(WALK), 0.001, marks);
        forwards.parts().forEach(Runnable::run);
        Surface backwards = Surface.of(macd, grid, History.of(WALK), 0.001, marks);
        List<Runnable> parts = new ArrayList<>(backwards.parts());
        Collections.reverse(parts);
        parts.parallelStream().forEach(Runnable::run);
        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(backwards.scores(Objective.SHARPE, 300, 899))
                .containsExactly(forwards.scores(Objective.SHARPE, 300, 899));
    }

    /** A strategy that counts how often it is played. */
    private record Counted(Strategy base, AtomicInteger plays) implements Strategy {

        @Override
        public String id() {
            return base.id();
        }

        @Override
        public String name() {
            return base.name();
        }

        @Override
        public List<Parameter> parameters() {
            return base.parameters();
        }

        @Override
        public int warmUp(Parameters parameters) {
            return base.warmUp(parameters);
        }

        @Override
        public Signals signals(History history, Parameters parameters) {
            plays.incrementAndGet();
            return base.signals(history, parameters);
        }
    }

    @Test
    void scoresItsGridAgainOnlyWhereAStepIsReached() {
        var counted = new Counted(find("vwap"), new AtomicInteger());
        var tuned = new Tuned(counted);
        var models = new FittedModels();
        Parameters parameters = Parameters.defaults(tuned.parameters());
        int first = tuned.warmUp(parameters);
        for (int size = first + 1; size <= first + 65; size++) {
            int before = counted.plays().get();
            tuned.signals(new History(WALK.first(size), Map.of(), models), parameters);
            int plays = counted.plays().get() - before;
            if (size == first + 1 || size == first + 64) {
                assertThat(plays).as("after %d bars", size).isGreaterThanOrEqualTo(tuned.points());
            } else {
                assertThat(plays).as("after %d bars", size).isLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void aPositionIsLedOutByTheChoiceThatOpenedIt() {
        // two choices, at the bars 2 and 4
        var schedule = new Schedule(2, 2, 2, 9);
        Signals first = stances("..##.#...");
        Signals second = stances("....#...#");
        Signals third = stances("......#..");
        Signals fourth = stances("........#");
        Followed followed = Followed.of(schedule, List.of(first, second, third, fourth));
        assertThat(words(followed.stances())).isEqualTo("..###.#.#");
        // bar 4: the first choice leaves and the second one enters; bar 5: the second says why it left
        assertThat(followed.by()).containsExactly(-1, -1, 0, 0, 1, 1, 2, 2, 3);
        var long2 = stances("..#####..");
        followed = Followed.of(schedule, List.of(long2, stances("........."), stances("........."), fourth));
        assertThat(words(followed.stances())).isEqualTo("..#####.#");
        assertThat(followed.by()).containsExactly(-1, -1, 0, 0, 0, 0, 0, 0, 3);
    }

    private static Signals stances(String text) {
        boolean[] stances = new boolean[text.length()];
        IntStream.range(0, stances.length).forEach(t -> stances[t] = text.charAt(t) == '#');
        return new Signals(stances, List.of(), bar -> "bar " + bar);
    }

    private static String words(boolean[] stances) {
        var text = new StringBuilder();
        for (boolean each : stances) {
            text.append(each ? '#' : '.');
        }
        return text.toString();
    }

    @Test
    void aPlateauIsPreferredToASinglePeak() {
        Grid grid = Grid.of(find("sma-crossover"));
        double[] scores = new double[grid.size()];
        int lonely = point(grid, 10, 100);
        scores[lonely] = 3;
        int middle = point(grid, 40, 200);
        for (int point = 0; point < scores.length; point++) {
            boolean near = Math.abs(grid.index(point, 0) - grid.index(middle, 0)) <= 2
                    && Math.abs(grid.index(point, 1) - grid.index(middle, 1)) <= 2;
            scores[point] = near ? 1 : scores[point];
        }
        assertThat(Choice.PEAK.of(grid, scores)).hasValue(lonely);
        assertThat(Choice.PLATEAU.of(grid, scores)).hasValue(middle);
    }

    @Test
    void equalScoresGoToThePointNearestToTheDefaults() {
        Grid grid = Grid.of(find("sma-crossover"));
        double[] scores = new double[grid.size()];
        int defaults = point(grid, 20, 50);
        assertThat(Choice.PEAK.of(grid, scores)).hasValue(defaults);
        assertThat(Choice.MEDIAN.of(grid, scores)).hasValue(defaults);
        // held the same positions, and added up in another order
        Arrays.fill(scores, 0.1);
        scores[point(grid, 50, 200)] = Math.nextUp(0.1);
        assertThat(Choice.PEAK.of(grid, scores)).hasValue(defaults);
        assertThat(Choice.PLATEAU.of(grid, scores)).hasValue(defaults);
        Arrays.fill(scores, Double.NaN);
        assertThat(Choice.PLATEAU.of(grid, scores)).isEmpty();
    }

    private static int point(Grid grid, int fast, int slow) {
        return IntStream.range(0, grid.size())
                .filter(point -> grid.parameters(point).integer("fast") == fast
                        && grid.parameters(point).integer("slow") == slow)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGridHasOnlyCombinationsThatAreValidTogether() {
        Grid grid = Grid.of(find("sma-crossover"));
        assertThat(grid.combinations()).isEqualTo(30 * 49);
        assertThat(grid.size()).isLessThan(30 * 49);
        assertThat(IntStream.range(0, grid.size())
                        .mapToObj(grid::parameters)
                        .allMatch(point -> point.integer("fast") < point.integer("slow")))
                .isTrue();
    }

    @Test
    void whatDeclaresNothingToTuneIsNoCandidateWhenTuned() {
        assertThat(Candidates.find("unknown~tuned", StrategyCatalog::find)).isEmpty();
        assertThat(find("1Hour:rsi~tuned~entries:on week(close > sma(20))").name())
                .isEqualTo("RSI, tuned, entries when on week(close > sma(20)) on 1Hour");
        assertThatThrownBy(() -> new Tuned(find("rsi~tuned"))).hasMessage("RSI, tuned has no parameters to tune");
    }

    @Test
    void everyStrategyOfTheProgramHasAGridWithItsDefaultsOnIt() {
        for (Strategy strategy : StrategyCatalog.all()) {
            Grid grid = Grid.of(strategy);
            assertThat(IntStream.range(0, grid.size()).mapToObj(grid::parameters))
                    .as(strategy.id())
                    .contains(Parameters.defaults(strategy.parameters()));
        }
    }
}
