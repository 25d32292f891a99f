package livetrading.simulated;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The statistics by which generated prices are judged. */
final class Statistics {

    private Statistics() {}

    static double[] returns(double[] prices) {
        return IntStream.range(1, prices.length)
                .mapToDouble(i -> Math.log(prices[i] / prices[i - 1]))
                .toArray();
    }

    static double deviation(double[] values) {
        return Math.sqrt(dot(centred(values), centred(values)) / values.length);
    }

    static double correlation(double[] a, double[] b) {
        return dot(centred(a), centred(b)) / (a.length * deviation(a) * deviation(b));
    }

    /** The t statistic of a Dickey-Fuller test with one lag on the residuals of y = a + b x; 0 when b is not positive. */
    static double engleGranger(double[] y, double[] x) {
        double[] dx = centred(x);
        double[] dy = centred(y);
        double slope = dot(dx, dy) / dot(dx, dx);
        double[] residuals = IntStream.range(0, y.length)
                .mapToDouble(i -> dy[i] - slope * dx[i])
                .toArray();
        return slope <= 0 ? 0 : dickeyFuller(residuals);
    }

    private static double dickeyFuller(double[] e) {
        int n = e.length - 2;
        double[] change =
                IntStream.range(2, e.length).mapToDouble(t -> e[t] - e[t - 1]).toArray();
        double[] level = Arrays.copyOfRange(e, 1, e.length - 1);
        double[] lagged = IntStream.range(2, e.length)
                .mapToDouble(t -> e[t - 1] - e[t - 2])
                .toArray();
        double determinant = dot(level, level) * dot(lagged, lagged) - dot(level, lagged) * dot(level, lagged);
        double gamma =
                (dot(level, change) * dot(lagged, lagged) - dot(lagged, change) * dot(level, lagged)) / determinant;
        double phi = (dot(lagged, change) * dot(level, level) - dot(level, change) * dot(level, lagged)) / determinant;
        double squares = IntStream.range(0, n)
                .mapToDouble(i -> change[i] - gamma * level[i] - phi * lagged[i])
                .map(error -> error * error)
                .sum();
        return gamma / Math.sqrt(squares / (n - 2) * dot(lagged, lagged) / determinant);
    }

    private static double[] centred(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
}
