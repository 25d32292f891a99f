package livetrading.study;

import java.util.ArrayList;
import java.util.List;

/**
 * The setting that did best in one half of the time, in the other half: over all ways to take half of equal blocks of
 * sessions, as the combinatorially symmetric cross-validation of Bailey, Borwein, Lopez de Prado and Zhu (2015) does it.
 *
 * @param better share of the halvings in which it was better than the other there, by the Sharpe ratio
 * @param difference of the annual Sharpe ratios there, on average
 */
record HalvedYears(double better, double difference) {

    private static final int BLOCKS = 16;

    /**
     * @param returns over the same sessions of the accounts of each setting to choose from
     * @param other what the chosen one is compared with
     */
    static HalvedYears of(List<List<double[]>> returns, List<double[]> other) {
        var all = new ArrayList<>(returns);
        all.add(other);
        List<List<Block[]>> blocks = all.stream()
                .map(accounts -> accounts.stream().map(HalvedYears::blocks).toList())
                .toList();
        int halvings = 0;
        int better = 0;
        double sum = 0;
        for (int half = 0; half < 1 << BLOCKS; half++) {
            if (Integer.bitCount(half) == BLOCKS / 2) {
                double difference = sharpe(blocks.get(best(blocks, half)), ~half) - sharpe(blocks.getLast(), ~half);
                halvings++;
                better += difference > 0 ? 1 : 0;
                sum += difference;
            }
        }
        return new HalvedYears(better / (double) halvings, sum / halvings);
    }

    private record Block(int size, double sum, double square) {}

    private static Block[] blocks(double[] returns) {
        Block[] blocks = new Block[BLOCKS];
        for (int block = 0; block < BLOCKS; block++) {
            int from = returns.length * block / BLOCKS;
            int to = returns.length * (block + 1) / BLOCKS;
            double sum = 0;
            double square = 0;
            for (int t = from; t < to; t++) {
                sum += returns[t];
                square += returns[t] * returns[t];
            }
            blocks[block] = new Block(to - from, sum, square);
        }
        return blocks;
    }

    private static int best(List<List<Block[]>> blocks, int half) {
        int best = 0;
        for (int i = 1; i < blocks.size() - 1; i++) {
            best = sharpe(blocks.get(i), half) > sharpe(blocks.get(best), half) ? i : best;
        }
        return best;
    }

    private static double sharpe(List<Block[]> accounts, int chosen) {
        double sum = 0;
        for (Block[] blocks : accounts) {
            sum += sharpe(blocks, chosen);
        }
        return sum / accounts.size();
    }

    /** @param chosen a bit for each block that counts */
    private static double sharpe(Block[] blocks, int chosen) {
        int size = 0;
        double sum = 0;
        double square = 0;
        for (int block = 0; block < BLOCKS; block++) {
            if ((chosen >> block & 1) == 1) {
                size += blocks[block].size();
                sum += blocks[block].sum();
                square += blocks[block].square();
            }
        }
        double variance = (square - sum * sum / size) / (size - 1);
        return variance > 0 ? sum / size / Math.sqrt(variance) * Math.sqrt(StudyCurve.SESSIONS_PER_YEAR) : 0;
    }
}
