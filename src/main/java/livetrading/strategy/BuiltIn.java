package livetrading.strategy;

import java.util.List;

/** What the strategies of the catalog have in common: names, parameters and when the first decision is due. */
abstract class BuiltIn implements Strategy {

    private final String id;
    private final String name;
    private final List<Parameter> parameters;

    BuiltIn(String id, String name, Parameter... parameters) {
        this.id = id;
        this.name = name;
        this.parameters = List.of(parameters);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<Parameter> parameters() {
        return parameters;
    }

    /** One bar after the first bar on which all lines are defined; the number of bars when there is no such bar. */
    static int firstDecision(double[]... lines) {
        int size = lines[0].length;
        int bar = 0;
        while (bar < size && !defined(lines, bar)) {
            bar++;
        }
        return Math.min(bar + 1, size);
    }

    private static boolean defined(double[][] lines, int bar) {
        for (double[] line : lines) {
            if (Double.isNaN(line[bar])) {
                return false;
            }
        }
        return true;
    }

    /** Refuses parameters that contradict each other. */
    static void require(boolean consistent, String rule) {
        if (!consistent) {
            throw new IllegalArgumentException(rule);
        }
    }
}
