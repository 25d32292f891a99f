package livetrading.strategy;

import java.util.List;

/**
 * Buys a ticker that has become cheap against a cointegrated one, and leaves when the spread has closed, has widened to
 * the stop, or has not closed within two half-lives.
 *
 * <p>Only the ticker's own leg is held, so the risk of the market remains. After the stop or the time limit it waits
 * until the spread has been back inside the entry level, because it would otherwise buy again on the next bar. A
 * position keeps its partner while that still qualifies, and is closed when it does not.
 */
final class PairsTrading extends BuiltIn {

    PairsTrading() {
        super(
                "pairs-trading",
                "Pairs Trading",
                Parameter.integer("formation", 252, 100, 1008),
                Parameter.integer("window", 60, 20, 504).tuned(40, 120, 20),
                Parameter.decimal("entry", 2, 0.5, 5, 0.25).tuned(1, 3, 0.5),
                Parameter.decimal("exit", 0, -2, 2, 0.25).tuned(-0.5, 1, 0.5),
                Parameter.decimal("stop", 4, 1, 10, 0.25),
                Parameter.decimal("significance", 0.05, 0.001, 0.2, 0.005));
    }

    @Override
    public boolean usesPeers() {
        return true;
    }

    @Override
    public int warmUp(Parameters parameters) {
        int formation = parameters.integer("formation");
        require(parameters.integer("window") <= formation, "window has to be at most formation");
        require(parameters.decimal("entry") < parameters.decimal("stop"), "entry has to be less than stop");
        require(-parameters.decimal("entry") < parameters.decimal("exit"), "exit has to be above -entry");
        return formation;
    }

    @Override
    public Signals signals(History history, Parameters parameters) {
        int warmUp = warmUp(parameters);
        int peers = history.peers().size()
                - (history.peers().containsKey(history.bars().ticker()) ? 1 : 0);
        if (peers == 0) {
            return Signals.out(history.bars().size(), "no other ticker to pair it with");
        }
        var partners = history.partners(warmUp, parameters.decimal("significance"));
        var run = new PairsRun(partners, history.bars().size(), warmUp, parameters);
        var words = new PairsWording(run, partners, parameters);
        return new Signals(
                run.stances,
                List.of(new Signals.Line("z-score of the spread", run.z, false)),
                new Explanation(
                        history.bars(),
                        run.stances,
                        warmUp,
                        warmUp,
                        words::enters,
                        words::holds,
                        words::leaves,
                        words::waits));
    }
}
