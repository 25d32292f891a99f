package livetrading.strategy;

import java.util.Arrays;

/**
 * Training rows with mean 0 and population deviation 1 in every feature.
 *
 * @param columns one to a feature, and a last one of ones for the intercept
 * @param labels 1 for up, 0 for not
 */
record Standardised(double[][] columns, double[] labels, double[] means, double[] scales) {

    private static final int COUNT = Features.COUNT;
    private static final int WIDTH = COUNT + 1;

    /** So many rows stay in the processor's nearest cache, whatever the number of all. */
    private static final int BLOCK = 256;

    /** A deviation below this part of the mean is the rounding error of a feature that never changes. */
    static final double ROUNDING = 1e-12;

    private static final double SMALL = 1e-100;

    static Standardised of(Features features, int from, int to) {
        double[][] columns = new double[WIDTH][to - from];
        double[] labels = new double[to - from];
        int rows = 0;
        for (int t = from; t < to; t++) {
            if (features.defined()[t]) {
                for (int j = 0; j < COUNT; j++) {
                    columns[j][rows] = features.values()[t * COUNT + j];
                }
                labels[rows++] = features.labels()[t];
            }
        }
        Arrays.fill(columns[COUNT], 1);
        double[] means = new double[COUNT];
        double[] scales = new double[COUNT];
        for (int j = 0; j < COUNT; j++) {
            means[j] = product(columns[COUNT], columns[j], 0, rows) / rows;
            scales[j] = standardise(columns[j], rows, means[j]);
        }
        return new Standardised(columns, Arrays.copyOf(labels, rows), means, scales);
    }

    /** Returns the scale by which it divided. */
    private static double standardise(double[] column, int rows, double mean) {
        for (int i = 0; i < rows; i++) {
            column[i] -= mean;
        }
        double deviation = Math.sqrt(product(column, column, 0, rows) / rows);
        double scale = deviation > ROUNDING * Math.abs(mean) ? deviation : 1;
        for (int i = 0; i < rows; i++) {
            column[i] /= scale;
        }
        return scale;
    }

    boolean hasBothOutcomes() {
        double ups = 0;
        for (double label : labels) {
            ups += label;
        }
        return ups > 0 && ups < labels.length;
    }

    /**
     * The penalised loss of some weights, its gradient, and the lower triangle of its second derivatives.
     *
     * @return the loss
     */
    double derivatives(double[] weights, double[] gradient, double[] hessian) {
        Arrays.fill(hessian, 0);
        gradient[COUNT] = 0;
        double loss = 0;
        for (int j = 0; j < COUNT; j++) {
            gradient[j] = weights[j];
            hessian[j * WIDTH + j] = 1;
            loss += weights[j] * weights[j] / 2;
        }
        double[] errors = new double[BLOCK];
        double[] curvatures = new double[BLOCK];
        for (int block = 0; block < labels.length; block += BLOCK) {
            int n = Math.min(BLOCK, labels.length - block);
            margins(weights, block, n, errors);
            loss += errors(errors, curvatures, block, n);
            add(errors, curvatures, block, n, gradient, hessian);
        }
        return loss;
    }

    private void margins(double[] weights, int block, int n, double[] margins) {
        Arrays.fill(margins, weights[COUNT]);
        for (int j = 0; j < COUNT; j++) {
            double[] column = columns[j];
            double weight = weights[j];
            for (int i = 0; i < n; i++) {
                margins[i] += weight * column[block + i];
            }
        }
    }

    /** Turns margins into the errors of the probabilities, and returns the loss. */
    private double errors(double[] margins, double[] curvatures, int block, int n) {
        double loss = 0;
        // a logarithm for every row would take as long as all the rest
        double likelihood = 1;
        for (int i = 0; i < n; i++) {
            double probability = LogisticRegression.sigmoid(margins[i]);
            double error = probability - labels[block + i];
            margins[i] = error;
            curvatures[i] = probability * (1 - probability);
            likelihood *= 1 - Math.abs(error);
            if (likelihood < SMALL) {
                loss -= Math.log(likelihood);
                likelihood = 1;
            }
        }
        return loss - Math.log(likelihood);
    }

    private void add(double[] errors, double[] curvatures, int block, int n, double[] gradient, double[] hessian) {
        double[] scaled = new double[BLOCK];
        for (int j = 0; j < WIDTH; j++) {
            double[] column = columns[j];
            gradient[j] += product(errors, column, block, n);
            for (int i = 0; i < n; i++) {
                scaled[i] = curvatures[i] * column[block + i];
            }
            for (int k = 0; k <= j; k++) {
                hessian[j * WIDTH + k] += product(scaled, columns[k], block, n);
            }
        }
    }

    /**
     * The scalar product of the first {@code n} values of {@code a} and those of {@code b} from {@code from} on, in four
     * sums that do not wait for each other.
     */
    private static double product(double[] a, double[] b, int from, int n) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = 0;
        for (; i < n - 3; i += 4) {
            sum0 += a[i] * b[from + i];
            sum1 += a[i + 1] * b[from + i + 1];
            sum2 += a[i + 2] * b[from + i + 2];
            sum3 += a[i + 3] * b[from + i + 3];
        }
        for (; i < n; i++) {
            sum0 += a[i] * b[from + i];
        }
        return sum0 + sum1 + (sum2 + sum3);
    }
}
