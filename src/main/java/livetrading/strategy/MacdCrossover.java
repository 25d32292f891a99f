package livetrading.strategy;

import java.util.List;
import livetrading.indicator.Smoothing;

/** Long from where the MACD line crosses above its signal until it crosses below it. */
final class MacdCrossover extends BuiltIn {

    MacdCrossover() {
        super(
                "macd",
                "MACD",
                Parameter.integer("fast", 12, 2, 100).tuned(4, 24, 2),
                Parameter.integer("slow", 26, 3, 200).tuned(14, 50, 3),
                Parameter.integer("signal", 9, 2, 100).tuned(3, 18, 3));
    }

    @Override
    public int warmUp(Parameters parameters) {
        int slow = parameters.integer("slow");
        require(parameters.integer("fast") < slow, "fast has to be less than slow");
        return slow + parameters.integer("signal") - 1;
    }

    @Override
    public Signals signals(History history, Parameters parameters) {
        int warmUp = warmUp(parameters);
        int fast = parameters.integer("fast");
        int slow = parameters.integer("slow");
        Smoothing.Macd macd = history.indicators().macd(fast, slow, parameters.integer("signal"));
        var line = new Signals.Line("MACD(" + fast + ", " + slow + ")", macd.line(), false);
        var signal = new Signals.Line("signal(" + parameters.integer("signal") + ")", macd.signal(), false);
        var histogram = new Signals.Line("histogram", macd.histogram(), false);
        var crossing = new Crossing(history.bars(), line, signal);
        int first = firstDecision(macd.signal());
        boolean[] stances = crossing.stances(first);
        return new Signals(stances, List.of(line, signal, histogram), crossing.explanation(stances, warmUp, first));
    }
}
