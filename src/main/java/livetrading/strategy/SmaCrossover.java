package livetrading.strategy;

import java.util.List;

/** Long while the fast simple moving average is above the slow one, from crossing to crossing. */
final class SmaCrossover extends BuiltIn {

    SmaCrossover() {
        super(
                "sma-crossover",
                "SMA Crossover",
                Parameter.integer("fast", 20, 2, 250).tuned(2, 60, 2),
                Parameter.integer("slow", 50, 3, 500).tuned(10, 250, 5));
    }

    @Override
    public int warmUp(Parameters parameters) {
        int slow = parameters.integer("slow");
        require(parameters.integer("fast") < slow, "fast has to be less than slow");
        return slow;
    }

    @Override
    public Signals signals(History history, Parameters parameters) {
        int warmUp = warmUp(parameters);
        var fast = average(history, parameters.integer("fast"));
        var slow = average(history, parameters.integer("slow"));
        var crossing = new Crossing(history.bars(), fast, slow);
        int first = firstDecision(slow.values());
        boolean[] stances = crossing.stances(first);
        return new Signals(stances, List.of(fast, slow), crossing.explanation(stances, warmUp, first));
    }

    private static Signals.Line average(History history, int n) {
        return new Signals.Line("SMA(" + n + ")", history.indicators().sma(n), true);
    }
}
