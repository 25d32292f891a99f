package livetrading.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import livetrading.market.Timeframe;
import livetrading.strategy.Parameters;
import livetrading.strategy.Strategy;

/**
 * The points that tuning tries: all combinations of the values on the axes that are valid together or, where these would
 * be more than {@value #MOST}, a sample that fills the space evenly and is always the same.
 */
public final class Grid {

    /** The most points that are tried. */
    public static final int MOST = 20_000;

    private final Places places;
    private final List<Point> points;
    private final int[] defaults;

    /**
     * @param place where it is among all combinations
     * @param indices which value it has on each axis
     */
    record Point(long place, int[] indices, Parameters parameters) {}

    private Grid(Places places, List<Point> points, int[] defaults) {
        this.places = places;
        this.points = List.copyOf(points);
        this.defaults = defaults;
    }

    /** Whether a strategy declares what can be tuned. */
    public static boolean isDeclared(Strategy strategy) {
        return !Axis.declared(strategy.parameters()).isEmpty();
    }

    /**
     * The grid that a strategy declares.
     *
     * @throws IllegalArgumentException when it declares none
     */
    public static Grid of(Strategy strategy) {
        return of(strategy, Axis.declared(strategy.parameters()));
    }

    /**
     * @param axes of some of the parameters; the others stay at their defaults
     * @throws IllegalArgumentException without an axis, or without a single combination that is valid
     */
    public static Grid of(Strategy strategy, List<Axis> axes) {
        if (axes.isEmpty()) {
            throw new IllegalArgumentException(strategy.name() + " has no parameters to tune");
        }
        var places = new Places(List.copyOf(axes));
        var defaults = Parameters.defaults(strategy.parameters());
        long[] tried = places.upTo(MOST);
        var points = new ArrayList<Point>();
        for (long place : tried) {
            int[] indices = places.indices(place);
            var point = new Point(place, indices, places.parameters(indices, defaults));
            if (isValid(strategy, point.parameters())) {
                points.add(point);
            }
        }
        if (points.isEmpty()) {
            throw new IllegalArgumentException("none of the %,d combinations of these values is valid for %s"
                    .formatted(tried.length, strategy.name()));
        }
        int[] nearest = axes.stream()
                .mapToInt(axis -> axis.nearest(defaults.decimal(axis.parameter().name())))
                .toArray();
        return new Grid(places, points, nearest);
    }

    private static boolean isValid(Strategy strategy, Parameters parameters) {
        try {
            strategy.warmUp(parameters);
            return true;
        } catch (IllegalArgumentException contradiction) {
            return false;
        }
    }

    public List<Axis> axes() {
        return places.axes();
    }

    /** How many combinations the axes have, valid or not; the largest number that there is when they are more. */
    public long combinations() {
        return places.count();
    }

    /** Whether the points are a sample of the combinations. */
    public boolean isSample() {
        return combinations() > MOST;
    }

    /** How many points are tried. */
    public int size() {
        return points.size();
    }

    public Parameters parameters(int point) {
        return points.get(point).parameters();
    }

    /** Which value of an axis a point has, from 0. */
    public int index(int point, int axis) {
        return points.get(point).indices()[axis];
    }

    long place(int point) {
        return points.get(point).place();
    }

    /** How many steps of the axes a point is away from another one, all together. */
    public int steps(int point, int other) {
        return steps(points.get(point).indices(), points.get(other).indices());
    }

    /** How many steps of the axes a point is away from the defaults, all together. */
    int stepsFromDefaults(int point) {
        return steps(points.get(point).indices(), defaults);
    }

    private static int steps(int[] some, int[] others) {
        int steps = 0;
        for (int axis = 0; axis < some.length; axis++) {
            steps += Math.abs(some[axis] - others[axis]);
        }
        return steps;
    }

    /** The longest warm-up of all points. */
    public int warmUp(Strategy strategy, Timeframe timeframe) {
        return points.stream()
                .mapToInt(point -> strategy.warmUp(point.parameters(), timeframe))
                .max()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return "%d points on axes of %s values"
                .formatted(
                        size(),
                        Arrays.toString(axes().stream().mapToInt(Axis::size).toArray()));
    }
}
