package livetrading.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.stream.Stream;
import livetrading.market.SharedData;
import livetrading.market.SharedData.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against rubenbriones' probabilistic Sharpe, pypbo and arch, on daily returns of 14 rules on GOOG. */
class StatisticsGoldenTest {

    private static final double EXACT = 1e-9;

    private final Table trials = SharedData.table("golden/metrics/trials_GOOG.returns.csv");
    private final JsonNode metrics = new JsonMapper().readTree(SharedData.text("golden/metrics/metrics.json"));
    private final JsonNode golden = metrics.get("TRIALS_GOOG");

    private List<double[]> returns() {
        return trials.header().stream().skip(1).map(trials::numbers).toList();
    }

    private SharpeSample sample(String trial) {
        return SharpeSample.of(trials.numbers(trial)).orElseThrow();
    }

    @Test
    void sharpeRatiosOfAllTrialsAgree() {
        golden.get("sr_per_period")
                .properties()
                .forEach(trial -> assertThat(sample(trial.getKey()).sharpe())
                        .as(trial.getKey())
                        .isCloseTo(trial.getValue().asDouble(), withPercentage(100 * EXACT)));
    }

    @Test
    void probabilisticSharpeAgrees() {
        JsonNode reference = metrics.get("GOOG_SmaCross_equity").get("psr_rubenbriones");
        double annual = 1 / Math.sqrt(252);

        assertThat(sample("SmaCross").probabilityAbove(0))
                .isCloseTo(reference.get("psr_vs_0").asDouble(), withPercentage(100 * EXACT));
        assertThat(sample("SmaCross").probabilityAbove(annual))
                .isCloseTo(reference.get("psr_vs_1annual").asDouble(), withPercentage(100 * EXACT));
    }

    @ParameterizedTest
    @CsvSource({"14, expected_max_sr_all14, dsr_all14", "9, expected_max_sr_indep, dsr_indep"})
    void deflatedSharpeAgrees(int number, String maximum, String deflated) {
        List<Double> sharpes = trials.header().stream()
                .skip(1)
                .map(trial -> sample(trial).sharpe())
                .toList();
        Trials all = Trials.of(number, sharpes);

        assertThat(all.expectedMaximum().orElseThrow())
                .isCloseTo(golden.get(maximum).asDouble(), withPercentage(100 * EXACT));
        assertThat(all.deflated(sample(golden.get("best").asString())).orElseThrow())
                .isCloseTo(golden.get(deflated).asDouble(), withPercentage(100 * EXACT));
    }

    @ParameterizedTest
    @CsvSource({"8, pbo_S8", "10, pbo_S10", "12, pbo_S12"})
    void probabilityOfOverfittingAgrees(int blocks, String reference) {
        assertThat(Overfitting.probability(returns(), blocks).orElseThrow())
                .isCloseTo(golden.get(reference).get("pbo").asDouble(), within(EXACT));
    }

    @Test
    void blockLengthAgrees() {
        double reference = metrics.get("BOOTSTRAP_arch")
                .get("GOOG_SmaCross_equity")
                .get("optimal_block_stationary")
                .asDouble();

        assertThat(BlockLength.optimal(trials.numbers("SmaCross"))).isCloseTo(reference, withPercentage(100 * EXACT));
    }

    /** The reference has other random numbers: with 2000 resamples an end has a standard error of 0.025. */
    @Test
    void intervalOfTheSharpeRatioAgrees() {
        JsonNode reference = metrics.get("BOOTSTRAP_arch")
                .get("GOOG_SmaCross_equity")
                .get("ci95_opt_block")
                .get("percentile");
        SharpeInterval interval =
                SharpeInterval.of(trials.numbers("SmaCross"), 252).orElseThrow();

        assertThat(interval.low()).isCloseTo(reference.get(0).asDouble(), within(4 * 0.025));
        assertThat(interval.high()).isCloseTo(reference.get(1).asDouble(), within(4 * 0.025));
    }

    @Test
    void readsAllFourteenTrials() {
        assertThat(Stream.of(returns()).flatMap(List::stream)).hasSize(14).allMatch(one -> one.length == 2147);
    }
}
