package livetrading.selection;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The probability of backtest overfitting by combinatorially symmetric cross-validation (Bailey, Borwein, Lopez de Prado
 * and Zhu, 2015): the window is cut into blocks, half of the blocks select the strategy with the best Sharpe ratio, and
 * the other half says where it ranks there. The probability is the share of all ways to halve the blocks in which it
 * ranks in the lower half.
 *
 * <p>Returns that do not fill the blocks are left out at the beginning. A Sharpe ratio that is undefined ranks last.
 */
public final class Overfitting {

    private static final int LEAST_BARS_PER_BLOCK = 5;

    private final int blocks;
    private final int blockSize;
    private final double[][] sums;
    private final double[][] squares;

    private int halvings;
    private int overfitted;

    private Overfitting(List<double[]> returns, int blocks) {
        this.blocks = blocks;
        int size = returns.getFirst().length;
        blockSize = size / blocks;
        sums = new double[blocks][returns.size()];
        squares = new double[blocks][returns.size()];
        for (int i = 0; i < returns.size(); i++) {
            double[] each = returns.get(i);
            for (int block = 0; block < blocks; block++) {
                measure(each, block, i, size % blocks + block * blockSize);
            }
        }
    }

    private void measure(double[] returns, int block, int strategy, int from) {
        for (int t = from; t < from + blockSize; t++) {
            sums[block][strategy] += returns[t];
            squares[block][strategy] += returns[t] * returns[t];
        }
    }

    /**
     * @param returns of each strategy over the same bars
     * @param blocks an even number
     * @return empty for fewer than two strategies or {@value #LEAST_BARS_PER_BLOCK} bars a block, and when none of them
     *     ever traded
     */
    public static OptionalDouble probability(List<double[]> returns, int blocks) {
        if (returns.size() < 2 || returns.getFirst().length < blocks * LEAST_BARS_PER_BLOCK) {
            return OptionalDouble.empty();
        }
        var overfitting = new Overfitting(returns, blocks);
        for (int chosen = 0; chosen < 1 << blocks; chosen++) {
            if (Integer.bitCount(chosen) == blocks / 2) {
                overfitting.halve(chosen);
            }
        }
        return overfitting.halvings == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) overfitting.overfitted / overfitting.halvings);
    }

    /** @param chosen a bit for each block that selects */
    private void halve(int chosen) {
        double[] selected = sharpes(chosen);
        double[] tested = sharpes(~chosen);
        int best = 0;
        for (int i = 1; i < selected.length; i++) {
            best = selected[i] > selected[best] ? i : best;
        }
        if (selected[best] == Double.NEGATIVE_INFINITY) {
            // nobody traded, so nobody was selected
            return;
        }
        halvings++;
        // the logit of rank / (n + 1) is at most 0
        overfitted += rank(tested, best) <= (tested.length + 1) / 2.0 ? 1 : 0;
    }

    /** The rank of a strategy from 1 for the worst; ties share the mean of their ranks. */
    private static double rank(double[] sharpes, int strategy) {
        int below = 0;
        int equal = 0;
        for (double sharpe : sharpes) {
            below += sharpe < sharpes[strategy] ? 1 : 0;
            equal += sharpe == sharpes[strategy] ? 1 : 0;
        }
        return below + (equal + 1) / 2.0;
    }

    private double[] sharpes(int chosen) {
        int strategies = sums[0].length;
        int size = blockSize * blocks / 2;
        double[] sharpes = new double[strategies];
        for (int i = 0; i < strategies; i++) {
            double sum = 0;
            double square = 0;
            for (int block = 0; block < blocks; block++) {
                if ((chosen >> block & 1) == 1) {
                    sum += sums[block][i];
                    square += squares[block][i];
                }
            }
            double variance = (square - sum * sum / size) / (size - 1);
            sharpes[i] = square > 0 && variance > 0 ? sum / size / Math.sqrt(variance) : Double.NEGATIVE_INFINITY;
        }
        return sharpes;
    }
}
