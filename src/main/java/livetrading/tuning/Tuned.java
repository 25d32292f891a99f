package livetrading.tuning;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
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

/**
 * A strategy whose parameters are chosen again and again by what they earned before: at every step all points of its grid
 * are scored over the last bars, and one of them is followed until the next step. All of it follows from the bars.
 */
public record Tuned(Strategy base) implements Strategy {

    /** What the id of a strategy ends with when it is tuned. */
    public static final String SUFFIX = "~tuned";

    private static final List<Parameter> PARAMETERS = List.of(
            Choosing.TRAIN,
            Choosing.STEP,
            Parameter.choice("choose", Choice.codes().toArray(String[]::new)),
            Parameter.choice("objective", Objective.codes().toArray(String[]::new)),
            Choosing.COST);

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

    /** How many combinations of parameters are tried. */
    public int points() {
        return declared().grid().size();
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
        return points + Choosing.train(parameters);
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
        var schedule = Choosing.schedule(parameters, warmUp, bars);
        if (schedule.size() == 0) {
            return new Signals(new boolean[bars.size()], List.of(), bar -> Explanation.warmingUp(bar, warmUp));
        }
        Grid grid = declared().grid();
        int known = schedule.bar(schedule.size() - 1) + 1;
        List<Optional<Integer>> points =
                history.choices(this, parameters, known, () -> choices(grid, history, parameters, schedule));
        return Retuned.of(base, grid, schedule, points).signals(history);
    }

    private List<Optional<Integer>> choices(Grid grid, History history, Parameters parameters, Schedule schedule) {
        Surface surface = Surface.of(base, grid, history, Choosing.cost(parameters), schedule.marks());
        surface.parts().forEach(Runnable::run);
        var retuning = new Retuning(
                schedule,
                Choice.of(parameters.choice("choose")).orElseThrow(),
                Objective.of(parameters.choice("objective")).orElseThrow());
        return retuning.choices(grid, surface);
    }
}
