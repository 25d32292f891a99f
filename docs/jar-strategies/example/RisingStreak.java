package example;

import java.util.List;
import livetrading.market.Bars;
import livetrading.strategy.Explanation;
import livetrading.strategy.History;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;

/** Buys after some closes in a row above the one before, and leaves below the average of the last ones. */
final class RisingStreak implements Strategy {

    @Override
    public String id() {
        return "rising-streak";
    }

    @Override
    public String name() {
        return "Rising streak";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.integer("streak", 3, 2, 10), Parameter.integer("average", 10, 2, 100));
    }

    /** So many bars come before the first one on which it can decide. */
    @Override
    public int warmUp(Parameters parameters) {
        return Math.max(parameters.integer("streak"), parameters.integer("average") - 1);
    }

    /** For every bar, from it and those before it alone, whether to be long after its close. */
    @Override
    public Signals signals(History history, Parameters parameters) {
        Bars bars = history.bars();
        double[] close = bars.close();
        double[] average = average(close, parameters.integer("average"));
        int streak = parameters.integer("streak");
        int warmUp = warmUp(parameters);
        boolean[] stances = new boolean[close.length];
        for (int bar = warmUp; bar < close.length; bar++) {
            stances[bar] = stances[bar - 1] ? close[bar] >= average[bar] : rises(close, bar, streak);
        }
        return new Signals(
                stances,
                List.of(new Signals.Line("Average", average, true)),
                new Explanation(
                        bars,
                        stances,
                        warmUp,
                        Math.min(warmUp, close.length),
                        bar -> streak + " closes in a row were above the one before",
                        bar -> "%.2f is not below the average %.2f".formatted(close[bar], average[bar]),
                        bar -> "%.2f is below the average %.2f".formatted(close[bar], average[bar]),
                        bar -> "not all of the last " + streak + " closes were above the one before"));
    }

    private static boolean rises(double[] close, int bar, int streak) {
        for (int i = bar - streak + 1; i <= bar; i++) {
            if (close[i] <= close[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Of each bar anew: a sum that is carried on would depend on the bar that the history begins with. */
    private static double[] average(double[] close, int length) {
        double[] average = new double[close.length];
        for (int bar = 0; bar < close.length; bar++) {
            double sum = 0;
            for (int i = Math.max(0, bar - length + 1); i <= bar; i++) {
                sum += close[i];
            }
            average[bar] = bar < length - 1 ? Double.NaN : sum / length;
        }
        return average;
    }
}
