package livetrading.tuning;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import livetrading.market.Bars;
import livetrading.strategy.Explanation;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import livetrading.strategy.Wording;

/**
 * A strategy whose parameters were chosen again at every step of a schedule.
 *
 * @param points of each choice; empty where none had a score so far, so that the defaults are followed
 * @param parameters of each choice
 */
public record Retuned(
        Strategy strategy, Grid grid, Schedule schedule, List<Optional<Integer>> points, List<Parameters> parameters) {

    public Retuned {
        points = List.copyOf(points);
        parameters = List.copyOf(parameters);
    }

    /**
     * Chooses.
     *
     * @param surface of the grid, played, with the marks of the schedule
     * @param before is called before each choice; what it throws ends the choosing
     */
    public static Retuned of(Strategy strategy, Grid grid, Surface surface, Retuning retuning, Runnable before) {
        return of(strategy, grid, retuning.schedule(), retuning.choices(grid, surface, before));
    }

    /** @param points of each choice */
    static Retuned of(Strategy strategy, Grid grid, Schedule schedule, List<Optional<Integer>> points) {
        Parameters defaults = Parameters.defaults(strategy.parameters());
        return new Retuned(
                strategy,
                grid,
                schedule,
                points,
                points.stream()
                        .map(point -> point.map(grid::parameters).orElse(defaults))
                        .toList());
    }

    /** The signals of who follows the choices, over the history that they were made on. */
    public Signals signals(History history) {
        List<Signals> choices = parameters.stream()
                .map(point -> history.signals(strategy, point))
                .toList();
        Followed followed = Followed.of(schedule, choices);
        return new Signals(followed.stances(), lines(followed, choices), bar -> {
            int choice = followed.by()[bar];
            return choice < 0
                    ? Explanation.warmingUp(bar, schedule.first())
                    : choices.get(choice).reason(bar) + origin(history.bars(), choice);
        });
    }

    /** Where the parameters come from; a choice that confirms the one before is as old as that. */
    private String origin(Bars bars, int choice) {
        int first = choice;
        while (first > 0 && parameters.get(first - 1).equals(parameters.get(choice))) {
            first--;
        }
        return "; tuned to %s on %s".formatted(words(choice), Wording.time(bars, schedule.bar(first)));
    }

    /** What is tuned and to what, for instance {@code fast 12, slow 40}. */
    public String words(int choice) {
        var values = parameters.get(choice).asMap();
        return String.join(
                ", ",
                grid.axes().stream()
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
