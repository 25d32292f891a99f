package livetrading.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.selection.SharpeSample;
import livetrading.selection.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveTrialsTest {

    private static final int BARS = 1000;

    @Test
    void correlationIsTheMeanOfThatOfAllPairs() {
        List<double[]> points = alike(1, 8, 0.7);
        double mean = IntStream.range(0, 8)
                .boxed()
                .flatMap(i -> IntStream.range(0, i).mapToObj(j -> correlation(points.get(i), points.get(j))))
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();

        EffectiveTrials trials = EffectiveTrials.of(points);

        assertThat(trials.correlation()).isCloseTo(mean, within(1e-12));
        assertThat(trials.number()).isCloseTo(mean + (1 - mean) * 8, within(1e-12));
    }

    @Test
    void theSamePointManyTimesIsOneTrial() {
        double[] one = Noise.returns(1, 0.0002, BARS);
        double[] inverse = IntStream.range(0, BARS).mapToDouble(t -> -one[t]).toArray();

        assertThat(EffectiveTrials.of(List.of(one, one, one)).number()).isCloseTo(1, within(1e-9));
        assertThat(EffectiveTrials.of(List.of(one, inverse)).number()).isEqualTo(2);
    }

    @Test
    void whatNeverTradesIsNoTrial() {
        List<double[]> points = alike(2, 8, 0.3);
        List<double[]> more = Stream.concat(points.stream(), Stream.of(new double[BARS], new double[BARS]))
                .toList();

        EffectiveTrials trials = EffectiveTrials.of(more);

        assertThat(trials.trials()).isEqualTo(EffectiveTrials.of(points).trials());
        assertThat(trials.traded()).isEqualTo(8);
        assertThat(trials.untraded()).isCloseTo(0.2, within(1e-12));
        assertThat(EffectiveTrials.of(List.of(new double[BARS])).deflatedSharpe())
                .isEmpty();
        assertThat(EffectiveTrials.of(List.of()).untraded()).isEqualTo(1);
    }

    @Test
    void theBestOfManyNeighboursIsNotTakenForMerit() {
        double average = IntStream.range(0, 60)
                .mapToDouble(seed -> EffectiveTrials.of(alike(10 + seed, 50, 0.5))
                        .deflatedSharpe()
                        .orElseThrow())
                .average()
                .orElseThrow();

        assertThat(average).isBetween(0.3, 0.6);
    }

    /** The example of Bailey and Lopez de Prado, The Deflated Sharpe Ratio (2014). */
    @ParameterizedTest
    @CsvSource({"100, -3, 10, 0.9004", "46, -3, 10, 0.9505", "88, 0, 3, 0.9505"})
    void theExampleOfThePaperAgrees(int number, double skewness, double kurtosis, double deflated) {
        var best = new SharpeSample(1250, 2.5 / Math.sqrt(250), skewness, kurtosis);

        assertThat(ofThePaper(number).deflated(best).orElseThrow()).isCloseTo(deflated, within(0.5e-4));
    }

    @Test
    void luckOfAHundredTrialsIsThatOfThePaper() {
        assertThat(ofThePaper(100).expectedMaximum().orElseThrow()).isCloseTo(0.1132, within(0.5e-4));
        assertThat(ofThePaper(1).expectedMaximum()).hasValue(0);
    }

    /** Annual Sharpe ratios with a variance of 1/2, of 250 bars a year. */
    private static Trials ofThePaper(int number) {
        double deviation = Math.sqrt(0.5 / 250);
        // two values with this deviation
        return Trials.of(number, List.of(deviation / Math.sqrt(2), -deviation / Math.sqrt(2)));
    }

    @Test
    void pointsOfDifferentLengthsAreRefused() {
        assertThatThrownBy(() -> EffectiveTrials.of(List.of(new double[5], new double[4])))
                .hasMessage("points of 5 and 4 bars cannot be compared");
    }

    /** Points that have a part in common, of which any two have about this correlation. */
    private static List<double[]> alike(long seed, int points, double correlation) {
        double[] common = Noise.returns(-seed, 0, BARS);
        return Noise.points(seed, points, BARS).stream()
                .map(own -> IntStream.range(0, BARS)
                        .mapToDouble(t -> Math.sqrt(correlation) * common[t] + Math.sqrt(1 - correlation) * own[t])
                        .toArray())
                .toList();
    }

    private static double correlation(double[] x, double[] y) {
        double product =
                IntStream.range(0, x.length).mapToDouble(t -> x[t] * y[t]).sum() / x.length - mean(x) * mean(y);
        return product / Math.sqrt(variance(x) * variance(y));
    }

    private static double variance(double[] x) {
        return mean(IntStream.range(0, x.length).mapToDouble(t -> x[t] * x[t]).toArray()) - mean(x) * mean(x);
    }

    private static double mean(double[] x) {
        return IntStream.range(0, x.length).mapToDouble(t -> x[t]).sum() / x.length;
    }
}
