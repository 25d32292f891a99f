package livetrading.strategy;

import java.util.Arrays;

/**
 * Training rows with mean 0 and population deviation 1 in every feature.
 *
 * @param values row by row, each with a 1 for the intercept at its end
 * @param labels 1 for up, 0 for not
 */
record Standardised(double[] values, double[] labels, double[] means, double[] scales) {

    private static final int COUNT = Features.COUNT;
    private static final int WIDTH = COUNT + 1;

    /** A deviation below this part of the mean is the rounding error of a feature that never changes. */
    static final double ROUNDING = 1e-12;

    private static final double SMALL = 1e-100;

    static Standardised of(Features features, int from, int to) {
        double[] values = new double[(to - from) * WIDTH];
        double[] labels = new double[to - from];
        int rows = 0;
        for (int t = from; t < to; t++) {
            if (features.defined()[t]) {
                System.arraycopy(features.values(), t * COUNT, values, rows * WIDTH, COUNT);
                values[rows * WIDTH + COUNT] = 1;
                labels[rows++] = features.labels()[t];
            }
        }
        double[] means = new double[COUNT];
        double[] scales = new double[COUNT];
        for (int j = 0; j < COUNT; j++) {
            standardise(values, rows, j, means, scales);
        }
        return new Standardised(values, Arrays.copyOf(labels, rows), means, scales);
    }

    private static void standardise(double[] values, int rows, int j, double[] means, double[] scales) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += values[i * WIDTH + j];
        }
        double mean = sum / rows;
        double squares = 0;
        for (int i = 0; i < rows; i++) {
            values[i * WIDTH + j] -= mean;
            squares += values[i * WIDTH + j] * values[i * WIDTH + j];
        }
        double deviation = Math.sqrt(squares / rows);
        double scale = deviation > ROUNDING * Math.abs(mean) ? deviation : 1;
        for (int i = 0; i < rows; i++) {
            values[i * WIDTH + j] /= scale;
        }
        means[j] = mean;
        scales[j] = scale;
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
        // a logarithm for every row would take as long as all the rest
        double likelihood = 1;
        for (int i = 0; i < labels.length; i++) {
            likelihood *= add(i, weights, gradient, hessian);
            if (likelihood < SMALL) {
                loss -= Math.log(likelihood);
                likelihood = 1;
            }
        }
        return loss - Math.log(likelihood);
    }

    /** Adds the derivatives of one row, and returns the likelihood of its label. */
    private double add(int row, double[] weights, double[] gradient, double[] hessian) {
        int offset = row * WIDTH;
        double margin = 0;
        for (int j = 0; j < WIDTH; j++) {
            margin += weights[j] * values[offset + j];
        }
        double probability = LogisticRegression.sigmoid(margin);
        double error = probability - labels[row];
        double curvature = probability * (1 - probability);
        for (int j = 0; j < WIDTH; j++) {
            double scaled = curvature * values[offset + j];
            gradient[j] += error * values[offset + j];
            for (int k = 0; k <= j; k++) {
                hessian[j * WIDTH + k] += scaled * values[offset + k];
            }
        }
        return 1 - Math.abs(error);
    }
}
