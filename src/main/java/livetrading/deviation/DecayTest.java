package livetrading.deviation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.selection.BlockLength;
import livetrading.selection.Percentiles;
import livetrading.selection.SharpeSample;
import livetrading.selection.StationaryBootstrap;

/**
 * Whether the live Sharpe ratio is below what luck makes of the evaluation: as many bars as were lived through are drawn
 * again and again from the returns of the evaluation by a stationary bootstrap (Politis and Romano, 1994), and the live
 * ratio has to be above the lowest 2.5 % of theirs, in a band that is as much wider as the evaluation's own ratio is
 * uncertain. The seed is fixed: equal returns give equal answers.
 *
 * <p>It looks after {@value #FIRST_LOOK} bars, and then whenever their number has doubled: who looks after every bar sees
 * an alarm sooner or later whatever he trades. What happened since the last look is judged at the next one.
 */
public final class DecayTest {

    static final int FIRST_LOOK = 63;
    static final int RESAMPLES = 2000;

    private static final double ALARM = 0.025;
    private static final double WARNING = 0.1;
    private static final double HALF = 0.5;
    private static final long SEED = 1994;

    /** Standard normal quantiles of 97.5 % and of 80 %: a test that is right in 4 of 5 cases. */
    private static final double POWER = 1.959964 + 0.841621;

    private final double[] evaluated;
    private final double barsPerYear;

    /** Of the last look: until the next one it stays the same, and nothing else takes long. */
    private Optional<Luck> known = Optional.empty();

    /**
     * What luck makes of as many bars of the evaluation.
     *
     * @param sharpes of the resamples, a year
     * @param error their standard deviation
     */
    private record Luck(int bars, Percentiles sharpes, double error) {

        /**
         * Between which the ratio of other bars is: the evaluation's own ratio is as uncertain as so many bars make it, and
         * the variance of a difference is the sum of both, each in inverse proportion to its bars.
         */
        double at(double fraction, int evaluated) {
            double middle = sharpes.at(HALF);
            return middle + (sharpes.at(fraction) - middle) * Math.sqrt(1 + (double) bars / evaluated);
        }
    }

    /**
     * @param evaluated returns of the bars of the evaluation, as fractions
     * @param barsPerYear above 0
     */
    public DecayTest(double[] evaluated, double barsPerYear) {
        this.evaluated = evaluated.clone();
        this.barsPerYear = barsPerYear;
    }

    /** Whether it compares with the same evaluation. */
    public boolean isOf(double[] returns) {
        return Arrays.equals(evaluated, returns);
    }

    /** @param live returns of the bars since, as fractions, in order of time */
    public DeviationState of(double[] live) {
        if (SharpeSample.of(evaluated).isEmpty()) {
            return new DeviationState.TooLittle(
                    Math.max(1, FIRST_LOOK - live.length), "the evaluation has no Sharpe ratio to compare with");
        }
        int look = look(live.length);
        if (look == 0) {
            int more = FIRST_LOOK - live.length;
            return new DeviationState.TooLittle(
                    more,
                    "%d bars are too few to compare Sharpe ratios: %d more are needed".formatted(live.length, more));
        }
        OptionalDouble lived = annual(Arrays.copyOf(live, look));
        return lived.isEmpty()
                ? new DeviationState.TooLittle(
                        next(live.length, look), String.format(Locale.ROOT, "nothing was traded in %,d bars", look))
                : judged(lived.getAsDouble(), luck(look), live.length);
    }

    /** How many bars were judged last; 0 before the first time. */
    static int look(int bars) {
        int look = FIRST_LOOK;
        while (look <= bars / 2) {
            look *= 2;
        }
        return look <= bars ? look : 0;
    }

    private static int next(int bars, int look) {
        return 2 * look - bars;
    }

    private DeviationState judged(double lived, Luck luck, int bars) {
        int look = luck.bars();
        double low = luck.at(ALARM, evaluated.length);
        String words = String.format(
                Locale.ROOT,
                "live Sharpe ratio %.2f after %,d bars, the evaluation's 95 %% band is %.2f to %.2f",
                lived,
                look,
                low,
                luck.at(1 - ALARM, evaluated.length));
        if (lived < low) {
            return new DeviationState.Alarm(words + ": less than luck explains");
        }
        int needed = needed(luck);
        if (needed > bars) {
            int more = Math.max(needed - bars, next(bars, look));
            String tell = String.format(Locale.ROOT, "; to tell it from no edge takes %,d more bars", more);
            return lived < luck.at(WARNING, evaluated.length)
                    ? new DeviationState.Warning(words + tell)
                    : new DeviationState.TooLittle(more, words + tell);
        }
        return lived < luck.at(WARNING, evaluated.length)
                ? new DeviationState.Warning(words + ": near its lower end")
                : new DeviationState.AsTested(words);
    }

    /** After how many bars a ratio of 0 is told from the evaluation's in 4 of 5 cases; its error falls with their root. */
    private int needed(Luck luck) {
        double mean = annual(evaluated).orElse(0);
        if (mean <= 0) {
            return 0;
        }
        double ratio = POWER * luck.error() / mean;
        return (int) Math.min(Integer.MAX_VALUE / 4.0, Math.ceil(luck.bars() * ratio * ratio));
    }

    private OptionalDouble annual(double[] returns) {
        return SharpeSample.of(returns).stream()
                .mapToDouble(sample -> sample.sharpe() * Math.sqrt(barsPerYear))
                .findFirst();
    }

    private synchronized Luck luck(int bars) {
        Luck luck = known.filter(last -> last.bars() == bars).orElseGet(() -> drawn(bars));
        known = Optional.of(luck);
        return luck;
    }

    private Luck drawn(int bars) {
        double[] sharpes = resampled(bars);
        double centre = Arrays.stream(sharpes).average().orElse(0);
        double error = Math.sqrt(Arrays.stream(sharpes)
                .map(one -> (one - centre) * (one - centre))
                .average()
                .orElse(0));
        return new Luck(bars, Percentiles.of(sharpes), error);
    }

    private double[] resampled(int bars) {
        var bootstrap = new StationaryBootstrap(evaluated.length, BlockLength.optimal(evaluated), SEED);
        double[] sharpes = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            sharpes[i] = resampled(bootstrap, bars) * Math.sqrt(barsPerYear);
        }
        return sharpes;
    }

    /** Of one bar; 0 where a resample does not vary, for nothing was earned in it. */
    private double resampled(StationaryBootstrap bootstrap, int bars) {
        double sum = 0;
        double square = 0;
        bootstrap.begin();
        for (int i = 0; i < bars; i++) {
            double value = evaluated[bootstrap.next()];
            sum += value;
            square += value * value;
        }
        double variance = (square - sum * sum / bars) / (bars - 1);
        return variance > 0 ? sum / bars / Math.sqrt(variance) : 0;
    }
}
