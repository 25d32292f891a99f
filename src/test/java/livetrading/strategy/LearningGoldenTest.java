package livetrading.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;
import livetrading.market.SharedData;
import org.junit.jupiter.api.Test;

/** Compares with scikit-learn, and looks for leaks. */
class LearningGoldenTest {

    /** The reference stopped its solver at a gradient of 1e-4 or so. */
    private static final double SOLVER = 2e-4;

    private static final String[] COLUMNS = {
        "ret1", "ret5", "rsi14", "macd_hist", "bb_pos", "atr", "roc20", "vol20", "sma_ratio"
    };

    @Test
    void predictsLikeScikitLearn() {
        double[] expected =
                SharedData.table("golden/stats/ml_walkforward_proba_GOOG.csv").numbers("proba");
        double[] actual = new WalkForward(Features.FIRST + 500, 63, 6, Integer.MAX_VALUE).probabilities(golden());
        for (int t = 0; t < expected.length; t++) {
            if (Double.isNaN(expected[t])) {
                assertThat(actual[Features.FIRST + t]).isNaN();
            } else {
                assertThat(actual[Features.FIRST + t]).as("row %d", t).isCloseTo(expected[t], within(SOLVER));
            }
        }
    }

    /** The reference has nine features; a tenth that never changes has no say. */
    private static Features golden() {
        var table = SharedData.table("golden/stats/ml_features_GOOG.csv");
        double[] up = table.numbers("label_next_up");
        int size = Features.FIRST + up.length;
        double[] values = new double[size * Features.COUNT];
        for (int j = 0; j < COLUMNS.length; j++) {
            double[] column = table.numbers(COLUMNS[j]);
            for (int t = 0; t < column.length; t++) {
                values[(Features.FIRST + t) * Features.COUNT + j] = column[t];
            }
        }
        boolean[] defined = new boolean[size];
        Arrays.fill(defined, Features.FIRST, size, true);
        double[] labels = new double[size];
        System.arraycopy(up, 0, labels, Features.FIRST, up.length);
        return new Features(values, defined, labels);
    }

    @Test
    void learnsNothingFromShuffledOutcomes() {
        Features features = features();
        var labels = new ArrayList<Double>();
        for (int t = 0; t < features.labels().length - Features.HORIZON; t++) {
            labels.add(features.labels()[t]);
        }
        Collections.shuffle(labels, new Random(1));
        double[] shuffled =
                Arrays.copyOf(labels.stream().mapToDouble(Double::doubleValue).toArray(), features.labels().length);
        assertThat(auc(new Features(features.values(), features.defined(), shuffled)))
                .isBetween(0.45, 0.55);
    }

    @Test
    void isHonestOnRealPrices() {
        assertThat(auc(features())).isBetween(0.45, 0.6);
    }

    @Test
    void wouldShowALeak() {
        Features features = features();
        double[] leaking = features.values().clone();
        for (int t = 0; t < features.labels().length - Features.HORIZON; t++) {
            leaking[t * Features.COUNT] = features.labels()[t];
        }
        assertThat(auc(new Features(leaking, features.defined(), features.labels())))
                .isGreaterThan(0.95);
    }

    private static Features features() {
        return History.of(SharedData.prices("daily-2000-2013", "GOOG")).features();
    }

    /** The probability that an up bar is given a higher probability than another one. */
    private static double auc(Features features) {
        double[] probability = new WalkForward(Features.FIRST + 504, 21, 7, Integer.MAX_VALUE).probabilities(features);
        int[] bars = IntStream.range(0, probability.length - Features.HORIZON)
                .filter(t -> !Double.isNaN(probability[t]))
                .toArray();
        double wins = 0;
        double pairs = 0;
        for (int up : bars) {
            for (int down : bars) {
                if (features.labels()[up] > features.labels()[down]) {
                    pairs++;
                    wins += probability[up] > probability[down] ? 1 : probability[up] == probability[down] ? 0.5 : 0;
                }
            }
        }
        return wins / pairs;
    }
}
