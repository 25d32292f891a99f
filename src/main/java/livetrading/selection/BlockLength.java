package livetrading.selection;

/**
 * How long the blocks of a stationary bootstrap should be on average (Politis and White, 2004, corrected by Patton,
 * Politis and White, 2009): long enough to keep what a series remembers of itself.
 */
public final class BlockLength {

    private static final int LEAST_LAGS = 5;

    private final double[] deviations;
    private final double[] products;
    private int known;

    private BlockLength(double[] x, int lags) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        deviations = new double[x.length];
        for (int t = 0; t < x.length; t++) {
            deviations[t] = x[t] - sum / x.length;
        }
        products = new double[lags + 1];
    }

    /** The mean length in bars, possibly below 1; 1 for a series that is constant or shorter than 10. */
    public static double optimal(double[] x) {
        int n = x.length;
        if (n < 10) {
            return 1;
        }
        int together = Math.max(LEAST_LAGS, (int) Math.log10(n));
        int most = Math.min((int) Math.ceil(Math.sqrt(n)) + together, n - 2);
        var series = new BlockLength(x, most);
        int bandwidth = Math.min(series.bandwidth(together, most), most);
        double bend = 0;
        double variance = series.product(0) / n;
        for (int lag = 1; lag <= bandwidth; lag++) {
            double weight = Math.min(1, 2 * (1 - (double) lag / bandwidth)) * 2;
            bend += weight * lag * series.product(lag) / n;
            variance += weight * series.product(lag) / n;
        }
        double length = Math.cbrt(bend * bend / (variance * variance) * n);
        double longest = Math.ceil(Math.min(3 * Math.sqrt(n), n / 3.0));
        return Double.isFinite(length) ? Math.min(length, longest) : 1;
    }

    /** Twice the lag after which correlations are negligible for a while. */
    private int bandwidth(int together, int most) {
        int n = deviations.length;
        double negligible = 2 * Math.sqrt(Math.log10(n) / n);
        double head = product(0);
        double tail = head;
        int quiet = 0;
        for (int lag = 0; lag < most; lag++) {
            head -= deviations[n - 1 - lag] * deviations[n - 1 - lag];
            tail -= deviations[lag] * deviations[lag];
            quiet = Math.abs(product(lag)) / Math.sqrt(head * tail) < negligible ? quiet + 1 : 0;
            if (quiet == together) {
                return 2 * Math.max(lag + 1 - together, 1);
            }
        }
        return most;
    }

    /** The sum of the products of the deviations that are {@code lag} bars apart. */
    private double product(int lag) {
        while (known <= lag) {
            double sum = 0;
            for (int t = known; t < deviations.length; t++) {
                sum += deviations[t] * deviations[t - known];
            }
            products[known++] = sum;
        }
        return products[lag];
    }
}
