package livetrading.research;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.selection.Overfitting;

/**
 * What can be said of all points of a grid together.
 *
 * @param superiority absent when no point ever traded
 * @param overfitting probability of backtest overfitting of choosing the point with the best Sharpe ratio, among those
 *     that traded; see {@link Overfitting}. Absent for fewer than two, or fewer bars than it takes
 */
public record SurfaceStatistics(
        EffectiveTrials trials, Optional<SuperiorAbility> superiority, OptionalDouble overfitting) {

    /** As for the strategies of a ticker. */
    private static final int BLOCKS = 10;

    /**
     * On one thread in about a second for 2,000 points of 2,148 bars.
     *
     * @param returns of each point over the same bars, as fractions; the list may make an array when it is asked for it
     * @param buyAndHold those of holding the ticker, over the same bars
     * @throws IllegalArgumentException for returns of different lengths
     */
    public static SurfaceStatistics of(List<double[]> returns, double[] buyAndHold) {
        SuperiorAbility.requireBars(returns, buyAndHold);
        Points traded = Points.thatTraded(returns);
        return new SurfaceStatistics(
                EffectiveTrials.of(returns.size(), traded),
                SuperiorAbility.of(traded, buyAndHold),
                Overfitting.probability(traded, BLOCKS));
    }

    /**
     * How far the best can be trusted.
     *
     * @param efficiency of the walk-forward, see {@link WalkForwardCriterion#EFFICIENCY}
     */
    public SurfaceConfidence confidence(OptionalDouble efficiency) {
        return new SurfaceConfidence(
                trials.untraded(),
                trials.deflatedSharpe(),
                superiority
                        .map(one -> OptionalDouble.of(one.cash().consistent()))
                        .orElse(OptionalDouble.empty()),
                overfitting,
                efficiency);
    }
}
