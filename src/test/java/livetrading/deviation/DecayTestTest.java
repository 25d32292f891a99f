package livetrading.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DecayTestTest {

    private static final int YEAR = 252;
    private static final int ACCOUNTS = 200;

    /** With a Sharpe ratio of 2 a year on average. */
    private static double[] returns(long seed, int size, double sharpe) {
        var random = new Random(seed);
        double[] returns = new double[size];
        for (int i = 0; i < size; i++) {
            returns[i] = 0.01 * (random.nextGaussian() + sharpe / Math.sqrt(YEAR));
        }
        return returns;
    }

    private static DecayTest evaluated() {
        return new DecayTest(returns(77, 8 * YEAR, 2), YEAR);
    }

    @Test
    void anEdgeThatIsThereIsSeldomTakenForGone() {
        DecayTest test = evaluated();
        long alarms = LongStream.range(0, ACCOUNTS)
                .filter(seed -> test.of(returns(seed, YEAR, 2)) instanceof DeviationState.Alarm)
                .count();
        assertThat(alarms).isLessThanOrEqualTo(ACCOUNTS * 4 / 100);
    }

    @Test
    void anEdgeThatTurnedIsFoundWithinAYear() {
        DecayTest test = evaluated();
        long alarms = LongStream.range(0, ACCOUNTS)
                .filter(seed -> test.of(returns(seed, YEAR, -2)) instanceof DeviationState.Alarm)
                .count();
        assertThat(alarms).isGreaterThan(ACCOUNTS * 9 / 10);
    }

    @Test
    void saysHowManyMoreBarsItTakes() {
        assertThat(evaluated().of(new double[40]))
                .isEqualTo(new DeviationState.TooLittle(
                        23, "40 bars are too few to compare Sharpe ratios: 23 more are needed"));
        // 2.8² standard errors of 1 / sqrt(years) over a ratio of 2: about 2 years
        DeviationState soon = evaluated().of(returns(5, 63, 2));
        assertThat(soon)
                .isInstanceOfSatisfying(
                        DeviationState.TooLittle.class,
                        state -> assertThat(state.more()).isBetween(YEAR, 3 * YEAR));
        assertThat(evaluated().of(returns(5, 4 * YEAR, 2))).isInstanceOf(DeviationState.AsTested.class);
    }

    @Test
    void looksAfterSixtyThreeBarsAndThenWheneverTheyHaveDoubled() {
        assertThat(DecayTest.look(62)).isZero();
        assertThat(DecayTest.look(63)).isEqualTo(63);
        assertThat(DecayTest.look(125)).isEqualTo(63);
        assertThat(DecayTest.look(126)).isEqualTo(126);
        assertThat(DecayTest.look(1100)).isEqualTo(1008);
    }

    @Test
    void equalReturnsGiveEqualAnswers() {
        assertThat(evaluated().of(returns(9, 300, 1))).isEqualTo(evaluated().of(returns(9, 300, 1)));
    }

    /** It remembers what luck makes of the evaluation, which depends on nothing that it was asked before. */
    @Test
    void whatItRemembersChangesNoAnswer() {
        DecayTest remembers = evaluated();
        for (int bars : new int[] {300, 63, 301, 520, 300, 64}) {
            assertThat(remembers.of(returns(9, bars, 1))).isEqualTo(evaluated().of(returns(9, bars, 1)));
        }
        assertThat(remembers.isOf(returns(77, 8 * YEAR, 2))).isTrue();
        assertThat(remembers.isOf(returns(78, 8 * YEAR, 2))).isFalse();
    }

    @Test
    void withoutAnythingToCompareWithItSaysSo() {
        assertThat(new DecayTest(new double[500], YEAR).of(returns(1, 300, 1)))
                .isInstanceOf(DeviationState.TooLittle.class);
        assertThat(evaluated().of(new double[300])).isInstanceOf(DeviationState.TooLittle.class);
    }
}
