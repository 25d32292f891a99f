package livetrading.deviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ExecutionTestTest {

    private static final int ACCOUNTS = 200;
    private static final int A_YEAR = 250;
    private static final int FOUND_WITHIN = 60;
    private static final double NOISE = 10;
    private static final ExecutionTest TEST = new ExecutionTest(A_YEAR);

    @Test
    void atMostOneOfAHundredAccountsRaisesAFalseAlarmAYear() {
        assertThat(alarms(ExecutionTestTest::normal)).isLessThanOrEqualTo(ACCOUNTS / 100);
        assertThat(alarms(ExecutionTestTest::wild)).isLessThanOrEqualTo(ACCOUNTS / 100);
    }

    @Test
    void tenExtraBasisPointsAreFoundWithinSixtyDeals() {
        assertThat(found(0, ExecutionTestTest::normal)).isGreaterThanOrEqualTo(ACCOUNTS * 99 / 100);
        assertThat(found(0, ExecutionTestTest::wild)).isGreaterThanOrEqualTo(ACCOUNTS * 97 / 100);
        // after a hundred good ones
        assertThat(found(100, ExecutionTestTest::normal)).isGreaterThanOrEqualTo(ACCOUNTS * 98 / 100);
    }

    /** Each of the first executions is judged when it comes, as live. */
    private static long alarms(ToDoubleFunction<RandomGenerator> noise) {
        return LongStream.range(0, ACCOUNTS)
                .filter(seed -> isEverAlarm(values(seed, A_YEAR, A_YEAR, noise), ExecutionTest.LEAST))
                .count();
    }

    private static long found(int good, ToDoubleFunction<RandomGenerator> noise) {
        return LongStream.range(0, ACCOUNTS)
                .filter(seed -> isEverAlarm(values(seed, good + FOUND_WITHIN, good, noise), good))
                .count();
    }

    private static boolean isEverAlarm(double[] values, int from) {
        for (int i = from; i <= values.length; i++) {
            if (TEST.of(Arrays.copyOf(values, i)) instanceof DeviationState.Alarm) {
                return true;
            }
        }
        return false;
    }

    private static double[] values(long seed, int size, int good, ToDoubleFunction<RandomGenerator> noise) {
        var random = new SplittableRandom(seed);
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = noise.applyAsDouble(random) + (i < good ? 0 : ExecutionTest.SHIFT);
        }
        return values;
    }

    private static double normal(RandomGenerator random) {
        return NOISE * random.nextGaussian();
    }

    /** Every twentieth is four times as wild. */
    private static double wild(RandomGenerator random) {
        return (random.nextInt(20) == 0 ? 4 : 1) * NOISE * random.nextGaussian();
    }

    @Test
    void saysHowManyMoreAreNeeded() {
        assertThat(TEST.of(new double[13]))
                .isEqualTo(new DeviationState.TooLittle(
                        7, "13 executions are too few to judge their costs: 7 more are needed"));
    }

    @Test
    void oneWildPriceIsNoAlarmAndAHundredCheapOnesNeither() {
        double[] values = values(1, 100, 100, ExecutionTestTest::normal);
        values[99] = 5000;
        assertThat(TEST.of(values)).isNotInstanceOf(DeviationState.Alarm.class);
        assertThat(TEST.of(values(1, 100, 100, random -> normal(random) - 30)))
                .isInstanceOf(DeviationState.AsTested.class);
    }

    @Test
    void pricesThatAreThoseOfTheModelAreAsTested() {
        assertThat(TEST.of(new double[100]))
                .isEqualTo(new DeviationState.AsTested(
                        "executions cost what was modelled: median +0.0 bp in 100 executions, noise 1.0 bp"));
    }

    @Test
    void anAlarmStaysUntilTheCountBeginsAnew() {
        double[] values = values(3, 400, 400, ExecutionTestTest::normal);
        for (int i = 0; i < 60; i++) {
            values[i] += ExecutionTest.SHIFT;
        }
        assertThat(TEST.of(values)).isInstanceOf(DeviationState.Alarm.class);
        assertThat(TEST.of(Arrays.copyOfRange(values, 60, 400))).isInstanceOf(DeviationState.AsTested.class);
    }

    /** Hawkins and Olwell (1998): with k = 1/2, h = 4 has an average run length of 168 and h = 5 of 465 two-sided. */
    @Test
    void runLengthsAreThoseOfTheBooks() {
        assertThat(new Cusum(0.5, 4).averageRunLength(0)).isCloseTo(2 * 168, within(6.0));
        assertThat(new Cusum(0.5, 5).averageRunLength(0)).isCloseTo(2 * 465, within(12.0));
        assertThat(new Cusum(0.5, 4).averageRunLength(1)).isCloseTo(8.38, within(0.1));
        assertThat(Cusum.of(0.5, 930).threshold()).isCloseTo(5, within(0.05));
    }
}
