package livetrading.script;

/**
 * One of the things in the brackets of a function.
 *
 * @param minimum of a number
 * @param maximum of a number
 * @param standard what it is when it is left out; NaN when it must not be
 */
record Argument(String name, Type type, double minimum, double maximum, double standard) {

    /** Longest window, in bars: what it takes in memory and time stays within bounds. */
    private static final int LONGEST = 5000;

    private static final double LARGEST = 1000;

    enum Type {
        SERIES,
        CONDITION,
        /** A whole number of bars. */
        BARS,
        NUMBER
    }

    static Argument series(String name) {
        return new Argument(name, Type.SERIES, 0, 0, Double.NaN);
    }

    static Argument condition() {
        return new Argument("condition", Type.CONDITION, 0, 0, Double.NaN);
    }

    static Argument bars(int minimum) {
        return new Argument("bars", Type.BARS, minimum, LONGEST, Double.NaN);
    }

    static Argument bars(String name, int minimum, int standard) {
        return new Argument(name, Type.BARS, minimum, LONGEST, standard);
    }

    static Argument factor(double standard) {
        return new Argument("factor", Type.NUMBER, 0, LARGEST, standard);
    }

    boolean isNumber() {
        return type == Type.BARS || type == Type.NUMBER;
    }

    boolean isOptional() {
        return !Double.isNaN(standard);
    }

    /** For instance {@code a whole number of bars from 2 to 5000}. */
    String wanted() {
        return switch (type) {
            case SERIES -> "a series of numbers";
            case CONDITION -> "a condition";
            case BARS ->
                "a whole number of bars from %s to %s".formatted(TermText.number(minimum), TermText.number(maximum));
            case NUMBER -> "a number from %s to %s".formatted(TermText.number(minimum), TermText.number(maximum));
        };
    }
}
