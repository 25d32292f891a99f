package livetrading.script;

/** The values that something can take, both ends included. */
record Interval(double low, double high) {

    static final Interval ANY = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    static final Interval NOT_NEGATIVE = new Interval(0, Double.POSITIVE_INFINITY);

    /** Of a price: more than nothing. */
    static final Interval POSITIVE = new Interval(Double.MIN_VALUE, Double.POSITIVE_INFINITY);

    static final Interval TRUTH = new Interval(0, 1);

    static Interval of(double value) {
        return new Interval(value, value);
    }

    /** All that both can take. */
    Interval or(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** What an operation can make of two. */
    static Interval of(Operation operation, Interval a, Interval b) {
        return switch (operation) {
            case ADD -> checked(a.low + b.low, a.high + b.high);
            case SUBTRACT -> checked(a.low - b.high, a.high - b.low);
            case MULTIPLY -> corners(operation, a, b);
            case DIVIDE -> b.low > 0 || b.high < 0 ? corners(operation, a, b) : ANY;
            case MINIMUM -> new Interval(Math.min(a.low, b.low), Math.min(a.high, b.high));
            case MAXIMUM -> new Interval(Math.max(a.low, b.low), Math.max(a.high, b.high));
            default -> ANY;
        };
    }

    private static Interval corners(Operation operation, Interval a, Interval b) {
        double[] corners = {
            operation.of(a.low, b.low),
            operation.of(a.low, b.high),
            operation.of(a.high, b.low),
            operation.of(a.high, b.high)
        };
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double corner : corners) {
            if (Double.isNaN(corner)) {
                return ANY;
            }
            low = Math.min(low, corner);
            high = Math.max(high, corner);
        }
        return new Interval(low, high);
    }

    private static Interval checked(double low, double high) {
        return Double.isNaN(low) || Double.isNaN(high) ? ANY : new Interval(low, high);
    }

    /** What an operation can make of this. */
    Interval of(Operation operation) {
        return switch (operation) {
            case NEGATE -> new Interval(-high, -low);
            case ABSOLUTE ->
                new Interval(low > 0 ? low : high < 0 ? -high : 0, Math.max(Math.abs(low), Math.abs(high)));
            case ROOT -> new Interval(Math.sqrt(Math.max(0, low)), Math.sqrt(Math.max(0, high)));
            case FLOOR -> new Interval(Math.floor(low), Math.floor(high));
            case CEILING -> new Interval(Math.ceil(low), Math.ceil(high));
            default -> ANY;
        };
    }

    /** 1 when a comparison holds whatever the values, 0 when it never does, NaN when it depends on them. */
    static double truth(Operation comparison, Interval a, Interval b) {
        return switch (comparison) {
            case LESS -> a.high < b.low ? 1 : a.low >= b.high ? 0 : Double.NaN;
            case LESS_OR_EQUAL -> a.high <= b.low ? 1 : a.low > b.high ? 0 : Double.NaN;
            case GREATER -> truth(Operation.LESS, b, a);
            case GREATER_OR_EQUAL -> truth(Operation.LESS_OR_EQUAL, b, a);
            case EQUAL -> a.low == a.high && a.equals(b) ? 1 : a.high < b.low || b.high < a.low ? 0 : Double.NaN;
            case NOT_EQUAL -> 1 - truth(Operation.EQUAL, a, b);
            default -> Double.NaN;
        };
    }
}
