package livetrading.strategy;

import java.util.List;

/** Buys below the lower Bollinger band and leaves at the middle, or above the upper band. */
final class BollingerBands extends BuiltIn {

    BollingerBands() {
        super(
                "bollinger-bands",
                "Bollinger Bands",
                Parameter.integer("period", 20, 2, 250).tuned(5, 100, 5),
                Parameter.decimal("deviations", 2, 0.5, 5, 0.25).tuned(1, 3, 0.25),
                Parameter.choice("exit", "middle", "upper").tuned(0, 1, 1));
    }

    @Override
    public int warmUp(Parameters parameters) {
        return parameters.integer("period");
    }

    @Override
    public Signals signals(History history, Parameters parameters) {
        int warmUp = warmUp(parameters);
        int period = parameters.integer("period");
        double deviations = parameters.decimal("deviations");
        boolean toUpper = parameters.choice("exit").equals("upper");
        double[] close = history.bars().close();
        double[] lower = history.indicators().band(period, -deviations);
        double[] middle = history.indicators().sma(period);
        double[] upper = history.indicators().band(period, deviations);
        int first = firstDecision(lower);
        boolean[] stances = toUpper ? toUpper(close, lower, upper, first) : toMiddle(close, lower, middle, first);
        double[] goal = toUpper ? upper : middle;
        String goalName = toUpper ? "the upper band" : "the middle band";
        return new Signals(
                stances,
                List.of(
                        new Signals.Line("upper band", upper, true),
                        new Signals.Line("middle band", middle, true),
                        new Signals.Line("lower band", lower, true)),
                new Explanation(
                        history.bars(),
                        stances,
                        warmUp,
                        first,
                        bar -> compared(close[bar], "is below", "the lower band", lower[bar]),
                        bar -> compared(close[bar], toUpper ? "is not above" : "is still below", goalName, goal[bar]),
                        bar -> compared(close[bar], toUpper ? "is above" : "has reached", goalName, goal[bar]),
                        bar -> compared(close[bar], "is not below", "the lower band", lower[bar])));
    }

    private static boolean[] toMiddle(double[] close, double[] lower, double[] middle, int first) {
        boolean[] stances = new boolean[close.length];
        boolean isLong = false;
        for (int t = first; t < close.length; t++) {
            isLong = isLong ? !(close[t] >= middle[t]) : close[t] < lower[t];
            stances[t] = isLong;
        }
        return stances;
    }

    private static boolean[] toUpper(double[] close, double[] lower, double[] upper, int first) {
        boolean[] stances = new boolean[close.length];
        boolean isLong = false;
        for (int t = first; t < close.length; t++) {
            isLong = isLong ? !(close[t] > upper[t]) : close[t] < lower[t];
            stances[t] = isLong;
        }
        return stances;
    }

    private static String compared(double close, String verb, String band, double value) {
        return "close %s %s %s %s".formatted(Wording.price(close), verb, band, Wording.price(value));
    }
}
