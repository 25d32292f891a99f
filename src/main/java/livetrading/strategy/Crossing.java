package livetrading.strategy;

import java.util.function.IntFunction;
import livetrading.market.Bars;

/** Long from where one line crosses above another until it crosses below it. */
record Crossing(Bars bars, Signals.Line line, Signals.Line other) {

    boolean[] stances(int firstDecision) {
        double[] a = line.values();
        double[] b = other.values();
        boolean[] stances = new boolean[a.length];
        boolean isLong = false;
        for (int t = firstDecision; t < a.length; t++) {
            if (a[t] > b[t]) {
                isLong |= a[t - 1] <= b[t - 1];
            } else if (a[t] < b[t]) {
                isLong &= !(a[t - 1] >= b[t - 1]);
            }
            stances[t] = isLong;
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
