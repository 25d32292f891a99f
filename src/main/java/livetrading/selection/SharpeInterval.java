package livetrading.selection;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Between which values the true annual Sharpe ratio lies with 95 % confidence, by the percentiles of a stationary
 * bootstrap (Politis and Romano, 1994) of {@value #RESAMPLES} resamples. The seed is fixed: the same returns give the
 * same interval.
 */
public record SharpeInterval(double low, double high) {

    static final int RESAMPLES = 2000;

    private static final double TAIL = 0.025;
    private static final long SEED = 20_140_731;

    /**
     * @param k bars per year
     * @return empty when the Sharpe ratio of the returns, or of a tenth of their resamples, is undefined
     */
    static Optional<SharpeInterval> of(double[] returns, int k) {
        if (SharpeSample.of(returns).isEmpty()) {
            return Optional.empty();
        }
        var resampling = new Resampling(returns, BlockLength.optimal(returns));
        double[] sharpes = new double[RESAMPLES];
        int defined = 0;
        for (int i = 0; i < RESAMPLES; i++) {
            double sharpe = resampling.sharpe();
            if (Double.isFinite(sharpe)) {
                sharpes[defined++] = sharpe * Math.sqrt(k);
            }
        }
        if (defined < RESAMPLES * 9 / 10) {
            return Optional.empty();
        }
        double[] sorted = Arrays.copyOf(sharpes, defined);
        Arrays.sort(sorted);
        return Optional.of(new SharpeInterval(percentile(sorted, TAIL), percentile(sorted, 1 - TAIL)));
    }

    /** With linear interpolation between neighbours. */
    private static double percentile(double[] sorted, double fraction) {
        double position = fraction * (sorted.length - 1);
        int below = (int) position;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (position - below) * (above - sorted[below]);
    }

    /** Whether all of it is above 0. */
    boolean isAboveZero() {
        return low > 0;
    }

    /**
     * Draws blocks of random length from the returns, which go on at their beginning where they end. Sums up to each bar
     * give the sum of a block without adding its returns one by one.
     */
    private static final class Resampling {

        private final SplittableRandom random = new SplittableRandom(SEED);
        private final int size;
        private final double[] sums;
        private final double[] squares;
        private final double logOfGoingOn;

        Resampling(double[] returns, double blockLength) {
            size = returns.length;
            sums = new double[2 * size + 1];
            squares = new double[2 * size + 1];
            for (int t = 0; t < 2 * size; t++) {
                double value = returns[t % size];
                sums[t + 1] = sums[t] + value;
                squares[t + 1] = squares[t] + value * value;
            }
            logOfGoingOn = Math.log(1 - 1 / Math.max(blockLength, 1));
        }

        /** The Sharpe ratio of one resample, for one bar. */
        double sharpe() {
            double sum = 0;
            double square = 0;
            for (int rest = size; rest > 0; ) {
                int from = random.nextInt(size);
                int to = from + Math.min(length(), rest);
                sum += sums[to] - sums[from];
                square += squares[to] - squares[from];
                rest -= to - from;
            }
            double variance = (square - sum * sum / size) / (size - 1);
            return sum / size / Math.sqrt(variance);
        }

        /** Geometric: a block goes on with the same probability after every bar. */
        private int length() {
            return logOfGoingOn == Double.NEGATIVE_INFINITY
                    ? 1
                    : 1 + (int) Math.min(size, Math.log(1 - random.nextDouble()) / logOfGoingOn);
        }
    }
}
