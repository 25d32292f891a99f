package livetrading.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import livetrading.backtest.Performance;
import livetrading.selection.Percentiles;
import livetrading.selection.StationaryBootstrap;

/**
 * The annual Sharpe ratios of several rows in resamples of the same sessions, by the stationary bootstrap: what two rows
 * have in common is the same in each resample, so that their difference is known better than either.
 */
final class PairedResamples {

    static final int RESAMPLES = 2000;

    private static final long SEED = 1994;
    private static final double TAIL = 0.025;

    private final double[] measured;

    /** By row and resample. */
    private final double[][] resampled;

    /** Between which values something lies with 95 % confidence. */
    record Interval(double low, double high) {

        boolean holdsZero() {
            return low <= 0 && high >= 0;
        }
    }

    /**
     * @param returns over the same sessions of the accounts of each row, whose Sharpe ratios are averaged
     * @param blockLength mean length of the blocks in sessions
     */
    PairedResamples(List<List<double[]>> returns, double blockLength) {
        measured = returns.stream().mapToDouble(accounts -> sharpe(accounts)).toArray();
        resampled = new double[returns.size()][RESAMPLES];
        int size = returns.getFirst().getFirst().length;
        var bootstrap = new StationaryBootstrap(size, blockLength, SEED);
        int[] sessions = new int[size];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            bootstrap.begin();
            Arrays.setAll(sessions, i -> bootstrap.next());
            for (int row = 0; row < resampled.length; row++) {
                resampled[row][resample] = sharpe(returns.get(row), sessions);
            }
        }
    }

    /** The average of the annual Sharpe ratios of accounts. */
    static double sharpe(List<double[]> accounts) {
        return accounts.stream()
                .mapToDouble(returns -> sharpe(returns))
                .average()
                .orElseThrow();
    }

    private static double sharpe(List<double[]> accounts, int[] sessions) {
        return accounts.stream()
                .mapToDouble(returns -> sharpe(returns, sessions))
                .average()
                .orElseThrow();
    }

    /** The annual Sharpe ratio; 0 for one that never trades. */
    static double sharpe(double[] returns) {
        return Performance.sharpe(returns, StudyCurve.SESSIONS_PER_YEAR).orElse(0);
    }

    private static double sharpe(double[] returns, int[] sessions) {
        double sum = 0;
        double square = 0;
        for (int session : sessions) {
            double value = returns[session];
            sum += value;
            square += value * value;
        }
        double variance = (square - sum * sum / sessions.length) / (sessions.length - 1);
        return variance > 0 ? sum / sessions.length / Math.sqrt(variance) * Math.sqrt(StudyCurve.SESSIONS_PER_YEAR) : 0;
    }

    double sharpe(int row) {
        return measured[row];
    }

    Interval interval(int row) {
        return between(resampled[row]);
    }

    double difference(int row, int other) {
        return measured[row] - measured[other];
    }

    Interval differenceInterval(int row, int other) {
        return between(differences(row, other));
    }

    private double[] differences(int row, int other) {
        return IntStream.range(0, RESAMPLES)
                .mapToDouble(resample -> resampled[row][resample] - resampled[other][resample])
                .toArray();
    }

    private static Interval between(double[] values) {
        Percentiles percentiles = Percentiles.of(values);
        return new Interval(percentiles.at(TAIL), percentiles.at(1 - TAIL));
    }

    /**
     * The probability that the best of several rows would be so much better than another one by luck alone, did none of
     * them deserve it (the reality check of White, 2000, with Sharpe ratios).
     */
    double luck(List<Integer> rows, int other) {
        double best =
                rows.stream().mapToDouble(row -> difference(row, other)).max().orElseThrow();
        long asGood = IntStream.range(0, RESAMPLES)
                .filter(resample -> rows.stream()
                        .anyMatch(row ->
                                resampled[row][resample] - resampled[other][resample] - difference(row, other) >= best))
                .count();
        return asGood / (double) RESAMPLES;
    }
}
