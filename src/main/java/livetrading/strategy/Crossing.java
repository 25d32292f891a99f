package livetrading.strategy;

import java.util.Arrays;
import java.util.function.IntFunction;
import livetrading.market.Bars;

/** Long from where one line crosses above another until it crosses below it. */
record Crossing(Bars bars, Signals.Line line, Signals.Line other) {

    boolean[] stances(int firstDecision) {
        double[] a = line.values();
        double[] b = other.values();
        boolean[] stances = new boolean[a.length];
        int t = firstDecision;
        while (t < a.length) {
            while (t < a.length && !(a[t] > b[t] && a[t - 1] <= b[t - 1])) {
                t++;
            }
            int entry = t;
            while (t < a.length && !(a[t] < b[t] && a[t - 1] >= b[t - 1])) {
                t++;
            }
            Arrays.fill(stances, entry, t, true);
        }
        return stances;
    }

    Explanation explanation(boolean[] stances, int warmUp, int firstDecision) {
        return new Explanation(
                bars,
                stances,
                warmUp,
                firstDecision,
                says("crossed above"),
                says("has not crossed below"),
                says("crossed below"),
                says("has not crossed above"));
    }

    private IntFunction<String> says(String verb) {
        return bar -> "%s %s %s %s %s"
                .formatted(
                        line.name(),
                        Wording.price(line.values()[bar]),
                        verb,
                        other.name(),
                        Wording.price(other.values()[bar]));
    }
}
