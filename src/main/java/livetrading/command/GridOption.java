package livetrading.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import livetrading.strategy.Parameter;
import livetrading.strategy.Strategy;
import livetrading.tuning.Axis;
import livetrading.tuning.Grid;

/** The points that a strategy is tried on. */
final class GridOption {

    static final Option GRID = Option.repeatable(
            "--grid",
            "name=from:to:step",
            "values of a parameter that are tried; the parameters without\n--grid stay at their defaults (default: the grid that the\nstrategy declares)");

    private static final Pattern FORM = Pattern.compile("([^=]+)=([^:]+):([^:]+):([^:]+)");

    private GridOption() {}

    static Grid of(Strategy strategy, Arguments arguments) throws CommandRefused {
        List<Axis> axes = new ArrayList<>();
        for (String text : arguments.all(GRID.name())) {
            Axis axis = axis(strategy, text);
            if (axes.stream()
                    .anyMatch(other ->
                            other.parameter().name().equals(axis.parameter().name()))) {
                throw refused(text, axis.parameter().name() + " is given twice");
            }
            axes.add(axis);
        }
        try {
            return axes.isEmpty() ? Grid.of(strategy) : Grid.of(strategy, axes);
        } catch (IllegalArgumentException e) {
            throw CommandRefused.wrongUsage("%s for %s: %s".formatted(GRID.name(), strategy.id(), e.getMessage()));
        }
    }

    private static Axis axis(Strategy strategy, String text) throws CommandRefused {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw refused(text, "it has to be name=from:to:step, for instance fast=5:60:5");
        }
        String name = form.group(1);
        Parameter parameter = strategy.parameters().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> refused(
                        text,
                        "%s has no parameter '%s'; there are %s"
                                .formatted(
                                        strategy.id(),
                                        name,
                                        strategy.parameters().stream()
                                                .map(Parameter::name)
                                                .collect(Collectors.joining(", ")))));
        return axis(
                parameter, text, number(text, form.group(2)), number(text, form.group(3)), number(text, form.group(4)));
    }

    private static double number(String text, String number) throws CommandRefused {
        if (!Arguments.isNumber(number)) {
            throw refused(text, "'%s' is not a number".formatted(number));
        }
        return Double.parseDouble(number);
    }

    private static Axis axis(Parameter parameter, String text, double from, double to, double step)
            throws CommandRefused {
        if (!(step > 0)) {
            throw refused(text, "the step has to be above 0");
        }
        if (from > to) {
            throw refused(text, "%s is above %s".formatted(Words.shortest(from), Words.shortest(to)));
        }
        if (from < parameter.minimum() || to > parameter.maximum()) {
            throw refused(
                    text,
                    "%s lies from %s to %s"
                            .formatted(
                                    parameter.name(),
                                    Words.shortest(parameter.minimum()),
                                    Words.shortest(parameter.maximum())));
        }
        if (parameter.isInteger() && (from != Math.rint(from) || step != Math.rint(step))) {
            throw refused(text, parameter.name() + " takes whole numbers");
        }
        if ((to - from) / step >= Grid.MOST) {
            throw refused(text, "these are more than %,d values".formatted(Grid.MOST));
        }
        Parameter tried = parameter.tuned(from, to, step);
        return new Axis(tried, tried.tried());
    }

    private static CommandRefused refused(String text, String why) {
        return CommandRefused.wrongUsage("%s %s: %s".formatted(GRID.name(), text, why));
    }

    /** For instance {@code 1,353 points of fast 2 to 60, slow 10 to 250}. */
    static String words(Grid grid) {
        return "%s of %s"
                .formatted(
                        Words.count(grid.size(), "point"),
                        grid.axes().stream().map(GridOption::words).collect(Collectors.joining(", ")));
    }

    private static String words(Axis axis) {
        return "%s %s to %s".formatted(axis.parameter().name(), value(axis, 0), value(axis, axis.size() - 1));
    }

    /** A value of an axis, the word of a choice. */
    private static String value(Axis axis, int index) {
        double value = axis.values().get(index);
        List<String> choices = axis.parameter().choices();
        return choices.isEmpty() ? Words.shortest(value) : choices.get((int) value);
    }

    /** What a point has on each axis, in their order. */
    static List<String> values(Grid grid, int point) {
        var all = grid.parameters(point).asMap();
        return grid.axes().stream()
                .map(axis -> String.valueOf(all.get(axis.parameter().name())))
                .toList();
    }
}
