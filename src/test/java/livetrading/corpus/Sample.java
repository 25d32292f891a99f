package livetrading.corpus;

import java.util.List;
import java.util.Locale;
import livetrading.strategy.History;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;

/** A strategy as somebody could write it into a jar, right or wrong. */
public abstract class Sample implements Strategy {

    private final int warmUp;

    Sample(int warmUp) {
        this.warmUp = warmUp;
    }

    /** @param stances to be set, one for each bar */
    abstract void decide(History history, boolean[] stances);

    @Override
    public final String id() {
        return (getClass().getEnclosingClass().getSimpleName() + "-"
                        + getClass().getSimpleName())
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public final String name() {
        return id();
    }

    @Override
    public final List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public final int warmUp(Parameters parameters) {
        return warmUp;
    }

    @Override
    public final Signals signals(History history, Parameters parameters) {
        boolean[] stances = new boolean[history.bars().size()];
        decide(history, stances);
        return new Signals(stances, List.of(), bar -> stances[bar] ? "its rule holds" : "its rule does not hold");
    }

    /** Of the values from one index to another, that one excluded. */
    static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    static double deviation(double[] values, int from, int to) {
        double mean = mean(values, from, to);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (values[i] - mean) * (values[i] - mean);
        }
        return Math.sqrt(sum / (to - from));
    }
}
