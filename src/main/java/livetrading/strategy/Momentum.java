package livetrading.strategy;

import java.util.List;
import java.util.function.IntFunction;

/** Long while the price has risen over a long period, the last bars of which may be left out (12-1 momentum). */
final class Momentum extends BuiltIn {

    Momentum() {
        super(
                "momentum",
                "Momentum",
                Parameter.integer("period", 126, 2, 504).tuned(14, 252, 7),
                Parameter.integer("skip", 0, 0, 126).tuned(0, 42, 7));
    }

    @Override
    public int warmUp(Parameters parameters) {
        int period = parameters.integer("period");
        require(parameters.integer("skip") < period, "skip has to be less than period");
        return period + 1;
    }

    @Override
    public Signals signals(History history, Parameters parameters) {
        int warmUp = warmUp(parameters);
        int period = parameters.integer("period");
        int skip = parameters.integer("skip");
        double[] change = history.indicators().momentum(period, skip);
        int first = firstDecision(change);
        boolean[] stances = stances(change, first);
        String name = "momentum(" + period + (skip > 0 ? ", skipping " + skip : "") + ")";
        IntFunction<String> value = bar -> name + " " + Wording.decimal(change[bar], 2) + " %";
        return new Signals(
                stances,
                List.of(new Signals.Line(name, change, false)),
                new Explanation(
                        history.bars(),
                        stances,
                        warmUp,
                        first,
                        bar -> value.apply(bar) + " is above 0",
                        bar -> value.apply(bar) + " is still above 0",
                        bar -> value.apply(bar) + " is not above 0",
                        bar -> value.apply(bar) + " is not above 0"));
    }

    private static boolean[] stances(double[] change, int first) {
        boolean[] stances = new boolean[change.length];
        for (int t = first; t < change.length; t++) {
            stances[t] = change[t] > 0;
        }
        return stances;
    }
}
