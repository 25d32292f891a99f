package livetrading.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.backtest.Performance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SuperiorAbilityTest {

    private static final double EXACT = 1e-12;

    private static final int BARS = 250;

    /** Against Python's arch with the same resamples: {@code superior-ability.py} has made the file. */
    @ParameterizedTest
    @CsvSource({"againstCash, 0", "againstBuyAndHold, 1"})
    void agreesWithArch(String benchmark, int index) throws IOException {
        JsonNode golden = golden();
        JsonNode expected = golden.get(benchmark);
        Superiority test = testsOf(golden).get(index);
        SuperiorAbility.Against result = test.result();

        assertThat(result.statistic()).isCloseTo(expected.get("statistic").asDouble(), within(EXACT));
        assertThat(result.lower()).isEqualTo(expected.get("p").get("lower").asDouble());
        assertThat(result.consistent())
                .isEqualTo(expected.get("p").get("consistent").asDouble());
        assertThat(result.upper()).isEqualTo(expected.get("p").get("upper").asDouble());
        List<String> names = List.of("lower", "consistent", "upper");
        for (int i = 0; i < names.size(); i++) {
            double[] sorted = Arrays.stream(test.maxima().get(i)).sorted().toArray();
            assertThat(percentile(sorted, 0.95))
                    .isCloseTo(expected.get("critical5").get(names.get(i)).asDouble(), within(EXACT));
            assertThat(percentile(sorted, 0.7))
                    .isCloseTo(expected.get("critical30").get(names.get(i)).asDouble(), within(EXACT));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void superiorPointsAgreeWithArch(boolean cash) throws IOException {
        JsonNode golden = golden();
        double[] buyAndHold = numbers(golden.get("buyAndHold"));
        SuperiorPoints superior = SuperiorPoints.of(
                Points.thatTraded(points(golden)),
                cash ? new double[buyAndHold.length] : buyAndHold,
                resamples(golden),
                golden.get("blockLength").asDouble(),
                0.1);

        assertThat(superior.points())
                .isEqualTo(golden.get(cash ? "againstCash" : "againstBuyAndHold")
                        .get("superior10")
                        .valueStream()
                        .map(JsonNode::asInt)
                        .toList());
    }

    @Test
    void superiorPointsAreThoseWithSkill() {
        List<double[]> points = new ArrayList<>(Noise.points(6, 30, 1000));
        points.set(0, new double[1000]);
        points.set(3, Noise.returns(99, 0.003, 1000));
        points.set(20, Noise.returns(98, 0.002, 1000));

        assertThat(SuperiorPoints.of(points, new double[1000]).points()).containsExactly(3, 20);
        assertThat(SuperiorPoints.of(Noise.points(7, 30, 1000), new double[1000])
                        .points())
                .isEmpty();
        assertThat(SuperiorPoints.of(List.of(new double[1000]), new double[1000])
                        .points())
                .isEmpty();
    }

    @Test
    void longRunVariancesAgreeWithArch() throws IOException {
        JsonNode golden = golden();
        List<double[]> points = points(golden);
        for (int i = 0; i < points.size(); i++) {
            double[] point = points.get(i);
            double mean = Performance.mean(point);
            double[] deviations = Arrays.stream(point).map(x -> x - mean).toArray();
            assertThat(LongRunVariance.of(deviations, golden.get("blockLength").asDouble()))
                    .isCloseTo(
                            golden.get("againstCash").get("variances").get(i).asDouble(), withPercentage(100 * EXACT));
        }
    }

    /** Nothing of the sum over lags is lost where blocks are long or one bar. */
    @ParameterizedTest
    @CsvSource({"1", "1.5", "20", "200"})
    void longRunVarianceIsTheSumOverAllLags(double blockLength) {
        double[] x = Noise.returns(1, 0.001, BARS);
        double q = 1 - 1 / blockLength;
        double sum = IntStream.range(0, BARS).mapToDouble(t -> x[t] * x[t]).sum();
        for (int i = 1; i < BARS; i++) {
            int lag = i;
            double share = (double) i / BARS;
            double products = IntStream.range(lag, BARS)
                    .mapToDouble(t -> x[t] * x[t - lag])
                    .sum();
            sum += 2 * ((1 - share) * Math.pow(q, i) + share * Math.pow(q, BARS - i)) * products;
        }

        assertThat(LongRunVariance.of(x, blockLength)).isCloseTo(sum / BARS, withPercentage(1e-10));
    }

    /** By the distance of Kolmogorov and Smirnov: 0.096 is that of 200 uniform numbers at 5 %. */
    @Test
    void pValuesOfNoiseAreAboutUniform() {
        List<SuperiorAbility> tests = IntStream.range(0, 200)
                .mapToObj(seed -> SuperiorAbility.of(Noise.points(seed, 8, BARS), Noise.returns(-seed - 1, 0, BARS))
                        .orElseThrow())
                .toList();

        assertThat(distanceFromUniform(
                        tests.stream().mapToDouble(test -> test.cash().consistent())))
                .isLessThan(0.096);
        assertThat(distanceFromUniform(
                        tests.stream().mapToDouble(test -> test.buyAndHold().consistent())))
                .isLessThan(0.096);
    }

    @Test
    void plantedSkillIsFoundAmongNoise() {
        List<double[]> points = new ArrayList<>(Noise.points(5, 50, 1000));
        points.set(17, Noise.returns(99, 0.002, 1000));
        SuperiorAbility test =
                SuperiorAbility.of(points, Noise.returns(77, 0, 1000)).orElseThrow();

        assertThat(test.cash().consistent()).isLessThan(0.05);
        assertThat(test.buyAndHold().consistent()).isLessThan(0.05);
        assertThat(test.cash().lower()).isLessThanOrEqualTo(test.cash().consistent());
        assertThat(test.cash().consistent()).isLessThanOrEqualTo(test.cash().upper());
    }

    /** White's reality check would be led astray by them. */
    @Test
    void badPointsDoNotHideAGoodOne() {
        double[] good = Noise.returns(3, 0.0008, 1000);
        List<double[]> points = Stream.concat(
                        Stream.of(good), IntStream.range(0, 100).mapToObj(i -> Noise.returns(500 + i, -0.005, 1000)))
                .toList();
        SuperiorAbility test = SuperiorAbility.of(points, new double[1000]).orElseThrow();

        assertThat(test.cash().consistent()).isLessThan(0.05);
        assertThat(test.cash().upper()).isGreaterThan(test.cash().consistent());
    }

    @Test
    void whatIsNoBetterThanItsBenchmarkHasAPValueOfOne() {
        double[] buyAndHold = Noise.returns(1, 0.002, BARS);
        double[] worse = Arrays.stream(buyAndHold).map(x -> x - 0.0001).toArray();

        SuperiorAbility same =
                SuperiorAbility.of(List.of(buyAndHold), buyAndHold).orElseThrow();
        SuperiorAbility below = SuperiorAbility.of(List.of(worse, Noise.returns(2, -0.002, BARS)), buyAndHold)
                .orElseThrow();

        assertThat(same.buyAndHold()).isEqualTo(new SuperiorAbility.Against(0, 1, 1, 1));
        assertThat(below.buyAndHold()).isEqualTo(new SuperiorAbility.Against(0, 1, 1, 1));
        assertThat(same.cash().consistent()).isLessThan(0.1);
    }

    @Test
    void pointsThatNeverTradedAreLeftOut() {
        double[] buyAndHold = Noise.returns(1, -0.002, BARS);
        List<double[]> points = Noise.points(3, 5, BARS);
        List<double[]> more =
                Stream.concat(Stream.of(new double[BARS]), points.stream()).toList();

        assertThat(SuperiorAbility.of(more, buyAndHold)).isEqualTo(SuperiorAbility.of(points, buyAndHold));
        assertThat(SuperiorAbility.of(List.of(new double[BARS]), buyAndHold)).isEmpty();
        assertThat(SuperiorAbility.of(List.of(), buyAndHold)).isEmpty();
        assertThat(SuperiorAbility.of(Noise.points(1, 3, 9), new double[9])).isEmpty();
        assertThatThrownBy(() -> SuperiorAbility.of(points, new double[9]))
                .hasMessage("points of 250 bars cannot be compared with buy and hold of 9");
    }

    private static List<Superiority> testsOf(JsonNode golden) {
        double[] buyAndHold = numbers(golden.get("buyAndHold"));
        return SuperiorAbility.tests(
                points(golden),
                List.of(new double[buyAndHold.length], buyAndHold),
                resamples(golden),
                golden.get("blockLength").asDouble());
    }

    private static Resamples resamples(JsonNode golden) {
        return Resamples.of(golden.get("drawn")
                .valueStream()
                .map(bars -> bars.valueStream().mapToInt(JsonNode::asInt).toArray())
                .toArray(int[][]::new));
    }

    private static List<double[]> points(JsonNode golden) {
        return golden.get("points")
                .valueStream()
                .map(SuperiorAbilityTest::numbers)
                .toList();
    }

    private static double[] numbers(JsonNode array) {
        return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    private static JsonNode golden() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(SuperiorAbilityTest.class.getResourceAsStream("superior-ability.json"))) {
            return new JsonMapper().readTree(file);
        }
    }

    private static double percentile(double[] sorted, double fraction) {
        double position = fraction * (sorted.length - 1);
        int below = (int) position;
        return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
    }

    private static double distanceFromUniform(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return IntStream.range(0, sorted.length)
                .mapToDouble(i -> Math.max(
                        Math.abs(sorted[i] - (double) i / sorted.length),
                        Math.abs(sorted[i] - (i + 1.0) / sorted.length)))
                .max()
                .orElseThrow();
    }
}
