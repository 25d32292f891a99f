package livetrading.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import livetrading.indicator.Windows;

/**
 * A vote of all the rules and of two learning models, in which those that have lately been right weigh more.
 *
 * <p>The models are a logistic regression that is fitted again on a rolling window, and one that learns bar by bar and
 * forgets. See {@link Hedge} for the weights.
 */
final class AdaptiveMachineLearning extends BuiltIn {

    private static final double EVEN = 0.5;
    private static final int NAMED = 3;

    private final List<Strategy> rules;

    AdaptiveMachineLearning(List<Strategy> rules) {
        super(
                "adaptive-ml",
                "Adaptive ML",
                Parameter.integer("retrain", 21, 1, 252).tuned(21, 63, 21),
                Parameter.integer("window", 252, 60, 1260).tuned(126, 378, 126),
                Parameter.decimal("rate", 0.5, 0.05, 5, 0.05),
                Parameter.decimal("forgetting", 0.995, 0.9, 1, 0.005),
                Parameter.decimal("margin", 0.02, 0, 0.2, 0.01).tuned(0, 0.04, 0.02));
        this.rules = List.copyOf(rules);
    }

    @Override
    public boolean usesPeers() {
        return rules.stream().anyMatch(Strategy::usesPeers);
    }

    @Override
    public int warmUp(Parameters parameters) {
        int model = firstBlock(parameters);
        return rules.stream()
                .mapToInt(rule -> rule.warmUp(Parameters.defaults(rule.parameters())))
                .reduce(model, Math::max);
    }

    private static int firstBlock(Parameters parameters) {
        return Features.FIRST + parameters.integer("window") + Features.HORIZON - 1;
    }

    @Override
    public Signals signals(History history, Parameters parameters) {
        List<Signals.Line> experts = experts(history, parameters);
        var hedge = new Hedge(
                experts.stream().map(Signals.Line::values).toArray(double[][]::new),
                history.features().labels(),
                parameters.decimal("rate"),
                parameters.decimal("forgetting"));
        double margin = parameters.decimal("margin");
        boolean[] stances = MachineLearning.stances(hedge.votes(), warmUp(parameters), margin);
        var lines = new ArrayList<Signals.Line>();
        lines.add(new Signals.Line("vote", hedge.votes(), false));
        for (int i = 0; i < experts.size(); i++) {
            lines.add(new Signals.Line("weight of " + experts.get(i).name(), hedge.weights(i), false));
        }
        return new Signals(stances, lines, explanation(history, stances, lines, parameters));
    }

    private List<Signals.Line> experts(History history, Parameters parameters) {
        var experts = new ArrayList<Signals.Line>();
        rules.forEach(rule -> experts.add(new Signals.Line(rule.name(), advice(rule, history), false)));
        int window = parameters.integer("window");
        var rolling =
                new WalkForward(firstBlock(parameters), parameters.integer("retrain"), Features.HORIZON - 1, window);
        experts.add(new Signals.Line("rolling model", rolling.probabilities(history), false));
        double[] online = OnlineLogistic.probabilities(history.features(), parameters.decimal("forgetting"));
        experts.add(new Signals.Line("online model", online, false));
        return experts;
    }

    /** A rule votes 1 when it is long and 0 when it is out, and not at all where its indicator is undefined. */
    private static double[] advice(Strategy rule, History history) {
        var defaults = Parameters.defaults(rule.parameters());
        Signals signals = history.signals(rule, defaults);
        double[] advice = Windows.undefined(signals.size());
        if (signals.lines().isEmpty()) {
            return advice;
        }
        double[] indicator = signals.lines().getFirst().values();
        for (int t = rule.warmUp(defaults); t < advice.length; t++) {
            if (!Double.isNaN(indicator[t])) {
                advice[t] = signals.isLong(t) ? 1 : 0;
            }
        }
        return advice;
    }

    private Explanation explanation(
            History history, boolean[] stances, List<Signals.Line> lines, Parameters parameters) {
        String level = Wording.shortest(EVEN + parameters.decimal("margin"));
        int warmUp = warmUp(parameters);
        return new Explanation(
                history.bars(),
                stances,
                warmUp,
                warmUp,
                bar -> vote(lines, bar, "is above " + level),
                bar -> vote(lines, bar, "is still above " + EVEN),
                bar -> vote(lines, bar, "is not above " + EVEN),
                bar -> vote(lines, bar, "is not above " + level));
    }

    private static String vote(List<Signals.Line> lines, int bar, String verb) {
        List<String> heaviest = IntStream.range(1, lines.size())
                .boxed()
                .sorted((a, b) ->
                        Double.compare(lines.get(b).values()[bar], lines.get(a).values()[bar]))
                .limit(NAMED)
                .map(i -> lines.get(i).name().substring("weight of ".length()) + " "
                        + Wording.decimal(100 * lines.get(i).values()[bar], 0) + " %")
                .toList();
        return "vote of the experts %s %s, led by %s"
                .formatted(Wording.decimal(lines.getFirst().values()[bar], 3), verb, String.join(", ", heaviest));
    }
}
