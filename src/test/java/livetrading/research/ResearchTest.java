package livetrading.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.backtest.Period;
import livetrading.candidate.Candidates;
import livetrading.market.Bars;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Series;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import livetrading.tuning.Choice;
import livetrading.tuning.Grid;
import livetrading.tuning.Objective;
import org.junit.jupiter.api.Test;

/** What is found out about a strategy on a grid. */
class ResearchTest {

    private static final Bars WALK = Series.walk("TEST", 1600, 40, 0.02, 33);
    private static final Backtest BACKTEST = new Backtest(10_000, new Costs(0, 0.0005), false);

    private static Strategy find(String id) {
        return Candidates.find(id, StrategyCatalog::find).orElseThrow();
    }

    private static ResearchQuestion question(String id, Bars bars) {
        Strategy strategy = find(id);
        return new ResearchQuestion(
                strategy, Grid.of(strategy), bars, Map.of(), 504, 63, Choice.PLATEAU, Objective.SHARPE, BACKTEST);
    }

    private static ResearchReport report(ResearchQuestion question) {
        var research = new Research(question);
        research.parts().forEach(Runnable::run);
        return research.report();
    }

    @Test
    void whatIsStitchedTogetherIsWhatTheTunedStrategyTrades() {
        ResearchReport report = report(question("rsi", WALK));
        Strategy tuned = find("rsi~tuned");
        var parameters = Parameters.defaults(tuned.parameters());
        var after = new Period(WALK, tuned.warmUp(parameters) + 1);
        assertThat(report.stitched().metrics())
                .isEqualTo(BACKTEST.run(after, tuned.signals(History.of(WALK), parameters))
                        .metrics());
        assertThat(report.stitched().trades()).isNotEmpty();
        assertThat(report.untuned()).isNotEqualTo(report.stitched().metrics());
    }

    @Test
    void theCellOfItsOwnSettingsIsTheStitchedCurveWhereItsTrainingIsTheLongest() {
        // 0.6 of these bars are no more than the longest training length
        ResearchReport report = report(question("vwap", WALK.first(1_360)));
        MatrixCell own = report.matrix().stream()
                .filter(cell -> cell.train() == 504 && cell.step() == 63)
                .findFirst()
                .orElseThrow();
        assertThat(report.matrix()).extracting(MatrixCell::train).containsOnly(252, 504);
        assertThat(own.sharpe().orElseThrow())
                .isCloseTo(report.stitched().metrics().sharpe().orElseThrow(), within(1e-12));
    }

    @Test
    void aPointIsJudgedByItsBackTestAndAStepByWhatCameAfterIt() {
        ResearchReport report = report(question("vwap", WALK));
        ResearchQuestion question = report.question();
        int point = 3;
        var whole = new Period(WALK, question.warmUp() + 1);
        assertThat(report.points().get(point))
                .isEqualTo(PointResult.of(BACKTEST.run(
                                whole,
                                question.strategy()
                                        .signals(
                                                History.of(WALK),
                                                question.grid().parameters(point)))
                        .metrics()));
        assertThat(report.steps()).hasSize(report.scores().size() - 1);
        StepResult step = report.steps().get(2);
        assertThat(step.peakInSample().orElseThrow())
                .isGreaterThanOrEqualTo(step.inSample().orElseThrow());
        float best = Float.NEGATIVE_INFINITY;
        for (float score : report.scores().get(2)) {
            best = Float.isNaN(score) ? best : Math.max(best, score);
        }
        assertThat(step.peakInSample().orElseThrow()).isCloseTo(best * Math.sqrt(252), within(1e-4));
    }

    @Test
    void whatIsSaidOfAllPointsIsSaidOfThese() {
        ResearchReport report = report(question("vwap", WALK));
        SurfaceStatistics statistics = report.statistics();
        double best = report.points().stream()
                .mapToDouble(point -> point.sharpe().orElseThrow())
                .max()
                .orElseThrow();
        assertThat(statistics.trials().points()).isEqualTo(report.points().size());
        // a back-test enters at the first open what was held before
        assertThat(statistics.trials().best().orElseThrow().sharpe() * Math.sqrt(252))
                .isCloseTo(best, within(0.02));
        assertThat(report.walkForward().figure(WalkForwardCriterion.PROFIT).orElseThrow())
                .isCloseTo(report.stitched().metrics().totalReturn(), within(1e-12));
        assertThat(report.walkForward().figure(WalkForwardCriterion.PROFITABLE_RUNS))
                .hasValue((double) report.steps().stream()
                                .filter(step -> step.outOfSampleReturn().orElse(0) > 0)
                                .count()
                        / report.steps().size());
        assertThat(report.confidence().sentence()).startsWith("noise: ");
        assertThat(report.resampledBars().orElseThrow().finalEquity().p5())
                .isLessThan(1 + report.stitched().metrics().totalReturn());
        assertThat(report.shuffledTrades()).isPresent();
    }

    @Test
    void aPartThatIsInterruptedLeavesTheRestOfItsPoints() {
        var research = new Research(question("sma-crossover", WALK));
        research.parts().get(1).run();
        int complete = research.played().size();
        assertThat(complete).isPositive();
        Thread.currentThread().interrupt();
        research.parts().getFirst().run();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(research.played()).hasSize(complete).doesNotContainKey(0).containsKey(complete);
    }

    @Test
    void theOrderAndTheThreadsOfThePartsChangeNothing() {
        ResearchQuestion question = question("macd", WALK);
        ResearchReport expected = report(question);
        var research = new Research(question);
        List<Runnable> parts = new ArrayList<>(research.parts());
        Collections.reverse(parts);
        parts.parallelStream().forEach(Runnable::run);
        ResearchReport report = research.report();
        assertThat(report.points()).isEqualTo(expected.points());
        assertThat(report.steps()).isEqualTo(expected.steps());
        assertThat(report.matrix()).isEqualTo(expected.matrix());
        assertThat(report.stitched().equity())
                .containsExactly(expected.stitched().equity());
    }

    @Test
    void tooFewBarsAreCountedOut() {
        assertThatThrownBy(() -> question("sma-crossover", WALK.first(900)))
                .hasMessage("choosing from the last 504 bars every 63 bars needs 1,007 bars, and TEST has 900");
    }
}
