package livetrading.research;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import livetrading.selection.BlockLength;

/**
 * Whether the best of all points is better than a benchmark by more than the luck of having tried them all: the test for
 * superior predictive ability (Hansen, A Test for Superior Predictive Ability, Journal of Business and Economic
 * Statistics 23, 2005).
 *
 * <p>With the mean {@code d_k} of the differences between point k and the benchmark over n bars, the statistic is
 * {@code T = max(0, max_k sqrt(n) d_k / omega_k)}, {@code omega_k} from {@link LongRunVariance}. In each of
 * {@value #RESAMPLES} resamples of the stationary bootstrap, the same bars for all points, {@code T*} is the same of
 * {@code d*_k - g(d_k)}, and the p-value is the share of resamples with {@code T* > T}. Points that never trade are left
 * out.
 *
 * @param cash against returns of 0
 * @param buyAndHold against holding the ticker
 * @param blockLength mean length of the blocks in bars: the median of what {@link BlockLength} finds for each point
 */
public record SuperiorAbility(Against cash, Against buyAndHold, double blockLength) {

    static final int RESAMPLES = 1000;

    private static final long SEED = 2005;

    /** Points whose sums the second fastest cache holds. */
    private static final int TOGETHER = 32;

    /** Of fewer bars nothing can be said, and {@code log(log(n))} needs three. */
    private static final int LEAST_BARS = 10;

    /**
     * The p-values of one test, each 0 to 1: how likely the best point looks at least as good although none is better than
     * the benchmark. All are 1 where no point has a higher mean than the benchmark.
     *
     * @param statistic T
     * @param lower with {@code g(d) = max(d, 0)}: too small where points are worse than the benchmark
     * @param consistent with {@code g(d) = d}, or 0 for {@code sqrt(n) d / omega < -sqrt(2 log log n)}: the one to use
     * @param upper with {@code g(d) = d}, as White's reality check (2000): too large where many points are bad
     */
    public record Against(double statistic, double lower, double consistent, double upper) {}

    /**
     * Takes about 0.4 s for 2,000 points of 2,148 bars, and eight bytes for each bar and resample.
     *
     * @param returns of each point over the same bars, as fractions; the list may make an array when it is asked for it
     * @param buyAndHold those of holding the ticker, over the same bars
     * @return empty for fewer than {@value #LEAST_BARS} bars, and when no point ever traded
     * @throws IllegalArgumentException for returns of different lengths
     */
    public static Optional<SuperiorAbility> of(List<double[]> returns, double[] buyAndHold) {
        requireBars(returns, buyAndHold);
        return of(Points.thatTraded(returns), buyAndHold);
    }

    /** @throws IllegalArgumentException when these are not of as many bars as the first point */
    static void requireBars(List<double[]> returns, double[] buyAndHold) {
        if (!returns.isEmpty() && returns.getFirst().length != buyAndHold.length) {
            throw new IllegalArgumentException("points of %d bars cannot be compared with buy and hold of %d"
                    .formatted(returns.getFirst().length, buyAndHold.length));
        }
    }

    /** The same of points of as many bars. */
    static Optional<SuperiorAbility> of(Points points, double[] buyAndHold) {
        if (points.isEmpty() || buyAndHold.length < LEAST_BARS) {
            return Optional.empty();
        }
        double blockLength = blockLength(points);
        Resamples resamples = resamples(buyAndHold.length, blockLength);
        List<double[]> benchmarks = List.of(new double[buyAndHold.length], buyAndHold);
        List<Superiority> tests = tests(points, benchmarks, resamples, blockLength);
        return Optional.of(
                new SuperiorAbility(tests.get(0).result(), tests.get(1).result(), blockLength));
    }

    /** One test for each benchmark, from one look at the points. */
    static List<Superiority> tests(
            List<double[]> points, List<double[]> benchmarks, Resamples resamples, double blockLength) {
        double[][] benchmarkMeans = resamples.means(benchmarks);
        List<Superiority> tests = IntStream.range(0, benchmarks.size())
                .mapToObj(i -> new Superiority(benchmarks.get(i), benchmarkMeans[i], blockLength))
                .toList();
        for (int first = 0; first < points.size(); first += TOGETHER) {
            List<double[]> some = List.copyOf(points.subList(first, Math.min(first + TOGETHER, points.size())));
            double[][] means = resamples.means(some);
            for (int i = 0; i < some.size(); i++) {
                for (Superiority test : tests) {
                    test.add(some.get(i), means[i]);
                }
            }
        }
        return tests;
    }

    static Resamples resamples(int bars, double blockLength) {
        return Resamples.stationary(bars, blockLength, RESAMPLES, SEED);
    }

    static double blockLength(List<double[]> points) {
        double[] lengths =
                points.stream().mapToDouble(BlockLength::optimal).sorted().toArray();
        return Math.max(1, lengths[lengths.length / 2]);
    }
}
