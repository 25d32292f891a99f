package livetrading.research;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import livetrading.backtest.Performance;

/** Hansen's test of all points against one benchmark, to which one point after the other is added. */
final class Superiority {

    private static final double ZERO_VARIANCE = 1e-30;

    private final double[] benchmark;
    private final double[] benchmarkMeans;
    private final double blockLength;
    private final double[] difference;

    // of each resample what the best point reaches, at least 0
    private final double[] lower;
    private final double[] consistent;
    private final double[] upper;

    private final List<Double> statistics = new ArrayList<>();

    private double statistic;

    /**
     * @param benchmarkMeans its mean in each resample
     * @param blockLength mean length in bars, at least 1
     */
    Superiority(double[] benchmark, double[] benchmarkMeans, double blockLength) {
        this.benchmark = benchmark;
        this.benchmarkMeans = benchmarkMeans;
        this.blockLength = blockLength;
        difference = new double[benchmark.length];
        lower = new double[benchmarkMeans.length];
        consistent = new double[benchmarkMeans.length];
        upper = new double[benchmarkMeans.length];
    }

    /** @param means of the point in each resample */
    void add(double[] point, double[] means) {
        double mean = subtract(point);
        double variance = LongRunVariance.of(difference, blockLength);
        if (!(variance > ZERO_VARIANCE)) {
            // it is the benchmark itself
            statistics.add(0.0);
            return;
        }
        int n = benchmark.length;
        double scale = Math.sqrt(n / variance);
        statistics.add(mean * scale);
        statistic = Math.max(statistic, mean * scale);
        boolean relevant = mean * scale >= -Math.sqrt(2 * Math.log(Math.log(n)));
        raise(lower, means, Math.max(mean, 0), scale);
        raise(consistent, means, relevant ? mean : 0, scale);
        raise(upper, means, mean, scale);
    }

    /** Leaves the differences from their mean, which is the answer. */
    private double subtract(double[] point) {
        for (int t = 0; t < point.length; t++) {
            difference[t] = point[t] - benchmark[t];
        }
        double mean = Performance.mean(difference);
        for (int t = 0; t < point.length; t++) {
            difference[t] -= mean;
        }
        return mean;
    }

    private void raise(double[] maxima, double[] means, double centre, double scale) {
        for (int i = 0; i < maxima.length; i++) {
            maxima[i] = Math.max(maxima[i], (means[i] - benchmarkMeans[i] - centre) * scale);
        }
    }

    SuperiorAbility.Against result() {
        return new SuperiorAbility.Against(statistic, above(lower), above(consistent), above(upper));
    }

    private double above(double[] maxima) {
        return statistic > 0
                ? (double) Arrays.stream(maxima).filter(one -> one > statistic).count() / maxima.length
                : 1;
    }

    /** {@code sqrt(n) d / omega} of each point in the order of adding, 0 for the benchmark itself. */
    List<Double> statistics() {
        return Collections.unmodifiableList(statistics);
    }

    /**
     * What the best point reaches in each resample, at least 0.
     *
     * @return under the lower, the consistent and the upper p-value
     */
    List<double[]> maxima() {
        return List.of(lower, consistent, upper);
    }
}
