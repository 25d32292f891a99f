package livetrading.research;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import livetrading.selection.Confidence.Verdict;
import livetrading.selection.Probability;

/**
 * How far the best of all points of a grid can be trusted. What is absent speaks against it as what is bad does.
 *
 * @param untraded share of points that never traded, of which the objective is undefined
 * @param deflatedSharpe probability that the best is more than the luck of as many trials as the points amount to
 * @param superiority consistent p-value of {@link SuperiorAbility} against cash
 * @param overfitting probability of backtest overfitting
 * @param efficiency of the walk-forward, see {@link WalkForwardCriterion#EFFICIENCY}
 */
public record SurfaceConfidence(
        double untraded,
        OptionalDouble deflatedSharpe,
        OptionalDouble superiority,
        OptionalDouble overfitting,
        OptionalDouble efficiency) {

    /** With more of the points without a trade there is nothing to choose from. */
    private static final double NEARLY_ALL = 0.9;

    private static final double CONFIDENT = 0.95;

    private static final double SIGNIFICANT = 0.05;

    /** Two to one that it is luck. */
    private static final double DOUBTFUL = 1.0 / 3;

    /** From here on the best point of one half is below the median of the other half at least every second time. */
    private static final double COIN = 0.5;

    private static final String UNKNOWN = "unknown";

    private static final double LEAST_EFFICIENCY = 0.5;

    /**
     * Strong for a deflated Sharpe ratio of at least 95 %, a p-value below 5 %, overfitting less likely than not, and a
     * walk-forward efficiency of at least 50 %. Noise where more than 90 % of the points never traded, where it is two to
     * one that it is luck, and where overfitting is at least as likely as not. Otherwise weak.
     */
    public Verdict verdict() {
        if (hasNoTrades() || deflatedSharpe.orElse(1) < DOUBTFUL || overfitting.orElse(0) >= COIN) {
            return Verdict.NOISE;
        }
        return against().isEmpty() ? Verdict.STRONG : Verdict.WEAK;
    }

    private boolean hasNoTrades() {
        return untraded > NEARLY_ALL;
    }

    /**
     * The word and what speaks against it, for instance {@code weak: 23 % chance that it is luck; walk-forward efficiency
     * 28.0 %}, or {@code noise: no trades on 93 % of the points}.
     */
    public String sentence() {
        return verdict().word() + ": " + (hasNoTrades() ? noTrades() : grounds());
    }

    private String noTrades() {
        return "no trades on %s of the points".formatted(Probability.percent(untraded, 0));
    }

    private String grounds() {
        List<String> against = against();
        // what is strong may still be luck
        return against.isEmpty() ? luck() : String.join("; ", against);
    }

    /** All that keeps it from being strong. */
    private List<String> against() {
        List<String> against = new ArrayList<>();
        if (deflatedSharpe.orElse(0) < CONFIDENT) {
            against.add(luck());
        }
        if (superiority.orElse(1) >= SIGNIFICANT) {
            against.add("p-value against cash " + percent(superiority));
        }
        if (overfitting.orElse(1) >= COIN) {
            against.add(percent(overfitting) + " chance that it is overfitted");
        }
        if (efficiency.orElse(0) < LEAST_EFFICIENCY) {
            against.add("walk-forward efficiency "
                    + (efficiency.isPresent() ? WalkForwardOutcome.percent(efficiency.getAsDouble()) : UNKNOWN));
        }
        return against;
    }

    private String luck() {
        return percent(deflatedSharpe.stream().map(one -> 1 - one).findFirst()) + " chance that it is luck";
    }

    private static String percent(OptionalDouble probability) {
        return probability.isPresent() ? Probability.percent(probability.getAsDouble(), 0) : UNKNOWN;
    }
}
