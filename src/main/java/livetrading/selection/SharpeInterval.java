package livetrading.selection;

import java.util.Arrays;
import java.util.Optional;
import livetrading.market.Annualisation;

/**
 * Between which values the true annual Sharpe ratio lies with 95 % confidence, by the percentiles of a stationary
 * bootstrap (Politis and Romano, 1994) of {@value #RESAMPLES} resamples. The seed is fixed: the same returns give the
 * same interval.
 */
public record SharpeInterval(double low, double high) {

    static final int RESAMPLES = 2000;

    private static final double TAIL = 0.025;
    private static final long SEED = 1994;

    /** That of daily returns; empty when their Sharpe ratio, or that of a tenth of their resamples, is undefined. */
    public static Optional<SharpeInterval> ofDaily(double[] returns) {
        return of(returns, Annualisation.SESSIONS_PER_YEAR);
    }

    /**
     * @param k bars per year
     * @return empty when the Sharpe ratio of the returns, or of a tenth of their resamples, is undefined
     */
    static Optional<SharpeInterval> of(double[] returns, double k) {
        if (SharpeSample.of(returns).isEmpty()) {
            return Optional.empty();
        }
        var bootstrap = new StationaryBootstrap(returns.length, BlockLength.optimal(returns), SEED);
        double[] sharpes = new double[RESAMPLES];
        int defined = 0;
        for (int i = 0; i < RESAMPLES; i++) {
            double sharpe = resampled(returns, bootstrap);
            if (Double.isFinite(sharpe)) {
                sharpes[defined++] = sharpe * Math.sqrt(k);
            }
        }
        if (defined < RESAMPLES * 9 / 10) {
            return Optional.empty();
        }
        var percentiles = Percentiles.of(Arrays.copyOf(sharpes, defined));
        return Optional.of(new SharpeInterval(percentiles.at(TAIL), percentiles.at(1 - TAIL)));
    }

    /** Whether all of it is above 0. */
    boolean isAboveZero() {
        return low > 0;
    }

    /** The Sharpe ratio of one resample, for one bar. */
    private static double resampled(double[] returns, StationaryBootstrap bootstrap) {
        int size = returns.length;
        double sum = 0;
        double square = 0;
        bootstrap.begin();
        for (int i = 0; i < size; i++) {
            double value = returns[bootstrap.next()];
            sum += value;
            square += value * value;
        }
        double variance = (square - sum * sum / size) / (size - 1);
        return sum / size / Math.sqrt(variance);
    }
}
