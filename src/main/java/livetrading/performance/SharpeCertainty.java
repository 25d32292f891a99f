package livetrading.performance;

import java.util.Optional;
import livetrading.selection.SharpeInterval;
import livetrading.selection.SharpeSample;

/**
 * How sure one can be of a Sharpe ratio.
 *
 * @param aboveZero the probabilistic Sharpe ratio: how probable it is that the true one is above 0, so that more than the
 *     risk-free rate is earned
 * @param interval in which the true annual one lies with 95 % confidence
 */
public record SharpeCertainty(double aboveZero, Optional<SharpeInterval> interval) {

    /**
     * @param returns fractions, one a session
     * @return empty where the Sharpe ratio is undefined, and for less than three returns
     */
    public static Optional<SharpeCertainty> of(double[] returns, RiskFree riskFree) {
        double[] excess = riskFree.excess(returns);
        return SharpeSample.of(excess)
                .map(sample -> new SharpeCertainty(sample.probabilityAbove(0), SharpeInterval.ofDaily(excess)));
    }
}
