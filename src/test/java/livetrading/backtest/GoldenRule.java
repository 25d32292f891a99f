package livetrading.backtest;

import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import livetrading.market.SharedData.Table;

/**
 * A rule of the reference, written down once more on the indicators that a third program computed, so that nothing of
 * ours but the back-test itself is under test.
 *
 * @param firstDefined the first bar on which all indicators have a value; the first decision is one bar later
 */
record GoldenRule(int firstDefined, IntPredicate entry, IntPredicate exit) {

    static GoldenRule of(String name, Table table) {
        double[] close = table.numbers("Close");
        return switch (name) {
            case "SmaCross" -> cross(table.numbers("SMA_10"), table.numbers("SMA_20"));
            case "SmaCross50_200" -> cross(table.numbers("SMA_50"), table.numbers("SMA_200"));
            case "MacdSignalCross" -> cross(table.numbers("MACD_12_26"), table.numbers("MACD_SIGNAL_9"));
            case "VwapRolling20Cross" -> cross(close, table.numbers("VWAP_ROLLING_20_typical"));
            case "Rsi14Level" -> levels(table.numbers("RSI_14"), value -> value < 30, value -> value > 70);
            case "RocMomentum20" -> levels(table.numbers("ROC_20"), value -> value > 0, value -> value <= 0);
            case "RocMomentum126" -> levels(table.numbers("ROC_126"), value -> value > 0, value -> value <= 0);
            case "ZScoreMeanReversion20" ->
                levels(table.numbers("ZSCORE_20_pop"), value -> value < -1, value -> value >= 0);
            case "BollingerMeanReversion" -> {
                double[] lower = table.numbers("BB_LOWER_20_2");
                double[] middle = table.numbers("BB_MIDDLE_20");
                yield new GoldenRule(first(lower), t -> close[t] < lower[t], t -> close[t] >= middle[t]);
            }
            case "BollingerToUpper" -> {
                double[] lower = table.numbers("BB_LOWER_20_2");
                double[] upper = table.numbers("BB_UPPER_20_2");
                yield new GoldenRule(first(lower), t -> close[t] < lower[t], t -> close[t] > upper[t]);
            }
            case "Donchian20_10" -> {
                double[] high = table.numbers("DONCHIAN_HIGH_20_prev");
                double[] low = table.numbers("DONCHIAN_LOW_10_prev");
                yield new GoldenRule(first(high), t -> close[t] > high[t], t -> close[t] < low[t]);
            }
            case "Momentum12_1" ->
                new GoldenRule(252, t -> close[t - 21] > close[t - 252], t -> close[t - 21] <= close[t - 252]);
            case "BuyAndHold" -> new GoldenRule(0, t -> true, t -> false);
            default -> throw new IllegalArgumentException(name);
        };
    }

    boolean[] stances(int bars) {
        boolean[] stances = new boolean[bars];
        for (int t = firstDefined + 1; t < bars; t++) {
            stances[t] = stances[t - 1] ? !exit.test(t) : entry.test(t);
        }
        return stances;
    }

    private static GoldenRule cross(double[] a, double[] b) {
        return new GoldenRule(
                Math.max(first(a), first(b)),
                t -> a[t - 1] <= b[t - 1] && a[t] > b[t],
                t -> a[t - 1] >= b[t - 1] && a[t] < b[t]);
    }

    private static GoldenRule levels(double[] values, DoublePredicate entry, DoublePredicate exit) {
        return new GoldenRule(first(values), t -> entry.test(values[t]), t -> exit.test(values[t]));
    }

    private static int first(double[] values) {
        return IntStream.range(0, values.length)
                .filter(i -> !Double.isNaN(values[i]))
                .findFirst()
                .orElseThrow();
    }
}
