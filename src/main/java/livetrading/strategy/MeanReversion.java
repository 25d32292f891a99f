package livetrading.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Buys when the price is unusually far below its average, in an upward trend if asked for, and leaves on its return. */
final class MeanReversion extends BuiltIn {

    MeanReversion() {
        super(
                "mean-reversion",
                "Mean Reversion",
                Parameter.integer("period", 20, 2, 250).tuned(5, 60, 5),
                Parameter.decimal("entry", 1.0, 0.25, 5, 0.25).tuned(0.5, 3, 0.25),
                Parameter.decimal("exit", 0.0, -3, 3, 0.25).tuned(-1, 1, 0.5),
                Parameter.integer("trend", 0, 0, 500).tuned(0, 200, 100));
    }

    @Override
    public int warmUp(Parameters parameters) {
        require(-parameters.decimal("entry") < parameters.decimal("exit"), "exit has to be above -entry");
        return Math.max(parameters.integer("period"), parameters.integer("trend"));
    }

    @Override
    public Signals signals(History history, Parameters parameters) {
        warmUp(parameters);
        int period = parameters.integer("period");
        int length = parameters.integer("trend");
        double[] z = history.indicators().zScore(period);
        var lines = new ArrayList<>(List.of(new Signals.Line("z-score(" + period + ")", z, false)));
        if (length > 0) {
            lines.add(
                    new Signals.Line("SMA(" + length + ")", history.indicators().sma(length), true));
        }
        double[] trend = length > 0 ? lines.getLast().values() : new double[z.length];
        int first = firstDecision(z, trend);
        boolean[] stances = stances(history.bars().close(), z, trend, first, parameters);
        return new Signals(stances, lines, explanation(history, z, trend, stances, first, parameters));
    }

    private static boolean[] stances(double[] close, double[] z, double[] trend, int first, Parameters parameters) {
        double entry = -parameters.decimal("entry");
        double exit = parameters.decimal("exit");
        boolean[] stances = new boolean[z.length];
        boolean isLong = false;
        for (int t = first; t < z.length; t++) {
            isLong = isLong ? !(z[t] >= exit) : z[t] < entry && close[t] > trend[t];
            stances[t] = isLong;
        }
        return stances;
    }

    private static Explanation explanation(
            History history, double[] z, double[] trend, boolean[] stances, int first, Parameters parameters) {
        int period = parameters.integer("period");
        String entry = Wording.shortest(-parameters.decimal("entry"));
        String exit = Wording.shortest(parameters.decimal("exit"));
        String average = "SMA(" + parameters.integer("trend") + ") ";
        IntFunction<String> value = bar -> "z-score(" + period + ") " + Wording.decimal(z[bar], 2);
        return new Explanation(
                history.bars(),
                stances,
                Math.max(period, parameters.integer("trend")),
                first,
                bar -> value.apply(bar) + " is below " + entry,
                bar -> value.apply(bar) + " has not reached " + exit,
                bar -> value.apply(bar) + " has reached " + exit,
                bar -> z[bar] < -parameters.decimal("entry")
                        ? "%s is below %s, but the close %s is not above %s%s"
                                .formatted(
                                        value.apply(bar),
                                        entry,
                                        Wording.price(history.bars().close()[bar]),
                                        average,
                                        Wording.price(trend[bar]))
                        : value.apply(bar) + " is not below " + entry);
    }
}
