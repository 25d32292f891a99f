package livetrading.tuning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import livetrading.market.Bars;
import livetrading.market.Timeframe;
import livetrading.strategy.Explanation;
import livetrading.strategy.History;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import livetrading.strategy.Wording;

/**
 * Long while most of the strategies are long that had the best Sharpe ratios lately. Who may vote is decided again at
 * every step, from the bars alone.
 *
 * @param members those that may be among the best, with their defaults
 */
public record Vote(List<Strategy> members) implements Strategy {

    /** What the database and the command line call it. */
    public static final String ID = "vote";

    /** Members that need more bars than these before they decide join later. */
    private static final int SOON = 252;

    private static final List<Parameter> PARAMETERS =
            List.of(Parameter.integer("best", 3, 1, 11), Choosing.TRAIN, Choosing.STEP, Choosing.COST);

    public Vote {
        members = List.copyOf(members);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Vote of the best";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public int warmUp(Parameters parameters) {
        return warmUp(parameters, Timeframe.DAY_1);
    }

    @Override
    public int warmUp(Parameters parameters, Timeframe timeframe) {
        return Choosing.train(parameters)
                + members.stream()
                        .mapToInt(member -> warmUp(member, timeframe))
                        .filter(bars -> bars <= SOON)
                        .max()
                        .orElse(0);
    }

    private static int warmUp(Strategy member, Timeframe timeframe) {
        return member.warmUp(Parameters.defaults(member.parameters()), timeframe);
    }

    @Override
    public boolean usesPeers() {
        return members.stream().anyMatch(Strategy::usesPeers);
    }

    @Override
    public Signals signals(History history, Parameters parameters) {
        Bars bars = history.bars();
        int warmUp = warmUp(parameters, bars.timeframe());
        var schedule = Choosing.schedule(parameters, warmUp, bars);
        List<Signals> signals = members.stream()
                .map(member -> history.signals(member, Parameters.defaults(member.parameters())))
                .toList();
        List<List<Integer>> best = best(history, parameters, schedule, signals);
        boolean[] stances = new boolean[bars.size()];
        for (int t = warmUp; t < stances.length; t++) {
            stances[t] = isMajority(best.get(schedule.choiceAt(t)), signals, t);
        }
        return new Signals(stances, List.of(), bar -> {
            int choice = schedule.choiceAt(bar);
            return choice < 0
                    ? Explanation.warmingUp(bar, warmUp)
                    : words(best.get(choice), signals, bar) + "; chosen on " + Wording.time(bars, schedule.bar(choice));
        });
    }

    /** The members that vote after each choice, the best first; those without a position in the window have no score. */
    private List<List<Integer>> best(History history, Parameters parameters, Schedule schedule, List<Signals> signals) {
        var surface = new Surface(
                members.stream()
                        .map(member -> new Surface.Played(member, Parameters.defaults(member.parameters())))
                        .toList(),
                history,
                Choosing.cost(parameters),
                schedule.marks());
        IntStream.range(0, members.size())
                .forEach(member -> surface.take(member, signals.get(member).stances()));
        var best = new ArrayList<List<Integer>>();
        for (int choice = 0; choice < schedule.size(); choice++) {
            int bar = schedule.bar(choice);
            double[] scores = surface.scores(Objective.SHARPE, bar - schedule.train(), bar);
            best.add(IntStream.range(0, scores.length)
                    .boxed()
                    .filter(member -> Double.isFinite(scores[member]))
                    .sorted(Comparator.comparingDouble(member -> -scores[member]))
                    .limit(parameters.integer("best"))
                    .toList());
        }
        return best;
    }

    private static boolean isMajority(List<Integer> voters, List<Signals> signals, int bar) {
        long inFavour = voters.stream()
                .filter(member -> signals.get(member).isLong(bar))
                .count();
        return 2 * inFavour > voters.size();
    }

    private String words(List<Integer> voters, List<Signals> signals, int bar) {
        if (voters.isEmpty()) {
            return "no strategy had a position lately that could be judged";
        }
        Predicate<Integer> isLong = member -> signals.get(member).isLong(bar);
        List<String> inFavour = voters.stream().filter(isLong).map(this::name).toList();
        List<String> against =
                voters.stream().filter(isLong.negate()).map(this::name).toList();
        String names = inFavour.isEmpty() ? "" : " (" + String.join(", ", inFavour) + ")";
        String out = against.isEmpty() ? "" : "; out: " + String.join(", ", against);
        return "%d of the %d best are long%s%s".formatted(inFavour.size(), voters.size(), names, out);
    }

    private String name(int member) {
        return members.get(member).name();
    }
}
