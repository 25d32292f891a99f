package livetrading.strategy;

import java.util.Arrays;

/**
 * A vote of experts whose weights follow how often they were right (Freund and Schapire's Hedge with forgetting):
 * {@code weight = weight^forgetting * exp(-rate * loss)}, then scaled to a sum of one.
 *
 * <p>The loss of an expert on a bar is the distance of its vote from the outcome. An expert that has no opinion sleeps:
 * the others vote without it, and it is charged their loss, so that its share stays as it was.
 */
final class Hedge {

    private final double[] votes;
    private final double[][] weights;

    /**
     * @param opinions for every expert and bar a vote from 0 (falls) to 1 (rises), or NaN for none
     * @param outcomes 0 or 1 for every bar, known {@link Features#HORIZON} bars later
     */
    Hedge(double[][] opinions, double[] outcomes, double rate, double forgetting) {
        int size = outcomes.length;
        votes = Windows.undefined(size);
        weights = new double[opinions.length][size];
        double[] logs = new double[opinions.length];
        double[] shares = new double[opinions.length];
        Arrays.fill(shares, 1.0 / shares.length);
        for (int t = 0; t < size; t++) {
            int known = t - Features.HORIZON;
            if (known >= 0) {
                learn(opinions, known, outcomes[known], rate, forgetting, logs, shares);
            }
            votes[t] = vote(opinions, shares, t);
            for (int i = 0; i < shares.length; i++) {
                weights[i][t] = shares[i];
            }
        }
    }

    private static void learn(
            double[][] opinions,
            int bar,
            double outcome,
            double rate,
            double forgetting,
            double[] logs,
            double[] shares) {
        double together = Math.abs(vote(opinions, shares, bar) - outcome);
        if (Double.isNaN(together)) {
            return;
        }
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            double own = Math.abs(opinions[i][bar] - outcome);
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

    private static double vote(double[][] opinions, double[] shares, int bar) {
        double vote = 0;
        double awake = 0;
        for (int i = 0; i < shares.length; i++) {
            if (!Double.isNaN(opinions[i][bar])) {
                vote += shares[i] * opinions[i][bar];
                awake += shares[i];
            }
        }
        return vote / awake;
    }

    /** The weighted vote of every bar, NaN where no expert has an opinion. */
    double[] votes() {
        return votes;
    }

    /** The weight of an expert on every bar, from the outcomes that were known by then. */
    double[] weights(int expert) {
        return weights[expert];
    }
}
