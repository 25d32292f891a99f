package livetrading.plugin;

import java.util.List;
import livetrading.strategy.History;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;

/** Long after a bar that closed above the one before: the shortest strategy that there is, with the id it is given. */
class Rising implements Strategy {

    private final String id;

    Rising(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return "Rising";
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
        double[] close = history.bars().close();
        boolean[] stances = new boolean[close.length];
        for (int bar = 1; bar < close.length; bar++) {
            stances[bar] = close[bar] > close[bar - 1];
        }
        return new Signals(stances, List.of(), bar -> stances[bar] ? "it rose" : "it did not rise");
    }
}
