package livetrading.strategy;

import java.util.Optional;

/**
 * A logistic regression on standardised features.
 *
 * <p>Fitted as scikit-learn does with C = 1: it minimises the sum of the log losses plus half the square of the
 * coefficients, the intercept being free, by Newton's method from a given start to full precision. So the result does
 * not depend on the start, and the same input gives the same output.
 *
 * @param means of the features over the training rows
 * @param scales their population deviations, 1 for a feature that never changes
 * @param weights the coefficients of the standardised features, the intercept last
 */
record LogisticRegression(double[] means, double[] scales, double[] weights) {

    private static final int ITERATIONS = 100;

    /** After a step as small as this the error is about its square: Newton's method doubles the digits. */
    private static final double LAST_STEP = 1e-6;

    private static final double ROUNDING = 1e-10;

    /**
     * Fits the rows from {@code from} to {@code to}, which is excluded, leaving out those that are undefined.
     *
     * @param start coefficients from which to start
     * @return empty when the rows do not contain both outcomes
     */
    static Optional<LogisticRegression> fit(Features features, int from, int to, double[] start) {
        var rows = Standardised.of(features, from, to);
        if (!rows.hasBothOutcomes()) {
            return Optional.empty();
        }
        return Optional.of(new LogisticRegression(rows.means(), rows.scales(), minimum(rows, start)));
    }

    private static double[] minimum(Standardised rows, double[] start) {
        double[] weights = start;
        double[] best = start;
        double lowest = Double.POSITIVE_INFINITY;
        double[] gradient = new double[start.length];
        double[] hessian = new double[start.length * start.length];
        double[] step = new double[start.length];
        for (int i = 0; i < ITERATIONS; i++) {
            double loss = rows.derivatives(weights, gradient, hessian);
            if (loss > lowest + ROUNDING * lowest) {
                weights = shortened(best, step);
                continue;
            }
            lowest = loss;
            best = weights;
            System.arraycopy(gradient, 0, step, 0, step.length);
            if (!LinearSystem.solve(hessian, step)) {
                return best;
            }
            weights = moved(best, step);
            if (largest(step) < LAST_STEP) {
                return weights;
            }
        }
        return best;
    }

    /** A Newton step that went too far is halved. */
    private static double[] shortened(double[] from, double[] step) {
        for (int j = 0; j < step.length; j++) {
            step[j] /= 2;
        }
        return moved(from, step);
    }

    private static double[] moved(double[] from, double[] step) {
        double[] moved = new double[from.length];
        for (int j = 0; j < moved.length; j++) {
            moved[j] = from[j] - step[j];
        }
        return moved;
    }

    private static double largest(double[] step) {
        double largest = 0;
        for (double s : step) {
            largest = Math.max(largest, Math.abs(s));
        }
        return largest;
    }

    /** The probability of an up bar; NaN where the features are undefined. */
    double probability(Features features, int bar) {
        if (!features.defined()[bar]) {
            return Double.NaN;
        }
        double margin = weights[means.length];
        for (int j = 0; j < means.length; j++) {
            margin += weights[j] * (features.values()[bar * means.length + j] - means[j]) / scales[j];
        }
        return sigmoid(margin);
    }

    static double sigmoid(double margin) {
        return 1 / (1 + Math.exp(-margin));
    }
}
