package livetrading.strategy;

import java.util.List;

/**
 * A parameter of a strategy: its default, the range that is enforced, and the step in which an optimiser moves it.
 *
 * @param choices the words a parameter of choice can take, its value being their index; empty for a number
 */
public record Parameter(
        String name, double defaultValue, double minimum, double maximum, double step, List<String> choices) {

    public Parameter {
        choices = List.copyOf(choices);
        if (!(minimum <= defaultValue && defaultValue <= maximum && step > 0)) {
            throw new IllegalArgumentException("parameter " + name + ": default outside its range");
        }
    }

    public static Parameter integer(String name, int defaultValue, int minimum, int maximum) {
        return new Parameter(name, defaultValue, minimum, maximum, 1, List.of());
    }

    public static Parameter decimal(String name, double defaultValue, double minimum, double maximum, double step) {
        return new Parameter(name, defaultValue, minimum, maximum, step, List.of());
    }

    /** The first choice is the default. */
    public static Parameter choice(String name, String... choices) {
        return new Parameter(name, 0, 0, choices.length - 1.0, 1, List.of(choices));
    }

    /** Whether only whole numbers are allowed. */
    public boolean isInteger() {
        return step == Math.rint(step) && minimum == Math.rint(minimum);
    }
}
