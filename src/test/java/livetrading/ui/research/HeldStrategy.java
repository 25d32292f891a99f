package livetrading.ui.research;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import livetrading.strategy.History;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;

/** Does not go on before it is let go, and then is in on every other run of bars. */
class HeldStrategy implements Strategy {

    private final CountDownLatch gate = new CountDownLatch(1);

    void letGo() {
        gate.countDown();
    }

    @Override
    public String id() {
        return "held";
    }

    @Override
    public String name() {
        return "Held";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.integer("length", 5, 2, 20).tuned(5, 20, 5));
    }

    @Override
    public int warmUp(Parameters parameters) {
        return parameters.integer("length");
    }

    @Override
    public Signals signals(History history, Parameters parameters) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
        boolean[] stances = new boolean[history.bars().size()];
        for (int t = 0; t < stances.length; t++) {
            stances[t] = t / parameters.integer("length") % 2 == 1;
        }
        return new Signals(stances, List.of(), bar -> "held");
    }
}
