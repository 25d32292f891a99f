package livetrading.deviation;

import java.util.Arrays;
import java.util.Locale;
import livetrading.selection.Percentiles;

/**
 * Whether executions cost more than the cost model says, by a {@link Cusum} of what each cost more: slippage and fees, in
 * basis points of the modelled price.
 *
 * <p>The noise is told from the executions themselves, see {@link Noise}, and taken one and a half standard errors larger
 * than it is measured. Values beyond {@value #WILD} standard deviations count as that many (Lucas and Crosier, 1982, Robust
 * CUSUM). With a noise of up to 10 basis points, extra costs of 10 are found within 60 executions in 99 of 100 accounts.
 *
 * @param executionsPerYear how many there are, above 0; fewer than 250 count as 250
 */
public record ExecutionTest(double executionsPerYear) {

    /** Extra costs that are to be found, in basis points. */
    static final double SHIFT = 10;

    /** Below that many the noise is not known well enough. */
    static final int LEAST = 20;

    static final double WILD = 2.5;

    private static final double FEWEST_PER_YEAR = 250;
    private static final double ALARMS_PER_YEAR = 0.01;
    private static final double WARNINGS_PER_YEAR = 0.2;
    private static final double HALF = 0.5;

    /** @throws IllegalArgumentException when there are none in a year */
    public ExecutionTest {
        if (!(executionsPerYear > 0)) {
            throw new IllegalArgumentException(executionsPerYear + " executions a year");
        }
    }

    /**
     * Once the threshold was passed it stays an alarm: whoever has looked into it has the count begin anew.
     *
     * @param excess what each execution cost more than modelled, in basis points, in order of time; negative when it cost
     *     less
     */
    public DeviationState of(double[] excess) {
        if (excess.length < LEAST) {
            int more = LEAST - excess.length;
            return new DeviationState.TooLittle(
                    more,
                    "%d executions are too few to judge their costs: %d more are needed"
                            .formatted(excess.length, more));
        }
        double noise = Noise.of(excess);
        double reference = Math.min(HALF, HALF * SHIFT / noise);
        double perYear = Math.max(FEWEST_PER_YEAR, executionsPerYear);
        Cusum alarm = Cusum.of(reference, perYear / ALARMS_PER_YEAR);
        Cusum warning = Cusum.of(reference, perYear / WARNINGS_PER_YEAR);
        return judged(excess, noise, alarm, warning);
    }

    private static DeviationState judged(double[] excess, double noise, Cusum alarm, Cusum warning) {
        double sum = 0;
        for (int i = 0; i < excess.length; i++) {
            sum = alarm.next(sum, Math.clamp(excess[i] / noise, -WILD, WILD));
            if (sum > alarm.threshold()) {
                return new DeviationState.Alarm("executions cost more than modelled: " + words(excess, i + 1, noise)
                        + ", which chance does in one of 100 years");
            }
        }
        String words = words(excess, excess.length, noise);
        return sum > warning.threshold()
                ? new DeviationState.Warning(
                        "executions have cost more than modelled of late: %s, which chance does in one of 5 years"
                                .formatted(words))
                : new DeviationState.AsTested("executions cost what was modelled: " + words);
    }

    private static String words(double[] excess, int count, double noise) {
        return String.format(
                Locale.ROOT,
                "median %+.1f bp in %,d executions, noise %.1f bp",
                tenth(Percentiles.of(Arrays.copyOf(excess, count)).at(HALF)),
                count,
                noise);
    }

    /** To one decimal; nothing has no sign. */
    private static double tenth(double value) {
        double rounded = Math.rint(value * 10) / 10;
        return rounded == 0 ? 0 : rounded;
    }
}
