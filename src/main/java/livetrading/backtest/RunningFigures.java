package livetrading.backtest;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Figures of an account after each of its sessions. */
public final class RunningFigures {

    private RunningFigures() {}

    /**
     * How far the equity is below its highest value so far, as a fraction, at most 0.
     *
     * @param equity at the end of each session, above 0
     */
    public static double[] drawdowns(double[] equity) {
        return drawdowns(0, equity);
    }

    /** The same for an account that began with this much in US dollars, which is its first highest value; at least 0. */
    public static double[] drawdowns(double start, double[] equity) {
        double[] drawdowns = new double[equity.length];
        double highest = start;
        for (int i = 0; i < equity.length; i++) {
            highest = Math.max(highest, equity[i]);
            drawdowns[i] = equity[i] / highest - 1;
        }
        return drawdowns;
    }

    /**
     * The annual Sharpe ratio of the last returns, see {@link Performance#sharpe}; absent where the returns do not vary.
     *
     * @param equity at the end of each session, above 0
     * @param window number of returns, at least 2
     * @param perYear number of sessions in a year
     * @return one for each session from that with the index {@code window} on
     */
    public static OptionalDouble[] rollingSharpe(double[] equity, int window, int perYear) {
        if (equity.length <= window) {
            return new OptionalDouble[0];
        }
        double[] returns = Performance.returns(equity[0], Arrays.copyOfRange(equity, 1, equity.length));
        OptionalDouble[] ratios = new OptionalDouble[equity.length - window];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = Performance.sharpe(Arrays.copyOfRange(returns, i, i + window), perYear);
        }
        return ratios;
    }
}
