package livetrading.tuning;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import livetrading.market.Bars;
import livetrading.market.Period;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.strategy.Explanation;
import livetrading.strategy.History;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import livetrading.strategy.Wording;

/**
 * A strategy whose parameters are chosen again and again by what they earned before: at every step all points of its grid
 * are scored over the last bars, and one of them is followed until the next step. All of it follows from the bars.
 */
public record Tuned(Strategy base) implements Strategy {

    /** What the id of a strategy ends with when it is tuned. */
    public static final String SUFFIX = "~tuned";

    private static final double BASIS_POINTS = 1e4;

    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.integer("train", 504, 252, 2520),
            Parameter.integer("step", 63, 5, 504),
            Parameter.choice("choose", Choice.codes().toArray(String[]::new)),
            Parameter.choice("objective", Objective.codes().toArray(String[]::new)),
            Parameter.decimal("cost", 5, 0, 500, 0.5));

    /** Candidates are made anew for each question, and their grids are dear to lay. */
    private static final Map<Strategy, Declared> GRIDS = Collections.synchronizedMap(new WeakHashMap<>());

    private record Declared(Grid grid, Map<Timeframe, Integer> warmUps) {

        static Declared of(Strategy strategy) {
            return new Declared(Grid.of(strategy), new ConcurrentHashMap<>());
        }
    }

    /** @throws IllegalArgumentException when the strategy declares nothing to tune */
    public Tuned {
        if (!Grid.isDeclared(base)) {
            throw new IllegalArgumentException(base.name() + " has no parameters to tune");
        }
    }

    private Declared declared() {
        return GRIDS.computeIfAbsent(base, Declared::of);
    }

    @Override
    public String id() {
        return base.id() + SUFFIX;
    }

    @Override
    public String name() {
        return base.name() + ", tuned";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public int warmUp(Parameters parameters) {
        return warmUp(parameters, Timeframe.DAY_1);
    }

    /** Until every point can have traded throughout the bars that the first choice looks back over. */
    @Override
    public int warmUp(Parameters parameters, Timeframe timeframe) {
        int points = declared()
                .warmUps()
                .computeIfAbsent(timeframe, one -> declared().grid().warmUp(base, one));
        return points + parameters.integer("train");
    }

    @Override
    public List<Period> periods() {
        return base.periods();
    }

    @Override
    public List<Ticker> peers() {
        return base.peers();
    }

    @Override
    public boolean usesPeers() {
        return base.usesPeers();
    }

    @Override
    public Signals signals(History history, Parameters parameters) {
        Bars bars = history.bars();
        int warmUp = warmUp(parameters, bars.timeframe());
        var schedule = new Schedule(warmUp, parameters.integer("step"), parameters.integer("train"), bars.size());
        if (schedule.size() == 0) {
            return new Signals(new boolean[bars.size()], List.of(), bar -> Explanation.warmingUp(bar, warmUp));
        }
        List<Parameters> chosen = chosen(history, parameters, schedule);
        List<Signals> choices =
                chosen.stream().map(point -> history.signals(base, point)).toList();
        Followed followed = Followed.of(schedule, choices);
        return new Signals(followed.stances(), lines(followed, choices), bar -> {
            int choice = followed.by()[bar];
            return choice < 0
                    ? Explanation.warmingUp(bar, warmUp)
                    : choices.get(choice).reason(bar) + origin(bars, schedule, chosen, choice);
        });
    }

    private List<Parameters> chosen(History history, Parameters parameters, Schedule schedule) {
        Grid grid = declared().grid();
        Surface surface = Surface.of(base, grid, history, parameters.decimal("cost") / BASIS_POINTS, schedule.marks());
        surface.parts().forEach(Runnable::run);
        var retuning = new Retuning(
                schedule,
                Choice.of(parameters.choice("choose")).orElseThrow(),
                Objective.of(parameters.choice("objective")).orElseThrow());
        Parameters defaults = Parameters.defaults(base.parameters());
        return retuning.choices(grid, surface).stream()
                .map(point -> point.map(grid::parameters).orElse(defaults))
                .toList();
    }

    /** Where the parameters come from; a choice that confirms the one before is as old as that. */
    private String origin(Bars bars, Schedule schedule, List<Parameters> chosen, int choice) {
        int first = choice;
        while (first > 0 && chosen.get(first - 1).equals(chosen.get(choice))) {
            first--;
        }
        return "; tuned to %s on %s".formatted(words(chosen.get(choice)), Wording.time(bars, schedule.bar(first)));
    }

    /** Those that are tuned, for instance {@code fast 12, slow 40}. */
    private String words(Parameters point) {
        Map<String, Object> values = point.asMap();
        return String.join(
                ", ",
                declared().grid().axes().stream()
                        .map(axis -> axis.parameter().name())
                        .map(name -> name + " " + values.get(name))
                        .toList());
    }

    /** At each bar the line of the point that is followed there. */
    private static List<Signals.Line> lines(Followed followed, List<Signals> choices) {
        int count = choices.stream().mapToInt(one -> one.lines().size()).min().orElse(0);
        return IntStream.range(0, count)
                .mapToObj(line -> line(followed, choices, line))
                .toList();
    }

    private static Signals.Line line(Followed followed, List<Signals> choices, int line) {
        Signals.Line last = choices.getLast().lines().get(line);
        double[] values = new double[followed.stances().length];
        for (int t = 0; t < values.length; t++) {
            int choice = followed.by()[t];
            values[t] = choice < 0
                    ? Double.NaN
                    : choices.get(choice).lines().get(line).values()[t];
        }
        return new Signals.Line(last.name(), values, last.onPrice(), last.ofLongerPeriod());
    }
}
