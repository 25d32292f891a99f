package livetrading.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How a point is chosen, again at every step. */
public record Retuning(Schedule schedule, Choice choice, Objective objective) {

    /**
     * The point of each choice. Where no point has a score that of the choice before stays; empty before the first that has
     * one.
     *
     * @param surface of the grid, played, with the marks of the schedule
     */
    public List<Optional<Integer>> choices(Grid grid, Surface surface) {
        return choices(grid, surface, () -> {});
    }

    List<Optional<Integer>> choices(Grid grid, Surface surface, Runnable before) {
        var choices = new ArrayList<Optional<Integer>>();
        Optional<Integer> last = Optional.empty();
        for (int i = 0; i < schedule.size(); i++) {
            before.run();
            int bar = schedule.bar(i);
            OptionalInt point = choice.of(grid, surface.scores(objective, bar - schedule.train(), bar));
            if (point.isPresent()) {
                last = Optional.of(point.getAsInt());
            }
            choices.add(last);
        }
        return choices;
    }
}
