package livetrading.indicator;

/** Exponential averages and the indicators made of them, by TA-Lib's definitions; NaN where undefined. */
public final class Smoothing {

    /** The MACD line, its signal and their difference; all three are defined from the same bar. */
    public record Macd(double[] line, double[] signal, double[] histogram) {}

    private Smoothing() {}

    /**
     * The exponential moving average with factor 2 / (n + 1), seeded at bar {@code from + n - 1} with the mean of the
     * {@code n} values from {@code from} on.
     */
    public static double[] ema(double[] x, int from, int n) {
        int seed = from + n - 1;
        double[] average = Windows.undefined(x.length, seed);
        if (seed >= x.length) {
            return average;
        }
        double sum = 0;
        for (int t = from; t <= seed; t++) {
            sum += x[t] - x[from];
        }
        double previous = x[from] + sum / n;
        average[seed] = previous;
        double factor = 2.0 / (n + 1);
        for (int t = seed + 1; t < x.length; t++) {
            previous += factor * (x[t] - previous);
            average[t] = previous;
        }
        return average;
    }

    /**
     * Moving average convergence and divergence. Both averages are seeded at bar {@code slow - 1}, so the fast one
     * leaves out the first {@code slow - fast} closes.
     */
    public static Macd macd(double[] close, int fast, int slow, int signal) {
        double[] line = ema(close, slow - fast, fast);
        double[] slowAverage = ema(close, 0, slow);
        for (int t = 0; t < close.length; t++) {
            line[t] -= slowAverage[t];
        }
        double[] signalLine = ema(line, slow - 1, signal);
        // nobody looks at the slow average any more
        double[] histogram = slowAverage;
        for (int t = 0; t < close.length; t++) {
            histogram[t] = line[t] - signalLine[t];
            line[t] = Double.isNaN(signalLine[t]) ? Double.NaN : line[t];
        }
        return new Macd(line, signalLine, histogram);
    }

    /** Wilder's relative strength index, 0 to 100, first at bar {@code n}; 50 where nothing has moved. */
    public static double[] rsi(double[] close, int n) {
        double[] rsi = Windows.undefined(close.length, n);
        double gain = 0;
        double loss = 0;
        for (int t = 1; t < close.length; t++) {
            double change = close[t] - close[t - 1];
            double up = Math.max(change, 0);
            double down = Math.max(-change, 0);
            if (t <= n) {
                gain += up / n;
                loss += down / n;
            } else {
                gain = (gain * (n - 1) + up) / n;
                loss = (loss * (n - 1) + down) / n;
            }
            if (t >= n) {
                rsi[t] = gain + loss > 0 ? 100 * gain / (gain + loss) : 50;
            }
        }
        return rsi;
    }
}
