package livetrading.script;

/**
 * What is computed of the values of one bar. A condition is 1 where it holds, 0 where not, NaN where a value in it is
 * undefined and matters: {@code and} with something false is false, {@code or} with something true is true.
 */
enum Operation {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    NEGATE("-"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    EQUAL("=="),
    NOT_EQUAL("!="),
    AND("and"),
    OR("or"),
    NOT("not"),
    IF("if"),
    ABSOLUTE("abs"),
    MINIMUM("min"),
    MAXIMUM("max"),
    LOGARITHM("log"),
    ROOT("sqrt"),
    FLOOR("floor"),
    CEILING("ceil");

    private final String symbol;

    Operation(String symbol) {
        this.symbol = symbol;
    }

    /** As scripts write it. */
    String symbol() {
        return symbol;
    }

    boolean isComparison() {
        return switch (this) {
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> true;
            default -> false;
        };
    }

    boolean isLogic() {
        return this == AND || this == OR || this == NOT;
    }

    boolean isArithmetic() {
        return this == ADD || this == SUBTRACT || this == MULTIPLY || this == DIVIDE;
    }

    /** Of one value; the operations that take more must not be asked. */
    double of(double a) {
        return switch (this) {
            case NEGATE -> -a;
            case NOT -> 1 - a;
            case ABSOLUTE -> Math.abs(a);
            case LOGARITHM -> a > 0 ? Math.log(a) : Double.NaN;
            case ROOT -> Math.sqrt(a);
            case FLOOR -> Math.floor(a);
            case CEILING -> Math.ceil(a);
            default -> throw new IllegalStateException(this + " takes more than one value");
        };
    }

    /** Of two values; a division by 0 is undefined. */
    double of(double a, double b) {
        return switch (this) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> b == 0 ? Double.NaN : a / b;
            case LESS -> less(a, b);
            case LESS_OR_EQUAL -> lessOrEqual(a, b);
            case GREATER -> less(b, a);
            case GREATER_OR_EQUAL -> lessOrEqual(b, a);
            case EQUAL -> a == b ? 1 : a < b || a > b ? 0 : Double.NaN;
            case NOT_EQUAL -> a == b ? 0 : a < b || a > b ? 1 : Double.NaN;
            case AND -> and(a, b);
            case OR -> or(a, b);
            case MINIMUM -> Math.min(a, b);
            case MAXIMUM -> Math.max(a, b);
            default -> throw new IllegalStateException(this + " does not take two values");
        };
    }

    static double less(double a, double b) {
        return a < b ? 1 : a >= b ? 0 : Double.NaN;
    }

    static double lessOrEqual(double a, double b) {
        return a <= b ? 1 : a > b ? 0 : Double.NaN;
    }

    static double and(double a, double b) {
        return a == 0 || b == 0 ? 0 : a * b;
    }

    static double or(double a, double b) {
        return a == 1 || b == 1 ? 1 : a + b;
    }
}
