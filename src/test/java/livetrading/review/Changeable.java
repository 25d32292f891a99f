package livetrading.review;

import java.util.List;
import livetrading.strategy.History;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;

/** Goes in and out every other session, and says the opposite on some day when somebody has changed its code. */
final class Changeable implements Strategy {

    static final String ID = "changeable";

    private static final long DAY = 86_400_000;

    private volatile boolean changed;
    private volatile boolean out;

    /** From now on, or no longer. */
    void change(boolean to) {
        changed = to;
    }

    /** As if somebody had changed its code so that it never wants to be in, from now on, or no longer. */
    void stayOut(boolean to) {
        out = to;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Changeable";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public int warmUp(Parameters parameters) {
        return 1;
    }

    @Override
    public Signals signals(History history, Parameters parameters) {
        long[] times = history.bars().times();
        boolean[] stances = new boolean[times.length];
        for (int bar = 0; bar < times.length; bar++) {
            stances[bar] = times[bar] / DAY / 2 % 2 == 0;
        }
        if (changed) {
            stances[times.length - 1] = !stances[times.length - 1];
        }
        if (out) {
            stances[times.length - 1] = false;
        }
        return new Signals(stances, List.of(), bar -> stances[bar] ? "its day" : "not its day");
    }
}
