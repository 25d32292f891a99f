package livetrading.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.research.MatrixCell;
import livetrading.research.MonteCarlo;
import livetrading.research.PointResult;
import livetrading.research.StepResult;

/**
 * What was found out about a strategy on a ticker, as it is kept and shown.
 *
 * @param points of the grid
 * @param defaults the point of the defaults; empty when it is not on the grid
 * @param plateau of the whole period, in hindsight
 * @param peak of the whole period, in hindsight
 * @param choices when parameters were chosen, in order: dates of bars, after whose close
 * @param steps those choices that are followed by a whole step
 * @param matrix of training length and step
 * @param played the figures side by side
 * @param judgement what all of it says together
 * @param curves of those that are {@code played}; empty in a result that an earlier version of the program kept
 */
public record ResearchSheet(
        Head head,
        List<Axis> axes,
        List<Point> points,
        Optional<Integer> defaults,
        Optional<Integer> plateau,
        Optional<Integer> peak,
        List<LocalDate> choices,
        List<StepResult> steps,
        List<MatrixCell> matrix,
        Played played,
        Judgement judgement,
        Optional<ResearchCurves> curves) {

    /**
     * What was asked for.
     *
     * @param strategy its id
     * @param name of the strategy
     * @param choose the code of the choice
     * @param objective its code
     * @param cost of a purchase and of a sale, as a fraction
     * @param barsPerYear so many returns are a year
     * @param bars with those of the warm-up
     * @param combinations of the values on the axes, valid or not; more than there are points where these are a sample
     */
    public record Head(
            String ticker,
            String strategy,
            String name,
            Instant at,
            int train,
            int step,
            String choose,
            String objective,
            double cost,
            double barsPerYear,
            int bars,
            LocalDate firstBar,
            LocalDate lastBar,
            LocalDate judgedFrom,
            long combinations,
            boolean isSample) {

        public Head {
            // somebody may have edited what is kept
            Stream.of(ticker, strategy, name, at, choose, objective, firstBar, lastBar, judgedFrom)
                    .forEach(Objects::requireNonNull);
        }
    }

    /**
     * The values that were tried of a parameter.
     *
     * @param usual its default
     * @param words the values as they are read: those of a choice are words
     */
    public record Axis(String name, double usual, List<Double> values, List<String> words) {

        public Axis {
            values = List.copyOf(values);
            words = List.copyOf(words);
            if (values.isEmpty() || values.size() != words.size()) {
                throw new IllegalArgumentException("values and their words do not fit together");
            }
        }
    }

    /** @param at which value it has on each axis, from 0 */
    public record Point(List<Integer> at, PointResult result) {

        public Point {
            at = List.copyOf(at);
        }
    }

    /**
     * Figures of a run over bars.
     *
     * @param totalReturn as a fraction
     * @param maxDrawdown as a fraction, at most 0
     * @param trades closed round trips
     */
    public record Figures(OptionalDouble sharpe, double totalReturn, double maxDrawdown, int trades) {}

    /**
     * All over the same bars, those after the first choice.
     *
     * @param tuned who follows the choices
     * @param untuned the defaults
     * @param held who holds the ticker
     */
    public record Played(Figures tuned, Figures untuned, Figures held) {

        public Played {
            Stream.of(tuned, untuned, held).forEach(Objects::requireNonNull);
        }
    }

    /**
     * How far the best point can be trusted, and what else might have come of choosing.
     *
     * @param verdict strong, weak or noise
     * @param sentence the word and what it rests on
     * @param traded the number of points that traded
     * @param trials how many independent ones these amount to
     * @param deflatedSharpe of the best point: the probability that it is more than the luck of so many trials
     * @param cash p-value against cash: how likely the best looks as good although no point is better
     * @param held p-value against buy and hold
     * @param overfitting probability of backtest overfitting
     * @param tests of the steps
     * @param trades closed trades shuffled; empty for too few
     * @param bars bars drawn again; empty for too few
     */
    public record Judgement(
            String verdict,
            String sentence,
            int traded,
            double trials,
            OptionalDouble deflatedSharpe,
            OptionalDouble cash,
            OptionalDouble held,
            OptionalDouble overfitting,
            List<Test> tests,
            Optional<MonteCarlo> trades,
            Optional<MonteCarlo> bars) {

        public Judgement {
            Stream.of(verdict, sentence).forEach(Objects::requireNonNull);
            tests = List.copyOf(tests);
        }
    }

    /** A test of the steps. */
    public record Test(String name, String sentence, boolean isPassed) {

        public Test {
            Stream.of(name, sentence).forEach(Objects::requireNonNull);
        }
    }

    /** @throws IllegalArgumentException when its parts do not fit together, as after somebody edited them */
    public ResearchSheet {
        Stream.of(head, played, judgement).forEach(Objects::requireNonNull);
        axes = List.copyOf(axes);
        points = List.copyOf(points);
        choices = List.copyOf(choices);
        steps = List.copyOf(steps);
        matrix = List.copyOf(matrix);
        int size = points.size();
        List<Axis> known = axes;
        boolean arePointsOnGrid = size > 0
                && points.stream()
                        .allMatch(point -> point.at().size() == known.size()
                                && IntStream.range(0, known.size())
                                        .allMatch(i -> isBelow(
                                                point.at().get(i),
                                                known.get(i).values().size())));
        boolean areMarksKnown = Stream.concat(
                        Stream.of(defaults, plateau, peak),
                        steps.stream().flatMap(step -> Stream.of(step.point(), step.peak())))
                .flatMap(Optional::stream)
                .allMatch(point -> isBelow(point, size));
        if (!arePointsOnGrid || !areMarksKnown || steps.size() > choices.size()) {
            throw new IllegalArgumentException("points, steps and axes do not fit together");
        }
    }

    private static boolean isBelow(int index, int size) {
        return index >= 0 && index < size;
    }

    /** What came of it, in a sentence. */
    public String verdict() {
        return judgement.sentence();
    }

    /** For instance {@code fast 12, slow 40}. */
    public String words(int point) {
        return String.join(
                ", ",
                IntStream.range(0, axes.size())
                        .mapToObj(axis -> axes.get(axis).name() + " " + value(point, axis))
                        .toList());
    }

    /** The value of a point on an axis, as it is read. */
    public String value(int point, int axis) {
        return axes.get(axis).words().get(points.get(point).at().get(axis));
    }

    /** How many steps of the axes two points are apart, all together. */
    public int steps(int point, int other) {
        return IntStream.range(0, axes.size())
                .map(axis -> Math.abs(points.get(point).at().get(axis)
                        - points.get(other).at().get(axis)))
                .sum();
    }
}
