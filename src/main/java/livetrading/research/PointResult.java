package livetrading.research;

import java.util.OptionalDouble;
import livetrading.backtest.Metrics;

/**
 * What a point of the grid would have earned over the whole period.
 *
 * @param sharpe annual
 * @param totalReturn as a fraction
 * @param maxDrawdown as a fraction, at most 0
 * @param trades closed round trips
 */
public record PointResult(OptionalDouble sharpe, double totalReturn, double maxDrawdown, int trades) {

    static PointResult of(Metrics metrics) {
        return new PointResult(metrics.sharpe(), metrics.totalReturn(), metrics.maxDrawdown(), metrics.trades());
    }
}
