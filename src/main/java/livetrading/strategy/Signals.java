package livetrading.strategy;

import java.util.List;
import java.util.function.IntFunction;

/**
 * The stances of a strategy over a history: for every bar whether to be long (true) or out after its close.
 *
 * @param lines the indicators behind the stances, for charts
 * @param reasons why the stance of a bar is what it is, in words, computed when asked for
 */
public record Signals(boolean[] stances, List<Line> lines, IntFunction<String> reasons) {

    /**
     * An indicator over the bars of the history; NaN where it is undefined.
     *
     * @param onPrice whether it is drawn over the price (a moving average) or in a pane of its own (an oscillator)
     * @param ofLongerPeriod whether it changes only where a longer period is complete, so that it is drawn in steps
     */
    public record Line(String name, double[] values, boolean onPrice, boolean ofLongerPeriod) {

        public Line(String name, double[] values, boolean onPrice) {
            this(name, values, onPrice, false);
        }
    }

    public Signals {
        lines = List.copyOf(lines);
    }

    /** No stance but out, for one reason. */
    public static Signals out(int bars, String reason) {
        return new Signals(new boolean[bars], List.of(), bar -> reason);
    }

    public int size() {
        return stances.length;
    }

    public boolean isLong(int bar) {
        return stances[bar];
    }

    /** For instance {@code RSI(14) 41.2 is not below 30}. */
    public String reason(int bar) {
        return reasons.apply(bar);
    }
}
