package livetrading.strategy;

import java.util.Arrays;
import livetrading.indicator.Windows;

/**
 * A logistic regression that learns from one bar at a time and forgets older ones by a factor a bar: a Newton step on
 * the exponentially weighted loss, with the features standardised by their weighted mean and deviation.
 */
final class OnlineLogistic {

    private static final int COUNT = Features.COUNT;
    private static final int WIDTH = COUNT + 1;

    private final double forgetting;
    private final double[] means = new double[COUNT];
    private final double[] variances = new double[COUNT];
    private final double[] weights = new double[WIDTH];
    private final double[] curvature = new double[WIDTH * WIDTH];
    private final double[] row = new double[WIDTH];
    private double seen;

    OnlineLogistic(double forgetting) {
        this.forgetting = forgetting;
        for (int j = 0; j < WIDTH; j++) {
            curvature[j * WIDTH + j] = 1;
        }
    }

    /** What it would have said on every bar, having learned the outcomes that were known by then; NaN before any. */
    static double[] probabilities(Features features, double forgetting) {
        var model = new OnlineLogistic(forgetting);
        double[] probabilities = Windows.undefined(features.defined().length);
        for (int t = Features.FIRST; t < probabilities.length; t++) {
            int known = t - Features.HORIZON;
            if (features.defined()[known]) {
                model.learn(features, known);
            }
            if (features.defined()[t] && model.seen > 0) {
                probabilities[t] = model.probability(features, t);
            }
        }
        return probabilities;
    }

    private double probability(Features features, int bar) {
        standardise(features, bar);
        double margin = 0;
        for (int j = 0; j < WIDTH; j++) {
            margin += weights[j] * row[j];
        }
        return LogisticRegression.sigmoid(margin);
    }

    private void learn(Features features, int bar) {
        follow(features, bar);
        double probability = probability(features, bar);
        double weight = probability * (1 - probability);
        double[] step = new double[WIDTH];
        for (int j = 0; j < WIDTH; j++) {
            for (int k = 0; k <= j; k++) {
                curvature[j * WIDTH + k] = forgetting * curvature[j * WIDTH + k] + weight * row[j] * row[k];
            }
            // forgetting also decays the initial penalty; it is added back, because it keeps the system solvable
            curvature[j * WIDTH + j] += 1 - forgetting;
            step[j] = (features.labels()[bar] - probability) * row[j];
        }
        if (LinearSystem.solve(Arrays.copyOf(curvature, curvature.length), step)) {
            for (int j = 0; j < WIDTH; j++) {
                weights[j] += step[j];
            }
        }
    }

    /** Takes a bar into the weighted means and variances. */
    private void follow(Features features, int bar) {
        seen = forgetting * seen + 1;
        for (int j = 0; j < COUNT; j++) {
            double difference = features.values()[bar * COUNT + j] - means[j];
            means[j] += difference / seen;
            variances[j] += (difference * (features.values()[bar * COUNT + j] - means[j]) - variances[j]) / seen;
        }
    }

    private void standardise(Features features, int bar) {
        for (int j = 0; j < COUNT; j++) {
            double deviation = Math.sqrt(variances[j]);
            row[j] = deviation > Standardised.ROUNDING * Math.abs(means[j])
                    ? (features.values()[bar * COUNT + j] - means[j]) / deviation
                    : 0;
        }
        row[COUNT] = 1;
    }
}
