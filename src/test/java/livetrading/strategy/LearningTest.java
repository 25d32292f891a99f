package livetrading.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import livetrading.market.Bars;
import org.junit.jupiter.api.Test;

class LearningTest {

    private final History history = History.of(Series.walk("TEST", 900, 100, 0.02, 11));

    @Test
    void tradesOnlyOnProbabilitiesOfUnseenBars() {
        Strategy strategy = StrategyCatalog.find("ml").orElseThrow();
        Signals signals = strategy.signals(history, Parameters.defaults(strategy.parameters()));
        double[] probability = signals.lines().getFirst().values();
        for (int t = 0; t < signals.size(); t++) {
            assertThat(Double.isNaN(probability[t])).isEqualTo(t < 553);
            if (signals.isLong(t)) {
                assertThat(probability[t]).isGreaterThan(signals.isLong(t - 1) ? 0.5 : 0.52);
            }
        }
        assertThat(signals.stances()).contains(true);
        assertThat(signals.reason(552)).isEqualTo("has 553 of the 554 bars it needs before its first decision");
    }

    @Test
    void predictsEveryBlockByAModelOfAllRowsBeforeIt() {
        Features features = History.of(Series.walk("TEST", 3200, 100, 0.02, 12)).features();
        double[] probability = new WalkForward(549, 21, 7, Integer.MAX_VALUE).probabilities(features);
        for (int block = 549; block + 21 <= 3200; block += 21 * 9) {
            var model = LogisticRegression.fit(features, 49, block - 7, new double[11])
                    .orElseThrow();
            for (int t : new int[] {block, block + 20}) {
                assertThat(probability[t]).as("bar %d", t).isCloseTo(model.probability(features, t), within(1e-9));
            }
        }
    }

    @Test
    void aModelOfManyRowsIsHardlyOlderThanOneThatIsFittedEveryTime() {
        Features features = History.of(Series.walk("TEST", 8000, 100, 0.02, 12)).features();
        double[] probability = new WalkForward(549, 21, 7, Integer.MAX_VALUE).probabilities(features);
        double squares = 0;
        int blocks = 0;
        for (int block = 549 + 21 * 300; block + 21 <= 8000; block += 21) {
            var model = LogisticRegression.fit(features, 49, block - 7, new double[11])
                    .orElseThrow();
            double difference = probability[block] - model.probability(features, block);
            squares += difference * difference;
            blocks++;
        }
        // the probabilities themselves have a standard error of about 0.02
        assertThat(Math.sqrt(squares / blocks)).isBetween(1e-9, 0.01);
    }

    @Test
    void learnsTheSameFromAPartOfManyBars() {
        Bars bars = Series.walk("TEST", 7300, 100, 0.02, 12);
        for (String id : List.of("ml", "adaptive-ml")) {
            Strategy strategy = StrategyCatalog.find(id).orElseThrow();
            Parameters parameters = Parameters.defaults(strategy.parameters());
            boolean[] whole = strategy.signals(History.of(bars), parameters).stances();
            for (int n : new int[] {2647, 6400, 6931, 7299}) {
                assertThat(strategy.signals(History.of(bars.first(n)), parameters)
                                .stances())
                        .isEqualTo(Arrays.copyOf(whole, n));
            }
        }
    }

    @Test
    void theFitDoesNotDependOnItsStart() {
        double[] zero = new double[Features.COUNT + 1];
        double[] far = {3, -3, 3, -3, 3, -3, 3, -3, 3, -3, 5};
        var fitted = LogisticRegression.fit(history.features(), 49, 600, zero).orElseThrow();
        var again = LogisticRegression.fit(history.features(), 49, 600, far).orElseThrow();
        for (int t = 600; t < 700; t++) {
            assertThat(again.probability(history.features(), t))
                    .isCloseTo(fitted.probability(history.features(), t), within(1e-9));
        }
    }

    @Test
    void cannotLearnFromOneOutcomeOnly() {
        double[] rising = new double[100];
        for (int t = 0; t < 100; t++) {
            rising[t] = 100 + t;
        }
        Features features = History.of(Series.of(rising)).features();
        assertThat(LogisticRegression.fit(features, 49, 98, new double[11])).isEmpty();
    }

    @Test
    void weightsMoveToTheExpertThatIsRight() {
        int size = 300;
        double[][] opinions = new double[2][size];
        double[] outcomes = new double[size];
        for (int t = 0; t < size; t++) {
            outcomes[t] = t % 3 == 0 ? 1 : 0;
            opinions[0][t] = t < 150 ? outcomes[t] : 1 - outcomes[t];
            opinions[1][t] = 1 - opinions[0][t];
        }
        var hedge = new Hedge(opinions, outcomes, 0.5, 0.99);
        assertThat(hedge.weights(0)[1]).isEqualTo(0.5);
        assertThat(hedge.weights(0)[2]).as("after one outcome").isCloseTo(1 / (1 + Math.exp(-0.5)), within(1e-12));
        assertThat(hedge.weights(0)[149]).isGreaterThan(0.99);
        assertThat(hedge.weights(1)[299]).isGreaterThan(0.99);
        assertThat(hedge.weights(0)[299] + hedge.weights(1)[299]).isCloseTo(1, within(1e-12));
    }

    @Test
    void anExpertWithoutOpinionSleeps() {
        double[][] opinions = {{1, 1, 1, 1}, {Double.NaN, Double.NaN, Double.NaN, 0}};
        var hedge = new Hedge(opinions, new double[4], 0.5, 1);
        assertThat(hedge.weights(1)).containsExactly(0.5, 0.5, 0.5, 0.5);
        assertThat(hedge.votes()).containsExactly(1, 1, 1, 0.5);
    }

    @Test
    void adaptiveShowsAWeightForEveryExpert() {
        Strategy strategy = StrategyCatalog.find("adaptive-ml").orElseThrow();
        Signals signals = strategy.signals(
                history, Parameters.defaults(strategy.parameters()).with(Map.of("margin", "0")));
        assertThat(signals.lines()).hasSize(12);
        for (int t = 0; t < signals.size(); t++) {
            double sum = 0;
            for (Signals.Line weight : signals.lines().subList(1, 12)) {
                sum += weight.values()[t];
            }
            assertThat(sum).isCloseTo(1, within(1e-9));
        }
        assertThat(signals.stances()).contains(true, false);
        assertThat(signals.reason(899)).contains("vote of the experts 0.").contains(", led by ");
    }
}
