package livetrading.research;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import livetrading.backtest.Performance;

/**
 * The five tests of TradeStation's Walk-Forward Optimizer: whether what was chosen in sample holds out of sample.
 *
 * @param outcomes one for each criterion, in their order
 */
public record WalkForwardTests(List<WalkForwardOutcome> outcomes) {

    public WalkForwardTests {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * @param steps the runs in order
     * @param outOfSample the returns out of sample, one a bar, of all runs stitched together
     * @param k bars per year
     */
    public static WalkForwardTests of(List<WalkForwardStep> steps, double[] outOfSample, double k) {
        return new WalkForwardTests(Arrays.stream(WalkForwardCriterion.values())
                .map(criterion -> new WalkForwardOutcome(criterion, figure(criterion, steps, outOfSample, k)))
                .toList());
    }

    private static OptionalDouble figure(
            WalkForwardCriterion criterion, List<WalkForwardStep> steps, double[] outOfSample, double k) {
        if (steps.isEmpty()) {
            return OptionalDouble.empty();
        }
        return switch (criterion) {
            case PROFIT -> OptionalDouble.of(Performance.totalReturn(outOfSample));
            case EFFICIENCY -> efficiency(steps, k);
            case PROFITABLE_RUNS ->
                OptionalDouble.of((double) steps.stream()
                                .filter(step -> step.outOfSample() > 0)
                                .count()
                        / steps.size());
            case BEST_RUN -> bestRun(steps);
            case DRAWDOWN -> OptionalDouble.of(Performance.maxDrawdown(outOfSample));
        };
    }

    private static OptionalDouble efficiency(List<WalkForwardStep> steps, double k) {
        double before = annual(steps, WalkForwardStep::inSample, WalkForwardStep::inSampleBars, k);
        double after = annual(steps, WalkForwardStep::outOfSample, WalkForwardStep::outOfSampleBars, k);
        return before > 0 ? OptionalDouble.of(after / before) : OptionalDouble.empty();
    }

    /** The growth a year if all runs followed each other. */
    private static double annual(
            List<WalkForwardStep> steps,
            ToDoubleFunction<WalkForwardStep> returned,
            ToIntFunction<WalkForwardStep> bars,
            double k) {
        double growth = steps.stream()
                .mapToDouble(step -> Math.log1p(returned.applyAsDouble(step)))
                .sum();
        return Math.expm1(growth * k / steps.stream().mapToInt(bars).sum());
    }

    private static OptionalDouble bestRun(List<WalkForwardStep> steps) {
        double all = steps.stream().mapToDouble(WalkForwardStep::growth).sum();
        double best = steps.stream().mapToDouble(WalkForwardStep::growth).max().orElseThrow();
        return all > 0 ? OptionalDouble.of(best / all) : OptionalDouble.empty();
    }

    /** The figure of one test. */
    public OptionalDouble figure(WalkForwardCriterion criterion) {
        return outcomes.stream()
                .filter(outcome -> outcome.criterion() == criterion)
                .map(WalkForwardOutcome::figure)
                .findFirst()
                .orElseThrow();
    }

    /** Whether all five are passed. */
    public boolean isPassed() {
        return outcomes.stream().allMatch(outcome -> outcome.grade().isPassed());
    }
}
