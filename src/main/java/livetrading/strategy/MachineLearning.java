package livetrading.strategy;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Long when a logistic regression, trained on the past again and again, thinks that the next bar will rise.
 *
 * <p>The first block is predicted {@code train} bars after the features are first defined; each is predicted by a model
 * of all the rows that end {@code embargo} bars and the label's two before the block. Beyond ten years of daily bars the
 * model is not fitted again before every block, see {@link WalkForward}.
 */
final class MachineLearning extends BuiltIn {

    private static final double EVEN = 0.5;

    MachineLearning() {
        super(
                "ml",
                "ML Strategy",
                Parameter.integer("train", 504, 100, 2520).tuned(252, 756, 252),
                Parameter.integer("retrain", 21, 1, 252).tuned(21, 63, 21),
                Parameter.integer("embargo", 5, 0, 63),
                Parameter.decimal("margin", 0.02, 0, 0.2, 0.01).tuned(0, 0.04, 0.02));
    }

    @Override
    public int warmUp(Parameters parameters) {
        return Features.FIRST + parameters.integer("train");
    }

    @Override
    public Signals signals(History history, Parameters parameters) {
        int warmUp = warmUp(parameters);
        double margin = parameters.decimal("margin");
        int gap = parameters.integer("embargo") + Features.HORIZON;
        double[] probability =
                new WalkForward(warmUp, parameters.integer("retrain"), gap, Integer.MAX_VALUE).probabilities(history);
        boolean[] stances = stances(probability, warmUp, margin);
        IntFunction<String> value = bar -> "probability of an up bar " + Wording.decimal(probability[bar], 3);
        return new Signals(
                stances,
                List.of(new Signals.Line("probability", probability, false)),
                new Explanation(
                        history.bars(),
                        stances,
                        warmUp,
                        warmUp,
                        bar -> value.apply(bar) + " is above " + Wording.shortest(EVEN + margin),
                        bar -> value.apply(bar) + " is still above " + EVEN,
                        bar -> value.apply(bar) + " is not above " + EVEN,
                        bar -> value.apply(bar) + " is not above " + Wording.shortest(EVEN + margin)));
    }

    /** Long above one half plus the margin, out at one half and below, and as before between them. */
    static boolean[] stances(double[] probability, int first, double margin) {
        boolean[] stances = new boolean[probability.length];
        boolean isLong = false;
        for (int t = first; t < probability.length; t++) {
            isLong = isLong ? !(probability[t] <= EVEN) : probability[t] > EVEN + margin;
            stances[t] = isLong;
        }
        return stances;
    }
}
