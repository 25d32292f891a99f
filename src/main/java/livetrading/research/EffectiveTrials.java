package livetrading.research;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.backtest.Performance;
import livetrading.selection.SharpeSample;
import livetrading.selection.Trials;

/**
 * How many independent trials the points of a surface amount to. Neighbours hold the same position on most bars, so 5,000
 * points are far fewer chances of luck than 5,000 strategies.
 *
 * <p>{@code N_eff = rho + (1 - rho) N}, where rho is the mean correlation of all pairs of points (Bailey and Lopez de
 * Prado, The Deflated Sharpe Ratio, 2014, appendix 3). It takes no pairs: the sum of the N standardised returns of a bar
 * has the variance {@code N + N (N - 1) rho}. Points that never trade are no trials.
 *
 * @param points all of them
 * @param traded N, the number of points that traded
 * @param correlation rho; 0 for fewer than two points
 * @param best the highest Sharpe ratio of all points, with its sample
 * @param trials N_eff trials, from 1 to N, with the spread of the Sharpe ratios of all that traded
 */
public record EffectiveTrials(int points, int traded, double correlation, Optional<SharpeSample> best, Trials trials) {

    /**
     * @param returns of each point over the same bars, as fractions
     * @throws IllegalArgumentException for points of different lengths
     */
    public static EffectiveTrials of(List<double[]> returns) {
        return of(returns.size(), Points.thatTraded(returns));
    }

    /**
     * @param all how many points there are
     * @param points those that traded
     */
    static EffectiveTrials of(int all, Points points) {
        double correlation = points.size() < 2 ? 0 : correlation(points);
        double number = correlation + (1 - correlation) * points.size();
        List<SharpeSample> samples = points.stream()
                .flatMap(point -> SharpeSample.of(point).stream())
                .toList();
        List<Double> sharpes = samples.stream().map(SharpeSample::sharpe).toList();
        return new EffectiveTrials(
                all,
                points.size(),
                correlation,
                samples.stream().max(Comparator.comparingDouble(SharpeSample::sharpe)),
                Trials.of(Math.clamp(number, 1, Math.max(points.size(), 1)), sharpes));
    }

    private static double correlation(List<double[]> points) {
        double[] sums = new double[points.getFirst().length];
        for (double[] point : points) {
            double mean = Performance.mean(point);
            double deviation = Points.deviation(point, mean);
            for (int t = 0; t < sums.length; t++) {
                sums[t] += (point[t] - mean) / deviation;
            }
        }
        double n = points.size();
        double deviation = Points.deviation(sums, Performance.mean(sums));
        return (deviation * deviation - n) / (n * (n - 1));
    }

    /** N_eff. */
    public double number() {
        return trials.number();
    }

    /**
     * The probability, 0 to 1, that the true Sharpe ratio of the best point is above what luck brings the best of so many:
     * the deflated Sharpe ratio. Absent for fewer than two points that traded.
     */
    public OptionalDouble deflatedSharpe() {
        return best.isPresent() ? trials.deflated(best.get()) : OptionalDouble.empty();
    }

    /** The share of points that never traded, of which no objective is defined; 1 without a point. */
    public double untraded() {
        return points > 0 ? 1 - (double) traded / points : 1;
    }
}
