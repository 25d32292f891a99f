package livetrading.tuning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Which point of a grid is taken, given the scores of all of them. Ties go to the point nearest to the defaults. */
public enum Choice {
    /** The middle of the best neighbourhood: a point whose neighbours earn as much as it does hardly earned it by luck. */
    PLATEAU {
        @Override
        public OptionalInt of(Grid grid, double[] scores) {
            OptionalInt plateau = best(grid, Neighbourhood.of(grid).means(scores));
            return plateau.isPresent() ? plateau : PEAK.of(grid, scores);
        }
    },
    /** The best score. */
    PEAK {
        @Override
        public OptionalInt of(Grid grid, double[] scores) {
            return best(grid, scores);
        }
    },
    /** The score in the middle of all: what to expect of a point that nobody chose. */
    MEDIAN {
        @Override
        public OptionalInt of(Grid grid, double[] scores) {
            double[] defined =
                    Arrays.stream(scores).filter(Double::isFinite).sorted().toArray();
            if (defined.length == 0) {
                return OptionalInt.empty();
            }
            double median = defined[(defined.length - 1) / 2];
            return nearest(grid, scores, median);
        }
    };

    /** Points that held the same positions have the same score but for this share, which the order of adding leaves. */
    private static final double ROUNDING = 1e-9;

    /** @return empty when no score is defined */
    public abstract OptionalInt of(Grid grid, double[] scores);

    private static OptionalInt best(Grid grid, double[] scores) {
        double best = Arrays.stream(scores).filter(Double::isFinite).max().orElse(Double.NaN);
        return nearest(grid, scores, best);
    }

    private static OptionalInt nearest(Grid grid, double[] scores, double wanted) {
        double rounding = ROUNDING * Math.abs(wanted);
        // the first of those that are equally near
        return IntStream.range(0, scores.length)
                .filter(point -> Math.abs(scores[point] - wanted) <= rounding)
                .reduce((some, other) -> grid.stepsFromDefaults(other) < grid.stepsFromDefaults(some) ? other : some);
    }

    /** On the command line and among the parameters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Choice> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Choice::code).toList();
    }
}
