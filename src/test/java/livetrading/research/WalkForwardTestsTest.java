package livetrading.research;

import static livetrading.research.WalkForwardCriterion.BEST_RUN;
import static livetrading.research.WalkForwardCriterion.EFFICIENCY;
import static livetrading.research.WalkForwardCriterion.PROFITABLE_RUNS;
import static livetrading.research.WalkForwardGrade.DISTINCTION;
import static livetrading.research.WalkForwardGrade.FAILED;
import static livetrading.research.WalkForwardGrade.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkForwardTestsTest {

    private static final int YEAR = 252;

    @Test
    void passesWhatHoldsOutOfSample() {
        // 21 % in two years are 10 % a year, and four quarters give 1.02 * 1.03 * 0.99 * 1.02 - 1 = 6.09 %
        WalkForwardTests tests = walk(0.21, 0.02, 0.03, -0.01, 0.02);

        assertThat(tests.outcomes())
                .extracting(WalkForwardOutcome::sentence)
                .containsExactly(
                        "Profit out of sample 6.0 %: passed.",
                        "Walk-forward efficiency 60.8 %: passed.",
                        "Profitable runs 75.0 %: passed.",
                        "Share of the best run in the profit 50.0 %: failed, has to be below 50 %.",
                        "Maximum drawdown out of sample -1.0 %: passed.");
        assertThat(tests.isPassed()).isFalse();
        assertThat(walk(0.21, 0.02, 0.02, 0.02, 0.02).isPassed()).isTrue();
    }

    @Test
    void earningAsMuchAsInSampleIsADistinction() {
        // the same growth a day before and after
        WalkForwardTests tests = walk(Math.pow(1.02, 8) - 1 - 1e-9, 0.02, 0.02, 0.02, 0.02, 0.02);

        assertThat(tests.figure(EFFICIENCY).orElseThrow()).isCloseTo(1, within(1e-6));
        assertThat(tests.outcomes().get(1).sentence())
                .isEqualTo("Walk-forward efficiency 100.0 %: passed with distinction.");
        assertThat(tests.outcomes().get(2).grade()).isEqualTo(DISTINCTION);
    }

    @Test
    void whatIsEarnedNeitherBeforeNorAfterFails() {
        WalkForwardTests tests = walk(-0.1, 0.01, -0.45, 0);

        assertThat(tests.outcomes())
                .extracting(WalkForwardOutcome::sentence)
                .containsExactly(
                        "Profit out of sample -44.4 %: failed, has to be above 0 %.",
                        "Walk-forward efficiency: failed, because nothing was earned in sample.",
                        "Profitable runs 33.3 %: failed, has to be at least 50 %.",
                        "Share of the best run in the profit: failed, because nothing was earned out of sample.",
                        "Maximum drawdown out of sample -45.0 %: failed, has to be less deep than 40 %.");
    }

    @Test
    void theShareOfTheBestRunDoesNotDependOnTheOrder() {
        OptionalDouble share = walk(0.2, 0.1, 0.02, 0.04).figure(BEST_RUN);

        assertThat(share.orElseThrow()).isCloseTo(Math.log(1.1) / Math.log(1.1 * 1.02 * 1.04), within(1e-12));
        assertThat(walk(0.2, 0.04, 0.02, 0.1).figure(BEST_RUN).orElseThrow())
                .isCloseTo(share.orElseThrow(), within(1e-12));
    }

    /** Exactly at the limits, and just beside them. */
    @ParameterizedTest
    @CsvSource({
        "PROFIT, 0, FAILED",
        "PROFIT, 0.001, PASSED",
        "EFFICIENCY, 0.4999, FAILED",
        "EFFICIENCY, 0.5, PASSED",
        "EFFICIENCY, 0.99, PASSED",
        "EFFICIENCY, 1, DISTINCTION",
        "PROFITABLE_RUNS, 0.49, FAILED",
        "PROFITABLE_RUNS, 0.5, PASSED",
        "PROFITABLE_RUNS, 0.8, DISTINCTION",
        "BEST_RUN, 0.5, FAILED",
        "BEST_RUN, 0.4999, PASSED",
        "DRAWDOWN, -0.4, FAILED",
        "DRAWDOWN, -0.3999, PASSED"
    })
    void limitsAreThoseOfTradeStation(WalkForwardCriterion criterion, double figure, WalkForwardGrade grade) {
        assertThat(criterion.grade(figure)).isEqualTo(grade);
    }

    @Test
    void whatIsJustBelowALimitDoesNotReadAsIfItWereOnIt() {
        assertThat(new WalkForwardOutcome(EFFICIENCY, OptionalDouble.of(0.49999)).sentence())
                .isEqualTo("Walk-forward efficiency 49.9 %: failed, has to be at least 50 %.");
    }

    @Test
    void withoutARunNothingIsPassed() {
        WalkForwardTests tests = WalkForwardTests.of(List.of(), new double[0], YEAR);

        assertThat(tests.outcomes()).allMatch(outcome -> outcome.grade() == FAILED);
        assertThat(tests.outcomes().getFirst().sentence())
                .isEqualTo("Profit out of sample: failed, because there was no run.");
        assertThat(walk(0.1, 0, 0.01).figure(PROFITABLE_RUNS)).hasValue(0.5);
        assertThat(walk(0.1, 0, 0.01).outcomes().get(2).grade()).isEqualTo(PASSED);
    }

    @Test
    void aRunThatLosesMoreThanAllIsRefused() {
        assertThatThrownBy(() -> new WalkForwardStep(0.1, 504, -1, 63))
                .hasMessage("a run with a return of 0.1 in 504 bars and of -1.0 in 63");
    }

    /** Two years before each quarter, with the same return; the return of a quarter falls on its first day. */
    private static WalkForwardTests walk(double inSample, double... quarters) {
        List<WalkForwardStep> steps = DoubleStream.of(quarters)
                .mapToObj(quarter -> new WalkForwardStep(inSample, 2 * YEAR, quarter, YEAR / 4))
                .toList();
        double[] returns = new double[quarters.length * (YEAR / 4)];
        Arrays.setAll(returns, t -> t % (YEAR / 4) == 0 ? quarters[t / (YEAR / 4)] : 0);
        return WalkForwardTests.of(steps, returns, YEAR);
    }
}
