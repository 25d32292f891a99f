package livetrading.selection;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a winner can be trusted.
 *
 * @param probabilisticSharpe probability that its true Sharpe ratio is above 0
 * @param deflatedSharpe probability that it is above what luck brings the best of all strategies that were tried
 * @param overfitting probability of backtest overfitting of the choice, see {@link Overfitting}; absent for a window
 *     that is too short for it
 * @param interval 95 % interval of the annual Sharpe ratio
 */
public record Confidence(
        double probabilisticSharpe,
        double deflatedSharpe,
        OptionalDouble overfitting,
        Optional<SharpeInterval> interval) {

    /** The customary level of a one-sided test. */
    private static final double CONFIDENT = 0.95;

    /** Two to one that it is luck. */
    private static final double DOUBTFUL = 1.0 / 3;

    /** From here on the winner of one half is below the median of the other half at least every second time. */
    private static final double COIN = 0.5;

    /** A word for it. */
    public enum Verdict {
        /** Hardly luck: deflated Sharpe ratio at least 95 %, an interval above 0, and overfitting less likely than not. */
        STRONG,
        /** All that is neither strong nor noise. */
        WEAK,
        /** Two to one that it is luck, or overfitting at least as likely as not. */
        NOISE;

        /** As it stands in sentences. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Verdict verdict() {
        if (deflatedSharpe < DOUBTFUL || overfitting.orElse(0) >= COIN) {
            return Verdict.NOISE;
        }
        boolean aboveZero = interval.map(SharpeInterval::isAboveZero).orElse(false);
        return deflatedSharpe >= CONFIDENT && aboveZero && overfitting.isPresent() ? Verdict.STRONG : Verdict.WEAK;
    }

    /**
     * The word and what it rests on, for instance {@code weak: 61 % chance that it is luck}, or
     * {@code noise: 55 % chance that it is overfitted} where that is what speaks against it.
     */
    public String sentence() {
        double luck = 1 - deflatedSharpe;
        double overfitted = overfitting.orElse(0);
        return overfitted >= COIN && overfitted > luck
                ? "%s: %s chance that it is overfitted".formatted(verdict().word(), chance(overfitted))
                : "%s: %s chance that it is luck".formatted(verdict().word(), chance(luck));
    }

    /** The figures in plain words, one sentence each. */
    public String explanation() {
        var words = new StringBuilder();
        words.append(("The chance that it really earns something is %s, and that it is better than the luck of having"
                        + " tried all strategies %s.")
                .formatted(chance(probabilisticSharpe), chance(deflatedSharpe)));
        interval.ifPresent(one -> words.append(String.format(
                Locale.ROOT, " Its Sharpe ratio is likely to lie between %.2f and %.2f.", one.low(), one.high())));
        overfitting.ifPresent(probability -> words.append(
                (" When the window is cut in two, the winner of one part ends up in the lower half in the other in"
                                + " %s of all ways to cut.")
                        .formatted(chance(probability))));
        return words.toString();
    }

    private static String chance(double probability) {
        return Probability.percent(probability, 0);
    }
}
