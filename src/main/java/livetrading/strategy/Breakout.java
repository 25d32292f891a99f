package livetrading.strategy;

import java.util.List;

/** Buys a close above the highest high of the bars before (Donchian) and leaves below their lowest low. */
final class Breakout extends BuiltIn {

    private static final int VOLUME_BARS = 20;

    Breakout() {
        super(
                "breakout",
                "Breakout",
                Parameter.integer("entry", 20, 2, 250).tuned(5, 100, 5),
                Parameter.integer("exit", 10, 2, 250).tuned(5, 50, 5),
                Parameter.decimal("volume", 0, 0, 10, 0.25).tuned(0, 2, 0.5));
    }

    @Override
    public int warmUp(Parameters parameters) {
        int channel = Math.max(parameters.integer("entry"), parameters.integer("exit"));
        return Math.max(channel + 1, parameters.decimal("volume") > 0 ? VOLUME_BARS : 0);
    }

    @Override
    public Signals signals(History history, Parameters parameters) {
        int warmUp = warmUp(parameters);
        int entry = parameters.integer("entry");
        int exit = parameters.integer("exit");
        double multiple = parameters.decimal("volume");
        double[] close = history.bars().close();
        double[] volume = history.bars().volume();
        double[] high = history.indicators().highestHigh(entry);
        double[] low = history.indicators().lowestLow(exit);
        double[] average = history.indicators().averageVolume(VOLUME_BARS);
        int first = multiple > 0 ? firstDecision(high, low, average) : firstDecision(high, low);
        boolean[] stances = new boolean[close.length];
        boolean isLong = false;
        for (int t = first; t < close.length; t++) {
            isLong = isLong
                    ? !(close[t] < low[t])
                    : close[t] > high[t] && (multiple == 0 || volume[t] > multiple * average[t]);
            stances[t] = isLong;
        }
        return new Signals(
                stances,
                List.of(
                        new Signals.Line("highest high of " + entry, high, true),
                        new Signals.Line("lowest low of " + exit, low, true)),
                new Explanation(
                        history.bars(),
                        stances,
                        warmUp,
                        first,
                        bar -> compared(close[bar], "is above the highest high of", entry, high[bar]),
                        bar -> compared(close[bar], "is not below the lowest low of", exit, low[bar]),
                        bar -> compared(close[bar], "is below the lowest low of", exit, low[bar]),
                        bar -> close[bar] > high[bar]
                                ? "close %s is above the highest high of %d bars %s, but volume is only %s times its average"
                                        .formatted(
                                                Wording.price(close[bar]),
                                                entry,
                                                Wording.price(high[bar]),
                                                Wording.decimal(volume[bar] / average[bar], 2))
                                : compared(close[bar], "is not above the highest high of", entry, high[bar])));
    }

    private static String compared(double close, String verb, int bars, double level) {
        return "close %s %s %d bars %s".formatted(Wording.price(close), verb, bars, Wording.price(level));
    }
}
