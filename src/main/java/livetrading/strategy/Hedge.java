package livetrading.strategy;

import java.util.Arrays;
import livetrading.indicator.Windows;

/**
 * A vote of experts whose weights follow how often they were right (Freund and Schapire's Hedge with forgetting):
 * {@code weight = weight^forgetting * exp(-rate * loss)}, then scaled to a sum of one.
 *
 * <p>The loss of an expert on a bar is the distance of its vote from the outcome. An expert that has no vote sleeps:
 * the others vote without it, and it is charged their loss, so that its share stays as it was.
 */
final class Hedge {

    private final double[] votes;
    private final double[][] weights;

    /**
     * @param advice for every expert and bar a vote from 0 (falls) to 1 (rises), or NaN for none
     * @param outcomes 0 or 1 for every bar, known {@link Features#HORIZON} bars later
     */
    Hedge(double[][] advice, double[] outcomes, double rate, double forgetting) {
        int size = outcomes.length;
        votes = Windows.undefined(size);
        weights = new double[advice.length][size];
        double[] logs = new double[advice.length];
        double[] shares = new double[advice.length];
        Arrays.fill(shares, 1.0 / shares.length);
        for (int t = 0; t < size; t++) {
            int known = t - Features.HORIZON;
            if (known >= 0) {
                learn(advice, known, outcomes[known], rate, forgetting, logs, shares);
            }
            votes[t] = vote(advice, shares, t);
            for (int i = 0; i < shares.length; i++) {
                weights[i][t] = shares[i];
            }
        }
    }

    private static void learn(
            double[][] advice,
            int bar,
            double outcome,
            double rate,
            double forgetting,
            double[] logs,
            double[] shares) {
        double together = Math.abs(vote(advice, shares, bar) - outcome);
        if (Double.isNaN(together)) {
            return;
        }
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            double own = Math.abs(advice[i][bar] - outcome);
            logs[i] = forgetting * logs[i] - rate * (Double.isNaN(own) ? together : own);
            highest = Math.max(highest, logs[i]);
        }
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            shares[i] = Math.exp(logs[i] - highest);
            sum += shares[i];
        }
        for (int i = 0; i < logs.length; i++) {
            shares[i] /= sum;
        }
    }

    private static double vote(double[][] advice, double[] shares, int bar) {
        double vote = 0;
        double awake = 0;
        for (int i = 0; i < shares.length; i++) {
            if (!Double.isNaN(advice[i][bar])) {
                vote += shares[i] * advice[i][bar];
                awake += shares[i];
            }
        }
        return vote / awake;
    }

    /** The weighted vote of every bar, NaN where no expert has a vote. */
    double[] votes() {
        return votes;
    }

    /** The weight of an expert on every bar, from the outcomes that were known by then. */
    double[] weights(int expert) {
        return weights[expert];
    }
}
