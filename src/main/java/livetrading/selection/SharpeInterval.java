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
    private static final long SEED = 1994;
    private static final long LOWER_HALF = 0xFFFF_FFFFL;

    /**
     * @param k bars per year
     * @return empty when the Sharpe ratio of the returns, or of a tenth of their resamples, is undefined
     */
    static Optional<SharpeInterval> of(double[] returns, double k) {
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

    /** Draws blocks of random length from the returns, which go on at their beginning where they end. */
    private static final class Resampling {

        private final SplittableRandom random = new SplittableRandom(SEED);
        private final double[] returns;

        /** Below which of 2^32 random numbers a block goes on after a bar. */
        private final long goesOn;

        Resampling(double[] returns, double blockLength) {
            this.returns = returns;
            goesOn = (long) ((1 - 1 / Math.max(blockLength, 1)) * 0x1p32);
        }

        /** The Sharpe ratio of one resample, for one bar. */
        double sharpe() {
            int size = returns.length;
            double sum = 0;
            double square = 0;
            long bar = random.nextInt(size);
            for (int i = 0; i < size; i++) {
                long bits = random.nextLong();
                // the upper half chooses a bar by multiplying, because a division takes longer than all else
                long any = ((bits >>> Integer.SIZE) * size) >>> Integer.SIZE;
                // the lower half says whether the block goes on; as a mask, for no processor can foresee this branch
                long going = ((bits & LOWER_HALF) - goesOn) >> (Long.SIZE - 1);
                bar = (going & (bar + 1)) | (~going & any);
                bar = bar < size ? bar : 0;
                double value = returns[(int) bar];
                sum += value;
                square += value * value;
            }
            double variance = (square - sum * sum / size) / (size - 1);
            return sum / size / Math.sqrt(variance);
        }
    }
}
