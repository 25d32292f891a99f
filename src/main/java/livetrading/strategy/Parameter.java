package livetrading.strategy;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A parameter of a strategy: its default, the range that is enforced, and the values that are tried when it is tuned.
 *
 * @param step in which a person moves it
 * @param choices the words a parameter of choice can take, its value being their index; empty for a number
 * @param tried the values that tuning tries, ascending; empty when it stays at its default
 */
public record Parameter(
        String name,
        double defaultValue,
        double minimum,
        double maximum,
        double step,
        List<String> choices,
        List<Double> tried) {

    /** What rounding may take from a number of steps. */
    private static final double ROUNDING = 1e-9;

    public Parameter {
        choices = List.copyOf(choices);
        tried = List.copyOf(tried);
        if (!(minimum <= defaultValue && defaultValue <= maximum && step > 0)) {
            throw new IllegalArgumentException("parameter " + name + ": default outside its range");
        }
    }

    public static Parameter integer(String name, int defaultValue, int minimum, int maximum) {
        return new Parameter(name, defaultValue, minimum, maximum, 1, List.of(), List.of());
    }

    public static Parameter decimal(String name, double defaultValue, double minimum, double maximum, double step) {
        return new Parameter(name, defaultValue, minimum, maximum, step, List.of(), List.of());
    }

    /** The first choice is the default. */
    public static Parameter choice(String name, String... choices) {
        return new Parameter(name, 0, 0, choices.length - 1.0, 1, List.of(choices), List.of());
    }

    /** Whether only whole numbers are allowed. */
    public boolean isInteger() {
        return step == Math.rint(step) && minimum == Math.rint(minimum);
    }

    /**
     * The same, of which tuning tries the values from {@code from} in steps of {@code by} up to {@code to}: coarse ones,
     * because neighbours of a fine grid say the same.
     *
     * @throws IllegalArgumentException unless they lie within the range and at least one is tried
     */
    public Parameter tuned(double from, double to, double by) {
        if (!(minimum <= from && from <= to && to <= maximum && by > 0)) {
            throw new IllegalArgumentException(
                    "parameter %s cannot be tuned from %s to %s by %s".formatted(name, from, to, by));
        }
        int steps = (int) Math.floor((to - from) / by * (1 + ROUNDING));
        List<Double> values = IntStream.rangeClosed(0, steps)
                .mapToObj(i -> Math.min(from + i * by, maximum))
                .toList();
        return new Parameter(name, defaultValue, minimum, maximum, step, choices, values);
    }
}
