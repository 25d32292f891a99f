package livetrading.strategy;

import java.util.List;
import java.util.function.IntFunction;

/** Buys what is oversold and leaves when it is overbought, by Wilder's relative strength index. */
final class RsiLevels extends BuiltIn {

    RsiLevels() {
        super(
                "rsi",
                "RSI",
                Parameter.integer("period", 14, 2, 100).tuned(2, 30, 2),
                Parameter.integer("lower", 30, 1, 99).tuned(10, 45, 5),
                Parameter.integer("upper", 70, 1, 99).tuned(50, 90, 5));
    }

    @Override
    public int warmUp(Parameters parameters) {
        require(parameters.integer("lower") < parameters.integer("upper"), "lower has to be less than upper");
        return parameters.integer("period") + 1;
    }

    @Override
    public Signals signals(History history, Parameters parameters) {
        int warmUp = warmUp(parameters);
        int period = parameters.integer("period");
        int lower = parameters.integer("lower");
        int upper = parameters.integer("upper");
        double[] rsi = history.indicators().rsi(period);
        int first = firstDecision(rsi);
        boolean[] stances = stances(rsi, first, lower, upper);
        IntFunction<String> value = bar -> "RSI(" + period + ") " + Wording.decimal(rsi[bar], 1);
        return new Signals(
                stances,
                List.of(new Signals.Line("RSI(" + period + ")", rsi, false)),
                new Explanation(
                        history.bars(),
                        stances,
                        warmUp,
                        first,
                        bar -> value.apply(bar) + " is below " + lower,
                        bar -> value.apply(bar) + " is not above " + upper,
                        bar -> value.apply(bar) + " is above " + upper,
                        bar -> value.apply(bar) + " is not below " + lower));
    }

    private static boolean[] stances(double[] rsi, int first, int lower, int upper) {
        boolean[] stances = new boolean[rsi.length];
        boolean isLong = false;
        for (int t = first; t < rsi.length; t++) {
            isLong = isLong ? !(rsi[t] > upper) : rsi[t] < lower;
            stances[t] = isLong;
        }
        return stances;
    }
}
