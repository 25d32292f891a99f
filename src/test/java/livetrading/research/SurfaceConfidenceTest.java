package livetrading.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import livetrading.selection.Confidence.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurfaceConfidenceTest {

    private static final int BARS = 1000;

    /** Exactly at the limits, and just beside them. */
    @ParameterizedTest
    @CsvSource({
        "0.9, 0.95, 0.0499, 0.499, 0.5, STRONG",
        "0, 0.9499, 0.01, 0.1, 0.8, WEAK",
        "0, 0.99, 0.05, 0.1, 0.8, WEAK",
        "0, 0.99, 0.01, 0.5, 0.8, NOISE",
        "0, 0.99, 0.01, 0.1, 0.499, WEAK",
        "0, 0.3334, 0.6, 0.4, -1, WEAK",
        "0, 0.3333, 0.6, 0.4, -1, NOISE",
        "0.901, 0.99, 0.01, 0.1, 0.8, NOISE"
    })
    void isStrongOnlyWhenAllFiguresAgree(
            double untraded,
            double deflated,
            double superiority,
            double overfitting,
            double efficiency,
            Verdict verdict) {
        assertThat(confidence(untraded, deflated, superiority, overfitting, efficiency)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void namesAllThatSpeaksAgainstIt() {
        assertThat(confidence(0, 0.98, 0.01, 0.1, 0.8).sentence()).isEqualTo("strong: 2 % chance that it is luck");
        assertThat(confidence(0, 0.77, 0.12, 0.1, 0.28).sentence())
                .isEqualTo("weak: 23 % chance that it is luck; p-value against cash 12 %;"
                        + " walk-forward efficiency 28.0 %");
        assertThat(confidence(0, 0.96, 0.01, 0.53, 0.6).sentence())
                .isEqualTo("noise: 53 % chance that it is overfitted");
        assertThat(confidence(0.93, 0.96, 0.01, 0.1, 0.6).sentence())
                .isEqualTo("noise: no trades on 93 % of the points");
    }

    @Test
    void whatIsUnknownSpeaksAgainstIt() {
        OptionalDouble none = OptionalDouble.empty();

        assertThat(new SurfaceConfidence(0, none, none, none, none).sentence())
                .isEqualTo("weak: unknown chance that it is luck; p-value against cash unknown;"
                        + " unknown chance that it is overfitted; walk-forward efficiency unknown");
    }

    @Test
    void aSurfaceWithSkillIsStrong() {
        List<double[]> points = new ArrayList<>(Noise.points(5, 60, BARS));
        // neighbours with the same skill
        IntStream.range(0, 10).forEach(i -> points.set(i, skilled(points.get(i))));
        SurfaceStatistics statistics = SurfaceStatistics.of(points, Noise.returns(77, 0, BARS));

        assertThat(statistics.confidence(OptionalDouble.of(0.7)).verdict()).isEqualTo(Verdict.STRONG);
        assertThat(statistics.confidence(OptionalDouble.of(0.3)).sentence())
                .isEqualTo("weak: walk-forward efficiency 30.0 %");
    }

    @Test
    void noiseIsNeverStrong() {
        assertThat(IntStream.range(0, 20)
                        .mapToObj(seed -> SurfaceStatistics.of(Noise.points(seed, 40, BARS), new double[BARS])
                                .confidence(OptionalDouble.of(1))
                                .verdict()))
                .doesNotContain(Verdict.STRONG)
                .contains(Verdict.NOISE);
    }

    @Test
    void aSurfaceWithoutTradesIsNoise() {
        List<double[]> points = IntStream.range(0, 20)
                .mapToObj(i -> i == 3 ? Noise.returns(1, 0.001, BARS) : new double[BARS])
                .toList();

        assertThat(SurfaceStatistics.of(points, new double[BARS])
                        .confidence(OptionalDouble.of(1))
                        .sentence())
                .isEqualTo("noise: no trades on 95 % of the points");
        assertThat(SurfaceStatistics.of(List.of(), new double[BARS])
                        .confidence(OptionalDouble.empty())
                        .sentence())
                .isEqualTo("noise: no trades on 100 % of the points");
    }

    private static double[] skilled(double[] point) {
        return Arrays.stream(point).map(x -> x + 0.0025).toArray();
    }

    private static SurfaceConfidence confidence(
            double untraded, double deflated, double superiority, double overfitting, double efficiency) {
        return new SurfaceConfidence(
                untraded,
                OptionalDouble.of(deflated),
                OptionalDouble.of(superiority),
                OptionalDouble.of(overfitting),
                OptionalDouble.of(efficiency));
    }
}
