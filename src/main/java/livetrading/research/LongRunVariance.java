package livetrading.research;

/**
 * The variance of {@code sqrt(n)} times the mean of a resample of the stationary bootstrap, without drawing one (Politis
 * and Romano, 1994, lemma 1; {@code omega^2} of Hansen, 2005):
 * {@code omega^2 = g(0) + 2 sum(i = 1 .. n - 1) of k(i) g(i)}, where {@code g(i)} is the autocovariance at a lag of i
 * bars, {@code k(i) = (1 - i / n) q^i + (i / n) q^(n - i)} and {@code 1 / (1 - q)} the mean length of a block.
 *
 * <p>In terms of the series closed to a ring that is {@code (1 / n) sum of x(t) (x(t) + 2 a(t) - 2 b(t) / n)} with
 * {@code a(t) = sum(i) of q^i x(t - i)} and {@code b(t) = sum(i) of i q^i x(t - i)}, which follow from those of the bar
 * before: one pass instead of one for each lag.
 */
final class LongRunVariance {

    private LongRunVariance() {}

    /**
     * @param x a series less its mean
     * @param blockLength mean length in bars, at least 1
     */
    static double of(double[] x, double blockLength) {
        int n = x.length;
        double q = 1 - 1 / blockLength;
        double all = Math.pow(q, n);
        double a = 0;
        double b = 0;
        double weight = 1;
        for (int i = 1; i < n; i++) {
            weight *= q;
            a += weight * x[n - i];
            b += i * weight * x[n - i];
        }
        double sum = 0;
        for (int t = 0; t < n; t++) {
            sum += x[t] * (x[t] + 2 * a - 2 * b / n);
            b = q * (x[t] + a + b) - n * all * x[next(t, n)];
            a = q * (x[t] + a) - all * x[next(t, n)];
        }
        return sum / n;
    }

    private static int next(int t, int n) {
        return t + 1 < n ? t + 1 : 0;
    }
}
