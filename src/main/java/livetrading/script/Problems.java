package livetrading.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong while a script is read. */
final class Problems {

    private static final int SHOWN = 20;

    private final List<ScriptProblem> found = new ArrayList<>();

    void add(Place place, String message, String suggestion) {
        found.add(new ScriptProblem(place, message, suggestion));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Refuses the script when anything was found. */
    void refuse() throws BadScript {
        if (!found.isEmpty()) {
            throw new BadScript(found.stream()
                    .sorted(Comparator.comparingInt(
                                    (ScriptProblem problem) -> problem.place().line())
                            .thenComparingInt(problem -> problem.place().column()))
                    .distinct()
                    .limit(SHOWN)
                    .toList());
        }
    }

    /** Something after which the statement cannot be read on. */
    static final class Stop extends Exception {
        private Stop() {
            super(null, null, false, false);
        }
    }

    Stop stop(Place place, String message, String suggestion) {
        add(place, message, suggestion);
        return new Stop();
    }
}
