package livetrading.research;

import java.util.List;
import java.util.Optional;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.Metrics;

/**
 * What was found out.
 *
 * @param points of the grid over the whole period, after the warm-up of all of them
 * @param defaults the point of the defaults; empty when it is not on the grid
 * @param plateau of the whole period, in hindsight
 * @param peak of the whole period, in hindsight
 * @param steps the choices in order
 * @param scores of all points at each choice, in sample, not annualised; NaN where undefined
 * @param stitched what who follows the choices would have earned from the first one on
 * @param defaulted what the defaults would have earned over the same bars
 * @param held what holding the ticker would have earned over the same bars
 * @param matrix of training length and step
 * @param statistics of all points over the whole period
 * @param walkForward TradeStation's tests of the steps
 * @param shuffledTrades what else might have come of the closed trades of {@code stitched}; empty for too few
 * @param resampledBars what else might have come of its bars; empty for too few
 */
public record ResearchReport(
        ResearchQuestion question,
        List<PointResult> points,
        Optional<Integer> defaults,
        Optional<Integer> plateau,
        Optional<Integer> peak,
        List<StepResult> steps,
        List<float[]> scores,
        BacktestResult stitched,
        BacktestResult defaulted,
        BacktestResult held,
        List<MatrixCell> matrix,
        SurfaceStatistics statistics,
        WalkForwardTests walkForward,
        Optional<MonteCarlo> shuffledTrades,
        Optional<MonteCarlo> resampledBars) {

    public ResearchReport {
        points = List.copyOf(points);
        steps = List.copyOf(steps);
        scores = List.copyOf(scores);
        matrix = List.copyOf(matrix);
    }

    /** The figures of the defaults. */
    public Metrics untuned() {
        return defaulted.metrics();
    }

    /** The figures of holding the ticker. */
    public Metrics buyAndHold() {
        return held.metrics();
    }

    /** How far the best of all points can be trusted, and so the choosing among them. */
    public SurfaceConfidence confidence() {
        return statistics.confidence(walkForward.figure(WalkForwardCriterion.EFFICIENCY));
    }
}
