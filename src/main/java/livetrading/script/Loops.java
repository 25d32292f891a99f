package livetrading.script;

/**
 * The operations of two values over whole columns: a loop of its own for each that does not ask at every bar which
 * operation it is, which makes them several times faster than one loop for all.
 */
final class Loops {

    private Loops() {}

    static void over(Operation operation, double[] a, double[] b, double[] values) {
        switch (operation) {
            case ADD -> add(a, b, values);
            case SUBTRACT -> subtract(a, b, values);
            case MULTIPLY -> multiply(a, b, values);
            case LESS -> less(a, b, values);
            case LESS_OR_EQUAL -> lessOrEqual(a, b, values);
            case GREATER -> less(b, a, values);
            case GREATER_OR_EQUAL -> lessOrEqual(b, a, values);
            case AND -> and(a, b, values);
            case OR -> or(a, b, values);
            default -> {
                for (int t = 0; t < values.length; t++) {
                    values[t] = operation.of(a[t], b[t]);
                }
            }
        }
    }

    /** The same with one number for all bars. */
    static void over(Operation operation, double[] a, double b, double[] values) {
        switch (operation) {
            case LESS -> less(a, b, values);
            case GREATER -> greater(a, b, values);
            case LESS_OR_EQUAL -> lessOrEqual(a, b, values);
            case GREATER_OR_EQUAL -> greaterOrEqual(a, b, values);
            case MULTIPLY -> multiply(a, b, values);
            default -> {
                for (int t = 0; t < values.length; t++) {
                    values[t] = operation.of(a[t], b);
                }
            }
        }
    }

    private static void less(double[] a, double b, double[] values) {
        for (int t = 0; t < values.length; t++) {
            values[t] = Operation.less(a[t], b);
        }
    }

    private static void greater(double[] a, double b, double[] values) {
        for (int t = 0; t < values.length; t++) {
            values[t] = Operation.less(b, a[t]);
        }
    }

    private static void lessOrEqual(double[] a, double b, double[] values) {
        for (int t = 0; t < values.length; t++) {
            values[t] = Operation.lessOrEqual(a[t], b);
        }
    }

    private static void greaterOrEqual(double[] a, double b, double[] values) {
        for (int t = 0; t < values.length; t++) {
            values[t] = Operation.lessOrEqual(b, a[t]);
        }
    }

    private static void multiply(double[] a, double b, double[] values) {
        for (int t = 0; t < values.length; t++) {
            values[t] = a[t] * b;
        }
    }

    private static void add(double[] a, double[] b, double[] values) {
        for (int t = 0; t < values.length; t++) {
            values[t] = a[t] + b[t];
        }
    }

    private static void subtract(double[] a, double[] b, double[] values) {
        for (int t = 0; t < values.length; t++) {
            values[t] = a[t] - b[t];
        }
    }

    private static void multiply(double[] a, double[] b, double[] values) {
        for (int t = 0; t < values.length; t++) {
            values[t] = a[t] * b[t];
        }
    }

    private static void less(double[] a, double[] b, double[] values) {
        for (int t = 0; t < values.length; t++) {
            values[t] = Operation.less(a[t], b[t]);
        }
    }

    private static void lessOrEqual(double[] a, double[] b, double[] values) {
        for (int t = 0; t < values.length; t++) {
            values[t] = Operation.lessOrEqual(a[t], b[t]);
        }
    }

    private static void and(double[] a, double[] b, double[] values) {
        for (int t = 0; t < values.length; t++) {
            values[t] = Operation.and(a[t], b[t]);
        }
    }

    private static void or(double[] a, double[] b, double[] values) {
        for (int t = 0; t < values.length; t++) {
            values[t] = Operation.or(a[t], b[t]);
        }
    }
}
