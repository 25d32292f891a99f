package livetrading.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    private static final int YEAR = 252;

    @Test
    void nothingIsSaidOfReturnsThatDoNotVary() {
        assertThat(SharpeSample.of(new double[YEAR])).isEmpty();
        assertThat(SharpeSample.of(new double[] {0.01, -0.01})).isEmpty();
        assertThat(SharpeInterval.of(new double[YEAR], YEAR)).isEmpty();
    }

    @Test
    void sharpeOfPureNoiseIsAsLikelyAboveZeroAsBelow() {
        double average = IntStream.range(0, 400)
                .mapToObj(seed -> SharpeSample.of(noise(seed, 0)).orElseThrow())
                .mapToDouble(sample -> sample.probabilityAbove(0))
                .average()
                .orElseThrow();

        assertThat(average).isCloseTo(0.5, within(0.05));
    }

    @Test
    void theBestOfManyNoisesIsNotTakenForMerit() {
        double average = IntStream.range(0, 100)
                .mapToDouble(this::deflatedBestOfEleven)
                .average()
                .orElseThrow();

        assertThat(average).isCloseTo(0.5, within(0.1));
    }

    private double deflatedBestOfEleven(int seed) {
        List<SharpeSample> noises = IntStream.range(0, 11)
                .mapToObj(i -> SharpeSample.of(noise(1000 + 11 * seed + i, 0)).orElseThrow())
                .toList();
        List<Double> sharpes = noises.stream().map(SharpeSample::sharpe).toList();
        SharpeSample best = noises.get(sharpes.indexOf(Collections.max(sharpes)));
        return Trials.of(11, sharpes).deflated(best).orElseThrow();
    }

    @Test
    void aSingleTrialCannotBeDeflated() {
        assertThat(Trials.of(11, List.of(0.1)).expectedMaximum()).isEmpty();
    }

    @Test
    void choosingAmongNoisesIsOverfitting() {
        double average = IntStream.range(0, 30)
                .mapToDouble(seed -> Overfitting.probability(noises(seed), 10).orElseThrow())
                .average()
                .orElseThrow();

        assertThat(average).isCloseTo(0.5, within(0.12));
    }

    @Test
    void choosingTheOneWithMeritIsNot() {
        List<double[]> withMerit =
                Stream.concat(noises(7).stream(), Stream.of(noise(99, 0.004))).toList();

        assertThat(Overfitting.probability(withMerit, 10).orElseThrow()).isLessThan(0.01);
    }

    @Test
    void aStrategyThatNeverTradedRanksLast() {
        List<double[]> returns = List.of(noise(1, 0.004), new double[YEAR], new double[YEAR]);

        assertThat(Overfitting.probability(returns, 10)).hasValue(0);
    }

    @Test
    void nobodyIsElectedWhereNobodyTraded() {
        assertThat(Overfitting.probability(List.of(new double[YEAR], new double[YEAR]), 10))
                .isEmpty();
    }

    @Test
    void tooFewBarsHaveNoProbabilityOfOverfitting() {
        assertThat(Overfitting.probability(List.of(new double[49], new double[49]), 10))
                .isEmpty();
        assertThat(Overfitting.probability(List.of(noise(1, 0)), 10)).isEmpty();
    }

    @Test
    void theIntervalIsTheSameEveryTimeAndContainsTheEstimate() {
        double[] returns = noise(5, 0.001);
        SharpeInterval interval = SharpeInterval.of(returns, YEAR).orElseThrow();
        double sharpe = SharpeSample.of(returns).orElseThrow().sharpe() * Math.sqrt(YEAR);

        assertThat(SharpeInterval.of(returns, YEAR)).hasValue(interval);
        assertThat(sharpe).isBetween(interval.low(), interval.high());
        // four standard errors of a year of independent returns: about 2 * 1.96
        assertThat(interval.high() - interval.low()).isCloseTo(3.9, within(0.4));
    }

    @Test
    void blocksAreLongWhereTheReturnsRememberThemselves() {
        double[] independent = noise(3, 0);
        double[] remembering = new double[2000];
        double[] shocks = noise(4, 0, remembering.length);
        for (int t = 1; t < remembering.length; t++) {
            remembering[t] = 0.9 * remembering[t - 1] + shocks[t];
        }

        assertThat(BlockLength.optimal(remembering)).isGreaterThan(20);
        assertThat(BlockLength.optimal(independent)).isLessThan(10);
        assertThat(BlockLength.optimal(new double[100])).isEqualTo(1);
    }

    private static List<double[]> noises(int seed) {
        return IntStream.range(0, 11).mapToObj(i -> noise(100 * seed + i, 0)).toList();
    }

    private static double[] noise(long seed, double mean) {
        return noise(seed, mean, YEAR);
    }

    private static double[] noise(long seed, double mean, int size) {
        var random = new Random(seed);
        return random.doubles(size)
                .map(ignored -> mean + 0.01 * random.nextGaussian())
                .toArray();
    }
}
