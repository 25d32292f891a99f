package livetrading.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With as many strategies as a surface of parameters has. */
class OverfittingTest {

    private static final int BARS = 500;

    @Test
    void theBestOfManyNoisesIsAsOftenBelowTheMedianAsAboveIt() {
        double average = IntStream.range(0, 60)
                .mapToDouble(
                        seed -> Overfitting.probability(noises(seed, 200), 10).orElseThrow())
                .average()
                .orElseThrow();

        assertThat(average).isCloseTo(0.5, within(0.05));
    }

    @Test
    void aPlantedSkillIsFoundInEveryHalf() {
        List<double[]> strategies = Stream.concat(noises(1, 2000).stream(), Stream.of(noise(7, 0.005)))
                .toList();

        assertThat(Overfitting.probability(strategies, 10).orElseThrow()).isLessThan(0.05);
    }

    private static List<double[]> noises(long seed, int strategies) {
        return IntStream.range(0, strategies)
                .mapToObj(i -> noise(10_000 * seed + i, 0))
                .toList();
    }

    private static double[] noise(long seed, double mean) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, BARS)
                .mapToDouble(t -> mean + 0.01 * random.nextGaussian())
                .toArray();
    }
}
