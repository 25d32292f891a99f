package livetrading.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Whether what did well with a ticker in one calendar year does well in the next.
 *
 * @param pairs of a year and the next
 * @param winner Sharpe ratio that the winner of a year has in the next, on average
 * @param average that of all strategies in that next year
 * @param held that of the ticker bought and held in that next year
 * @param correlation of the ranks of the strategies in both years, on average
 */
record YearAfterYear(int pairs, double winner, double average, double held, double correlation) {

    /** Fewer sessions are not a year. */
    private static final int WHOLE_YEAR = 240;

    /**
     * @param dates of the sessions
     * @param strategies the equity of each strategy at their closes
     * @param close the closes of the ticker
     */
    static YearAfterYear of(List<LocalDate> dates, List<double[]> strategies, double[] close) {
        SortedMap<Integer, int[]> years = years(dates);
        var winners = new ArrayList<Double>();
        var averages = new ArrayList<Double>();
        var held = new ArrayList<Double>();
        var correlations = new ArrayList<Double>();
        years.forEach((year, sessions) -> {
            int[] next = years.get(year + 1);
            if (next != null) {
                double[] before = sharpes(strategies, sessions);
                double[] after = sharpes(strategies, next);
                winners.add(after[best(before)]);
                averages.add(Arrays.stream(after).average().orElseThrow());
                held.add(sharpe(close, next));
                correlations.add(correlation(ranks(before), ranks(after)));
            }
        });
        return new YearAfterYear(winners.size(), mean(winners), mean(averages), mean(held), mean(correlations));
    }

    /** The mean over several tickers. */
    static YearAfterYear mean(int pairs, List<YearAfterYear> all) {
        return new YearAfterYear(
                pairs,
                mean(all.stream().map(YearAfterYear::winner).toList()),
                mean(all.stream().map(YearAfterYear::average).toList()),
                mean(all.stream().map(YearAfterYear::held).toList()),
                mean(all.stream().map(YearAfterYear::correlation).toList()));
    }

    private static SortedMap<Integer, int[]> years(List<LocalDate> dates) {
        var years = new TreeMap<Integer, int[]>();
        for (int session = 1; session < dates.size(); session++) {
            int[] sessions = years.computeIfAbsent(dates.get(session).getYear(), year -> new int[] {-1, 0});
            sessions[0] = sessions[0] < 0 ? session : sessions[0];
            sessions[1] = session + 1;
        }
        years.values().removeIf(sessions -> sessions[1] - sessions[0] < WHOLE_YEAR);
        return years;
    }

    private static double[] sharpes(List<double[]> strategies, int[] sessions) {
        return strategies.stream()
                .mapToDouble(equity -> sharpe(equity, sessions))
                .toArray();
    }

    /** Of the returns of the sessions of a year; 0 without a position. */
    private static double sharpe(double[] values, int[] sessions) {
        return PairedResamples.sharpe(IntStream.range(sessions[0], sessions[1])
                .mapToDouble(session -> values[session] / values[session - 1] - 1)
                .toArray());
    }

    private static int best(double[] values) {
        return IntStream.range(0, values.length)
                .reduce((best, other) -> values[other] > values[best] ? other : best)
                .orElseThrow();
    }

    /** From 1 for the lowest; ties share the mean of their ranks. */
    static double[] ranks(double[] values) {
        return Arrays.stream(values)
                .map(value -> Arrays.stream(values)
                                .filter(other -> other < value)
                                .count()
                        + (Arrays.stream(values).filter(other -> other == value).count() + 1) / 2.0)
                .toArray();
    }

    /** Of ranks without or with ties; 0 where all are the same. */
    static double correlation(double[] x, double[] y) {
        double mean = (x.length + 1) / 2.0;
        double both = 0;
        double squareX = 0;
        double squareY = 0;
        for (int i = 0; i < x.length; i++) {
            both += (x[i] - mean) * (y[i] - mean);
            squareX += (x[i] - mean) * (x[i] - mean);
            squareY += (y[i] - mean) * (y[i] - mean);
        }
        return squareX * squareY == 0 ? 0 : both / Math.sqrt(squareX * squareY);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
